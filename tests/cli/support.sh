# For the scripts in this folder: called with the program, the source folder and a scratch folder, which starts empty.
set -uo pipefail
cli=$1
source=$2
scratch=$3
failures=0

# A processor level that this machine lacks: exit code 77 is "skipped" (tests/CMakeLists.txt).
if [[ -n ${NETWRIGHT_CPU:-} ]]; then
    scratch+=-$NETWRIGHT_CPU
    if ! "$cli" --version | grep -q "processor level $NETWRIGHT_CPU\b"; then
        "$cli" --version
        exit 77
    fi
fi

rm -rf "$scratch"
mkdir -p "$scratch"

fail() {
    echo "FAIL: $*"
    failures=$((failures + 1))
}

# expect CODE COMMAND...: the exit code; output goes to $scratch/output.
expect() {
    local wanted=$1 got=0
    shift
    "$@" >"$scratch/output" 2>&1 </dev/null || got=$?
    if [[ $got -ne $wanted ]]; then
        fail "exit code $got instead of $wanted: $*"
        tail -n 5 "$scratch/output"
    fi
}

# copyExample NAME: a project in $scratch with its data in reach; prints the folder.
copyExample() {
    local neighbour
    mkdir -p "$scratch/$1"
    cp -r "$source/projects/$1/project.json" $(find "$source/projects/$1" -maxdepth 1 -name data) "$scratch/$1/"
    [[ ! -d $source/projects/$1/data ]] || ln -s "$source/projects/$1/data" "$scratch/$1/data"
    for neighbour in "$source"/projects/*/; do
        [[ -e $neighbour/project.json ]] || ln -sfn "$neighbour" "$scratch/$(basename "$neighbour")"
    done
    echo "$scratch/$1"
}

# learnFromTestDigits PROJECT: a digits project learns from the 10,000 test images, where speed counts and accuracy does not.
learnFromTestDigits() {
    sed -i -E 's/"train(Images|Labels)": "(.*)train-(images|labels)/"train\1": "\2t10k-\3/' "$1/project.json"
}

# tensors FILE: the bytes behind the header of a safetensors file.
tensors() {
    tail -c +$((9 + $(od -A n -t u8 -N 8 "$1"))) "$1"
}

finish() {
    [[ $failures -eq 0 ]] && rm -rf "$scratch"
    echo "$failures failures"
    exit $((failures > 0))
}
