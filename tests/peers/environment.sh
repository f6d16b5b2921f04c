# For tests/peers/run and tests/bench/run. Sourced, not run; needs resources/packages.sh.

# makeEnvironment ROOT: a virtual environment with other people's software; sets `python` to its interpreter.
makeEnvironment() {
    local folder=$1/build/peers/venv requirements=$1/tests/peers/requirements.txt
    python3 -c 'import ensurepip, venv' 2>/dev/null || installPackages python3-venv
    if ! cmp -s "$requirements" "$folder/installed.txt"; then
        python3 -m venv "$folder"
        "$folder/bin/pip" install --quiet --disable-pip-version-check -r "$requirements" </dev/null
        cp "$requirements" "$folder/installed.txt"
    fi
    python=$folder/bin/python
}
