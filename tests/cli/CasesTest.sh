#!/usr/bin/env bash
# Small inputs on which programs of this kind go wrong, made after public reports: each folder of cases/ says in why.txt what, and its
# try.sh passes when the answer is right.
#   CasesTest.sh NETWRIGHT_CLI SOURCE_FOLDER SCRATCH_FOLDER
set -uo pipefail
cli=$1
failed=0
count=0
for case in "$(dirname "${BASH_SOURCE[0]}")"/cases/*/; do
    count=$((count + 1))
    bash "$case/try.sh" "$cli" > /dev/null 2>&1 && continue
    echo "FAILED: $(basename "$case"): $(cat "$case/why.txt")"
    failed=$((failed + 1))
done
echo "$count cases, $failed failed"
[[ $failed -eq 0 && $count -gt 0 ]]
