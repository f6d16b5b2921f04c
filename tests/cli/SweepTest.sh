#!/usr/bin/env bash
# sweep: every combination is trained and compared; the project stays as it is.
source "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

# has PATTERN WHAT: the output of the last command matches.
has() {
    grep -qE -- "$1" "$scratch/output" || { fail "$2"; head -n 5 "$scratch/output"; }
}

project=$(copyExample iris)
before=$(cksum <"$project/project.json")
sweep() { expect "$1" "$cli" sweep "$project" --threads 1 --epochs 2 "${@:2}"; }

sweep 0 --set training.learningRate=0.001,0.05 --set hidden1.outputs=4,8 --seeds 2 --json
[[ $(grep -c '"event":"run"' "$scratch/output") -eq 8 ]] || fail "eight runs"
has '^\{"event":"run","settings":\{"training.learningRate":0.001,"hidden1.outputs":4\},"loss":.*"validation":\{"loss":.*"run":"' "run events"
has '^\{"event":"done","by":"loss","results":\[\{"settings":\{.*"seeds":2,"validation":\{"loss":\{"mean":' "the results at the end"
[[ $(ls "$project/runs" | wc -l) -eq 8 ]] || fail "each run is kept"
for run in "$project"/runs/*; do
    [[ -s $run/metrics.csv && -s $run/run.json ]] || fail "$run is not complete"
done
losses=$(grep -o '"event":"done".*' "$scratch/output" | grep -o '"loss":{"mean":[0-9.e-]*' | cut -d: -f3)
[[ $losses == "$(sort -g <<<"$losses")" ]] || fail "the best comes first"
[[ $(cksum <"$project/project.json") == "$before" && ! -e $project/weights.safetensors ]] || fail "the project was changed"

# Text, other kinds of values, a choice by a metric.
sweep 0 --set training.optimizer.type=adam,sgd --by accuracy --output "$scratch/elsewhere"
has 'optimizer.type=(adam|sgd) .*loss .*accuracy' "the table"
[[ $(ls "$scratch/elsewhere/runs" | wc -l) -eq 2 ]] || fail "--output"

# At random, the same for the same project.
random() { sweep 0 --set training.learningRate=1e-4..1e-1 --set hidden1.outputs=4..64 --random 3 --json --output "$scratch/random"; grep -o '"event":"run","settings":{[^}]*}' "$scratch/output"; }
first=$(random)
[[ $(wc -l <<<"$first") -eq 3 && $first == "$(random)" ]] || fail "random points"

# Mistakes show before anything is trained.
rm -rf "$project/runs"
sweep 2
sweep 1 --set learningRate --json && has sweep.setting "no values"
sweep 1 --set training.learningRate=1e-4..1e-2 --json && has sweep.range "a range without --random"
sweep 1 --set papyrus.outputs=1,2 --json && has sweep.setting "an unknown node"
sweep 1 --set training.papyrus=1,2 --json && has '"code":"' "an unknown setting"
sweep 1 --set hidden1.outputs=8,papyrus --json && has param.type "a wrong value"
sweep 1 --set scores.outputs=3,4 --json && has output.class-count "a network that does not fit its data"
[[ ! -e $project/runs ]] || fail "something was trained all the same"
finish
