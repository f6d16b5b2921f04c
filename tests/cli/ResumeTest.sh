#!/usr/bin/env bash
# Ctrl+C, kill -9 and --resume: the final weights are those of a run that was left alone.
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

project=$(copyExample iris)
sed 's/"checkpointSeconds": [0-9.]*/"checkpointSeconds": 1/' "$project/project.json" >"$scratch/p" && mv "$scratch/p" "$project/project.json"
epochs=300

# startAndStop FOLDER SIGNAL: trains in the background and sends the signal once there is a checkpoint.
startAndStop() {
    "$cli" train "$project" --epochs $epochs --threads 1 --output "$1" >"$scratch/output" 2>&1 </dev/null &
    local training=$! code=0
    for _ in $(seq 200); do
        compgen -G "$1/runs/*/checkpoint.nwck" >/dev/null && break
        sleep 0.05
    done
    sleep 0.1
    kill "-$2" $training
    wait $training || code=$?
    [[ $code -ne 0 ]] || fail "the run ended before signal $2 came"
    echo "$code" >"$scratch/code"
}

numbers() { tail -c 1600 "$1/weights.safetensors"; }

expect 0 "$cli" train "$project" --epochs $epochs --threads 1 --output "$scratch/whole"

for signal in INT KILL; do
    out=$scratch/$signal
    startAndStop "$out" $signal
    if [[ $signal == INT ]]; then
        [[ $(cat "$scratch/code") -eq 130 ]] || fail "Ctrl+C: exit code $(cat "$scratch/code") instead of 130"
        grep -q -- '--resume' "$scratch/output" || fail "Ctrl+C: no word about --resume"
    fi
    [[ ! -e $out/weights.safetensors ]] || fail "$signal: an unfinished run wrote weights"
    expect 0 "$cli" train "$project" --epochs $epochs --threads 1 --output "$out" --resume
    cmp -s <(numbers "$scratch/whole") <(numbers "$out") || fail "$signal: the resumed run ends with other weights"
done

expect 1 "$cli" train "$project" --resume --output "$scratch/empty" --json
grep -q '"event":"error","diagnostics":\[{"severity":"error","code":"run.none"' "$scratch/output" || fail "--resume without a run"

finish
