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
    # The run knows what it was started with.
    expect 0 "$cli" train "$project" --output "$out" --resume
    cmp -s <(numbers "$scratch/whole") <(numbers "$out") || fail "$signal: the resumed run ends with other weights"
done

# Options that contradict the run are refused by name; those that agree are no matter.
startAndStop "$scratch/other" KILL
expect 1 "$cli" train "$project" --output "$scratch/other" --resume --epochs 10 --lr 0.5 --json
grep -q '"code":"run.other-settings".*started with --epochs 300, not with 10' "$scratch/output" || fail "--epochs: the contradiction is not named"
grep -q -- 'started with --lr [0-9.]*, not with 0.5' "$scratch/output" || fail "--lr: the contradiction is not named"
[[ ! -e $scratch/other/weights.safetensors ]] || fail "a refused resume wrote weights"
expect 0 "$cli" train "$project" --output "$scratch/other" --resume --epochs $epochs --threads 1
cmp -s <(numbers "$scratch/whole") <(numbers "$scratch/other") || fail "agreeing options: other weights"

# Overridden settings and a later change of the project: the run goes on as it was started.
"$cli" train "$project" --epochs 400 --lr 0.02 --batch 8 --threads 1 --output "$scratch/overridden-whole" >/dev/null 2>&1
options=(--epochs 400 --lr 0.02 --batch 8 --threads 1)
"$cli" train "$project" "${options[@]}" --output "$scratch/overridden" >/dev/null 2>&1 </dev/null &
training=$!
for _ in $(seq 400); do
    compgen -G "$scratch/overridden/runs/*/checkpoint.nwck" >/dev/null && break
    sleep 0.02
done
sleep 0.2
kill -KILL $training
code=0
wait $training 2>/dev/null || code=$?
[[ $code -eq 137 ]] || fail "overridden settings: the run ended before it was killed"
[[ ! -e $scratch/overridden/weights.safetensors ]] || fail "overridden settings: an unfinished run wrote weights"
sed -i 's/"learningRate": [0-9.e-]*/"learningRate": 0.7/' "$project/project.json"
expect 0 "$cli" train "$project" --output "$scratch/overridden" --resume
cmp -s <(numbers "$scratch/overridden-whole") <(numbers "$scratch/overridden") || fail "overridden settings: the resumed run ends with other weights"

expect 1 "$cli" train "$project" --resume --output "$scratch/empty" --json
grep -q '"event":"error","diagnostics":\[{"severity":"error","code":"run.none"' "$scratch/output" || fail "--resume without a run"

finish
