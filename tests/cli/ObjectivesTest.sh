#!/usr/bin/env bash
# Objectives, transfer, the learning-rate range test, and a loss that becomes NaN, from the terminal.
source "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"
iris=$(copyExample iris)

# A loss that is no longer a number: exit code 1, the layer is named, the last good checkpoint stays.
sed -i 's/"type": "adam"/"type": "sgd"/' "$iris/project.json" # Adam's steps are bounded, these grow with the loss
expect 1 "$cli" train "$iris" --lr 1000 --epochs 50 --threads 1 --json
grep -q '"event":"error"' "$scratch/output" || fail "no error event: $(tail -n 1 "$scratch/output")"
grep -q 'training.not-finite' "$scratch/output" || fail "no not-finite: $(tail -n 1 "$scratch/output")"
grep -q '"node":"[a-z]' "$scratch/output" || fail "no layer is named: $(tail -n 1 "$scratch/output")"
[[ -s $(echo "$iris"/runs/*/checkpoint.nwck) ]] || fail "no checkpoint was kept"
[[ ! -e $iris/weights.safetensors ]] || fail "weights were written"
rm -rf "$iris/runs"
sed -i 's/"type": "sgd"/"type": "adam"/' "$iris/project.json"

# Range test: grows the rate, suggests one, writes nothing.
expect 0 "$cli" lr-range "$iris" --threads 1 --json
tail -n 1 "$scratch/output" | grep -q '"suggestion":[0-9]' || fail "no suggestion: $(tail -n 1 "$scratch/output")"
[[ $(grep -c '"event":"point"' "$scratch/output") -gt 20 ]] || fail "few points"
[[ ! -e $iris/runs ]] || fail "the range test wrote a run"
expect 0 "$cli" lr-range "$iris" --threads 1
grep -q 'Suggestion: ' "$scratch/output" || fail "no suggestion in words"
expect 2 "$cli" lr-range "$iris" --steps 1

# Transfer: everything starts from the weights of a trained copy, so that the loss goes on where it was.
expect 0 "$cli" train "$iris" --epochs 30 --threads 1 --seed 3
mkdir "$scratch/second"
cp -r "$iris/data" "$iris/project.json" "$scratch/second/"
sed -i 's|"checkpointSeconds"|"startFrom": "../iris",\n    "checkpointSeconds"|' "$scratch/second/project.json"
expect 0 "$cli" train "$scratch/second" --epochs 1 --threads 1 --json
grep -q '"text":"[0-9]* of [0-9]* parameters start from ../iris' "$scratch/output" || fail "nothing was taken over"
sed -i 's|"../iris"|"../nowhere"|' "$scratch/second/project.json"
expect 1 "$cli" train "$scratch/second" --epochs 1 --threads 1

# An objective that names what is not there.
sed -i 's|"startFrom": "../nowhere",|"objectives": [{"name": "a", "outputs": ["nobody"]}],|' "$scratch/second/project.json"
expect 1 "$cli" check "$scratch/second" --json
grep -q '"code":"objective.unknown-output"' "$scratch/output" || fail "the output that is not there: $(cat "$scratch/output")"
expect 1 "$cli" train "$scratch/second" --epochs 1 --threads 1

finish
