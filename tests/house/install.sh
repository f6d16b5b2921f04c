#!/usr/bin/env bash
# What `cmake --install` leaves below a prefix: every file in its place, metadata that validators accept, manual and
# completions that say what the program says, and programs that run from there.
#   install.sh CMAKE BUILD SOURCE SCRATCH UI(ON/OFF)     exit code 77: all that could be checked is right, validators lack
set -uo pipefail
cmake=$1 build=$2 source=$3 scratch=$4 ui=$5
prefix=$scratch/prefix
share=$prefix/share
failures=0
missing=()

fail() {
    echo "FAIL: $*"
    failures=$((failures + 1))
}

# validate PROGRAM ARGUMENT...: runs it where it is installed.
validate() {
    command -v "$1" >/dev/null || { missing+=("$1"); return; }
    "$@" >"$scratch/said" 2>&1 || { fail "$*"; cat "$scratch/said"; }
    ! grep -qE '^[EWIP]: |hint:|warning:' "$scratch/said" || { fail "not clean: $*"; cat "$scratch/said"; }
}

rm -rf "$scratch"
mkdir -p "$scratch"
"$cmake" --install "$build" --prefix "$prefix" >"$scratch/log" 2>&1 || { cat "$scratch/log"; exit 1; }
cli=$prefix/bin/netwright-cli

# places of files
expected=(bin/netwright-cli share/man/man1/netwright-cli.1.gz share/bash-completion/completions/netwright-cli
    share/zsh/site-functions/_netwright-cli share/fish/vendor_completions.d/netwright-cli.fish
    share/netwright/projects/examples.json share/netwright/projects/iris/data/iris.csv share/doc/netwright/copyright
    share/netwright/projects/mnist-data/train-images-idx3-ubyte.gz share/doc/netwright/changelog.gz
    share/doc/netwright/user-guide/README.md share/doc/netwright/user-guide/de/README.md)
if [[ $ui == ON ]]; then
    expected+=(bin/netwright share/man/man1/netwright.1.gz share/applications/netwright.desktop
        share/metainfo/org.netwright.netwright.metainfo.xml share/mime/packages/netwright.xml
        share/thumbnailers/netwright.thumbnailer share/icons/hicolor/scalable/apps/netwright.svg
        share/icons/hicolor/scalable/mimetypes/application-x-netwright-project.svg)
fi
for file in "${expected[@]}"; do
    [[ -s $prefix/$file ]] || fail "$file is missing"
done
for project in "$source"/projects/*/project.json; do
    name=$(basename "$(dirname "$project")")
    cmp -s "$project" "$share/netwright/projects/$name/project.json" || fail "the example $name is missing"
done
stray=$(find "$prefix" -type d -empty -o -name 'weights.safetensors' -o -name runs)
[[ -z $stray ]] || fail "left from the source folder: $stray"
# links between the pages of the guide
while read -r page link; do
    [[ -e $(dirname "$page")/$link ]] || fail "$page leads to $link, which is not there"
done < <(find "$share/doc" -name '*.md' -path '*user-guide*' -exec grep -oH '](\(\.\./\|[a-z]\)[^):#]*' {} + | sed 's/:](/ /')

# manual and completions say what --help says
page() { gzip -dc "$share/man/man1/$1.1.gz" | sed 's/\\f[BIR]//g; s/\\-/-/g'; }
"$cli" --help >"$scratch/help"
commands=$(sed -n '/^Subcommands:/,/^$/s/^  \([a-z-]*\) .*/\1/p' "$scratch/help")
[[ $(wc -w <<<"$commands") -ge 10 ]] || fail "netwright-cli --help lists no commands"
for command in $commands; do
    page netwright-cli >"$scratch/page"
    grep -qx -- "$command" "$scratch/page" || fail "the manual lacks $command"
    [[ -e $share/man/man1/netwright-cli-$command.1.gz ]] || { fail "there is no page on $command"; continue; }
    page "netwright-cli-$command" >"$scratch/page"
    for option in $("$cli" "$command" --help | sed -n 's/^  \(-h,\)\?\(--[a-z-]*\).*/\2/p'); do
        grep -q -- "^\(-h, \)\?$option\b" "$scratch/page" || fail "the manual of $command lacks $option"
        for completion in bash-completion/completions/netwright-cli zsh/site-functions/_netwright-cli; do
            grep -q -- "$option" "$share/$completion" || fail "$completion lacks $option of $command"
        done
    done
done
if [[ $ui == ON ]]; then
    page netwright >"$scratch/page"
    for option in $(QT_QPA_PLATFORM=offscreen "$prefix/bin/netwright" --help | grep -o -- ' --[a-z-]*'); do
        grep -q -- "$option" "$scratch/page" || fail "the manual of netwright lacks $option"
    done
fi
if command -v man >/dev/null; then
    for file in "$share"/man/man1/*.gz; do
        said=$(LC_ALL=C.UTF-8 MANROFFSEQ= MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$file" 2>&1 >/dev/null)
        [[ -z $said ]] || fail "$file: $said"
    done
else
    missing+=(man)
fi

# complete WORD...: what bash offers for the last word
complete() {
    bash -c 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _netwright_cli; echo "${COMPREPLY[*]}"' complete \
        "$share/bash-completion/completions/netwright-cli" "$@"
}
offers() {
    local wanted=$1 offered
    shift
    offered=$(cd "$share/netwright/projects" && complete netwright-cli "$@")
    [[ $offered == "$wanted" ]] || fail "netwright-cli $*: bash offers “$offered” instead of “$wanted”"
}
offers "evaluate export" e
offers "--precision" train iris --pre
offers "f32 bf16" train iris --precision ""
offers "train" evaluate --split = tr
offers "iris" train ir
offers "iris" train --output ir
offers "" train --epochs ""
for shell in zsh fish; do # nothing is missing when a shell is not there
    file=$(echo "$share/$shell"/*/*netwright-cli*)
    ! command -v $shell >/dev/null || "$shell" -n "$file" || fail "$shell does not read $file"
done

# the programs run from there; what the system knows of the window is well-formed
example=$share/netwright/projects/iris
"$cli" train "$example" --epochs 2 --output "$scratch/out" >"$scratch/said" 2>&1 || { fail "training an example"; cat "$scratch/said"; }
"$cli" evaluate "$example" --weights "$scratch/out" >"$scratch/said" 2>&1 || fail "evaluating an example"
if [[ $ui == ON ]]; then
    "$prefix/bin/netwright" --thumbnail 128 "$example/project.json" "$scratch/picture.png" || fail "the picture of a project"
    [[ $(head -c 4 "$scratch/picture.png" | tail -c 3) == PNG ]] || fail "no PNG"
    validate desktop-file-validate "$share/applications/netwright.desktop"
    validate appstreamcli validate --no-net --pedantic "$share/metainfo/org.netwright.netwright.metainfo.xml"
    validate env -u XDG_DATA_HOME update-mime-database -V "$share/mime"
    grep -q '^Exec=netwright --thumbnail %s %i %o$' "$share/thumbnailers/netwright.thumbnailer" || fail "the thumbnailer's call"
fi

[[ $failures -eq 0 ]] && rm -rf "$scratch"
echo "$failures failures"
[[ $failures -eq 0 ]] || exit 1
[[ ${#missing[@]} -eq 0 ]] || { echo "Not checked, as these are not installed: ${missing[*]}"; exit 77; }
