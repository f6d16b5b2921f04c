#!/usr/bin/env bash
# A disk without room, and a folder without permission: exit code 1, a message that names the file, and what was there
# before is still there.
source "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"
project=$(copyExample iris)
expect 0 "$cli" train "$project" --epochs 2 --threads 1
before=$(cksum <"$project/weights.safetensors")

# refused WORD...: the last command explained itself.
refused() {
    for word in "$@"; do
        grep -q -i -- "$word" "$scratch/output" || fail "the message does not mention “$word”: $(tail -n 3 "$scratch/output")"
    done
    [[ $(cksum <"$project/weights.safetensors") == "$before" ]] || fail "the old weights were touched"
    ! find "$project" -name '*.tmp*' | grep -q . || fail "a temporary file was left behind"
}

# Files may not grow beyond 1 KiB: writing fails as on a full disk.
withoutRoom() { (trap '' XFSZ && ulimit -f 1 && exec "$@"); }
expect 1 withoutRoom "$cli" train "$project" --epochs 2 --threads 1
refused error
expect 1 withoutRoom "$cli" export "$project" --format onnx --output "$scratch/iris.onnx"
refused iris.onnx
[[ ! -e $scratch/iris.onnx ]] || fail "half an export was left behind"

# The same on a real full disk, where mounting one is allowed.
if unshare --mount true 2>/dev/null; then
    mkdir "$scratch/small"
    expect 1 unshare --mount bash -c '
        mount -t tmpfs -o size=16k tmpfs "$2" && echo old >"$2/iris.onnx" && head -c 12k /dev/zero >"$2/filler" || exit 3
        "$0" export "$1" --format onnx --output "$2/iris.onnx"
        code=$?
        [[ $(cat "$2/iris.onnx") == old && $(ls "$2" | wc -l) -eq 2 ]] || exit 4
        exit $code' "$cli" "$project" "$scratch/small"
    refused iris.onnx space
fi

# Nobody may write: root is not stopped by permissions, so it becomes somebody else.
user=()
[[ $(id -u) -ne 0 ]] || user=(setpriv --reuid 65534 --regid 65534 --clear-groups)
if "${user[@]}" test -x "$cli" && "${user[@]}" test -r "$project/project.json"; then
    mkdir "$scratch/closed"
    chmod 555 "$scratch/closed"
    [[ ${#user[@]} -eq 0 ]] || chmod -R a+rX "$project"
    expect 1 "${user[@]}" "$cli" export "$project" --format safetensors --output "$scratch/closed/iris.safetensors"
    refused closed permission
    expect 1 "${user[@]}" "$cli" train "$project" --epochs 1 --threads 1 --output "$scratch/closed/run"
    refused closed permission
    chmod 755 "$scratch/closed"
fi
finish
