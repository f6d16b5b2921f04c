# For app/run and the test runners: Debian packages that are missing get installed. Sourced, not run.
# resources/packages.txt holds one package a line; a name that ends in "?" is wanted only where the distribution has it.

# missingPackages NAME...: prints those that are not installed.
missingPackages() {
    local installed name
    installed=" $(dpkg-query -W -f '${db:Status-Status}:${Package} ' 2>/dev/null) "
    for name in "$@"; do
        [[ $installed == *" installed:${name%\?} "* ]] || printf '%s\n' "$name"
    done
}

# onlyAvailable NAME...: prints the names without "?", leaving out optional ones that the distribution does not have.
onlyAvailable() {
    local name
    for name in "$@"; do
        if [[ $name != *\? ]] || apt-cache show --no-all-versions "${name%\?}" >/dev/null 2>&1; then
            printf '%s\n' "${name%\?}"
        fi
    done
}

# installPackages NAME...: says what is missing and installs it, as root or through sudo.
installPackages() {
    local -a missing wanted asRoot=()
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        echo "This is not Debian: going on without installing anything. Needed, under Debian's names: $*" >&2
        return 0
    fi
    mapfile -t missing < <(missingPackages "$@")
    mapfile -t wanted < <(onlyAvailable "${missing[@]}")
    [[ ${#wanted[@]} -gt 0 ]] || return 0

    echo "Installing Debian packages: ${wanted[*]}"
    if [[ $(id -u) -ne 0 ]]; then
        if ! command -v sudo >/dev/null; then
            echo "That needs root rights or sudo, and there is neither. As root, run:" >&2
            echo "  apt-get install --no-install-recommends ${wanted[*]}" >&2
            return 1
        fi
        asRoot=(sudo)
    fi
    asRoot+=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y)
    "${asRoot[@]}" update
    mapfile -t wanted < <(onlyAvailable "${missing[@]}")
    "${asRoot[@]}" install --no-install-recommends "${wanted[@]}"
}

# installListedPackages ROOT: everything in resources/packages.txt.
installListedPackages() {
    local -a names
    mapfile -t names <"$1/resources/packages.txt"
    installPackages "${names[@]}"
}
