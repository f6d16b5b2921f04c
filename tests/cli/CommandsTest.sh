#!/usr/bin/env bash
# Every command on iris: exit codes, the shapes of the JSON, the files that appear.
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

project=$(copyExample iris)
out=$scratch/out

# has PATTERN WHAT: the output of the last command matches.
has() {
    grep -qE -- "$1" "$scratch/output" || { fail "$2"; head -n 5 "$scratch/output"; }
}

# Usage.
expect 2 "$cli"
expect 2 "$cli" nonsense
expect 2 "$cli" train
expect 2 "$cli" train "$project" --epochs 0
expect 2 "$cli" train "$project" --epochs many
expect 2 "$cli" export "$project" --format papyrus
expect 0 "$cli" --help
for command in new check train sweep evaluate predict generate export layers bench; do
    expect 0 "$cli" $command --help
    has '^Examples:' "$command --help has no examples"
    has '--json' "$command has no --json"
done

# Before training.
expect 0 "$cli" check "$project" --json
has '^\{"diagnostics":\[\]\}$' "check --json on a sound project"
for pass in check infer lower differentiate fuse layouts memory; do
    expect 0 "$cli" check "$project" --dump $pass
    [[ -s $scratch/output ]] || fail "check --dump $pass prints nothing"
done
expect 0 "$cli" check "$project" --dump fuse
has '= dense\(.*post=.relu. .*# hidden1' "check --dump fuse shows the folded activation"
expect 0 "$cli" check "$project" --dump lower --json
has '^\{"pass":"lower","batch":16,"program":"' "check --dump --json"
expect 2 "$cli" check "$project" --dump papyrus
expect 1 "$cli" evaluate "$project" --json
has '^\{"diagnostics":\[\{"severity":"error","code":"weights.none","where":".*","message":".*","fix":".*"' "evaluate without weights"

# layers
expect 0 "$cli" layers --json
has '"type":"Conv2d","title":"Conv2d","category":"convolution"' "layers --json names Conv2d"
has '"name":"filters","label":"Filters","kind":"integer","default":32,"min":1.0,"max":65536.0' "layers --json gives ranges"
expect 0 "$cli" layers Dense
expect 1 "$cli" layers Papyrus

# train
expect 0 "$cli" train "$project" --epochs 3 --seed 7 --threads 1 --output "$out" --json
has '^\{"event":"step","step":1,"steps":18,"epoch":1,"epochs":3,"loss":[0-9.]+,"metrics":\{"accuracy":' "train: step events"
has '^\{"event":"epoch","epoch":3,"step":18,"loss":.*"validation":\{"loss":.*"metrics":\{"accuracy":' "train: epoch events"
has '^\{"event":"done","state":"finished".*"weights":".*weights.safetensors"' "train: done event"
[[ -s $out/weights.safetensors ]] || fail "no weights"
[[ -s $(echo "$out"/runs/*-iris/curves.png) ]] || fail "no picture of the curves"
[[ ! -e $project/weights.safetensors && ! -e $project/runs ]] || fail "--output wrote into the project"

# Same seed and threads: same weights.
expect 0 "$cli" train "$project" --epochs 3 --seed 7 --threads 1 --output "$scratch/again" --curves "$scratch/curves.png"
cmp -s <(tail -c 1600 "$out/weights.safetensors") <(tail -c 1600 "$scratch/again/weights.safetensors") || fail "weights differ"
[[ $(head -c 4 "$scratch/curves.png" | tail -c 3) == PNG ]] || fail "--curves wrote no PNG"

# A precision that cannot be had, here by limiting the processor: a warning, and the numbers of f32.
expect 0 env NETWRIGHT_CPU=avx2 "$cli" train "$project" --epochs 3 --seed 7 --threads 1 --output "$scratch/f32"
expect 0 env NETWRIGHT_CPU=avx2 "$cli" train "$project" --epochs 3 --seed 7 --threads 1 --output "$scratch/bf16" --precision bf16 --json
has '^\{"event":"warning","diagnostics":\[\{"severity":"warning","code":"precision.fallback",.*training runs in f32' "train --precision bf16"
cmp -s <(tail -c 1600 "$scratch/f32/weights.safetensors") <(tail -c 1600 "$scratch/bf16/weights.safetensors") || fail "bf16 did not fall back"
expect 2 "$cli" train "$project" --precision f8

# evaluate, predict
expect 0 "$cli" evaluate "$project" --weights "$out" --json
has '^\{"split":"test","samples":30,"loss":[0-9.e-]+,"metrics":\{"accuracy":[0-9.]+' "evaluate --json"
expect 0 "$cli" evaluate "$project" --weights "$out"
has 'setosa +versicolor +virginica' "evaluate prints a confusion matrix"
expect 0 "$cli" predict "$project" --weights "$out" --json
[[ $(wc -l <"$scratch/output") -eq 30 ]] || fail "predict: one line a sample"
has '^\{"index":0,"class":"[a-z]+","class_index":[0-2],"probabilities":\[[0-9.e-]+,[0-9.e-]+,[0-9.e-]+\]\}$' "predict --json"
expect 0 "$cli" predict "$project" --weights "$out/weights.safetensors" --split validation --limit 4
[[ $(wc -l <"$scratch/output") -eq 4 ]] || fail "predict --limit"

# export
expect 0 "$cli" export "$project" --weights "$out" --output "$scratch/iris.onnx" --json
has '^\{"format":"onnx","file":".*iris.onnx","bytes":[0-9]+,"checked":true,"check":"[^"]+"\}$' "export --json"
expect 0 "$cli" export "$project" --weights "$out" --format safetensors --output "$scratch/iris.safetensors"
[[ -s $scratch/iris.onnx && -s $scratch/iris.safetensors ]] || fail "exported files are missing"
expect 0 "$cli" train "$project" --epochs 1
expect 0 "$cli" export "$project"
[[ -s $project/iris.onnx ]] || fail "export without --output writes beside the project"

# Weights of another network.
sed 's/"outputs": 16/"outputs": 17/' "$project/project.json" >"$project/changed.json" && mv "$project/changed.json" "$project/project.json"
expect 1 "$cli" evaluate "$project" --json
has '"code":"weights.shape"' "weights of another network are refused"

# bench
expect 0 "$cli" bench "$project" --seconds 0.1 --profile --json
has '^\{"batch":16,"threads":[0-9]+,"library":"oneDNN [0-9.]+","samples_per_second":.*"ms_per_step":.*"gflops":.*"sgemm_share":.*"operators":\[' "bench --json"
expect 0 "$cli" bench "$project" --seconds 0.1 --profile

# What the processor can do, and a limit that limits nothing.
expect 0 "$cli" --version
has 'processor level (baseline|avx2|avx512|bf16|amx)$' "--version names the processor level"
expect 0 env NETWRIGHT_CPU=sse9 "$cli" --version
has 'NETWRIGHT_CPU=sse9 names no processor level' "an unknown limit is said"
expect 0 env NETWRIGHT_CPU=baseline "$cli" --version
has 'processor level baseline$' "the limit counts"

finish
