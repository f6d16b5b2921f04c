#!/usr/bin/env bash
# A run that is killed again and again and resumed ends with the same bits as one that is left alone.
source "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"
project=$(copyExample iris)
options=(--epochs 300 --threads 1 --seed 3)

expect 0 "$cli" train "$project" "${options[@]}" --output "$scratch/whole"
killed=0
resume=()
for attempt in {1..6}; do
    "$cli" train "$project" "${options[@]}" --output "$scratch/parts" "${resume[@]}" >/dev/null 2>&1 </dev/null &
    running=$!
    sleep "0.$((RANDOM % 4 + 1))"
    if [[ ${#resume[@]} -eq 0 ]]; then
        until ls "$scratch"/parts/runs/*/checkpoint.nwck >/dev/null 2>&1 || ! kill -0 $running 2>/dev/null; do
            sleep 0.02
        done
    fi
    kill -9 $running 2>/dev/null && killed=$((killed + 1))
    wait $running 2>/dev/null
    resume=(--resume)
    [[ ! -e $scratch/parts/weights.safetensors ]] || break
done
[[ $killed -gt 0 ]] || fail "the run was over before it could be killed"
[[ -e $scratch/parts/weights.safetensors ]] ||
    expect 0 "$cli" train "$project" "${options[@]}" --output "$scratch/parts" --resume
echo "killed $killed times"
cmp <(tensors "$scratch/whole/weights.safetensors") <(tensors "$scratch/parts/weights.safetensors") ||
    fail "the weights of the resumed run differ"
finish
