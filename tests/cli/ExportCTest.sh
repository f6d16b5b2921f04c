#!/usr/bin/env bash
# The network as C: compiles without a warning, and predicts what the program itself predicts, from raw data.
source "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"
mnist=$source/projects/mnist-data
gzip -dc "$mnist/t10k-images-idx3-ubyte.gz" >"$scratch/images"

# compare NAME INPUTS SAMPLES KIND SKIP PREDICT-OPTION...: trains for one epoch, exports, compiles and compares.
compare() {
    local name=$1 inputs=$2 samples=$3 kind=$4 skip=$5 project out=$scratch/$1-out c=$scratch/$1-c
    shift 5
    project=$(copyExample "$name")
    learnFromTestDigits "$project"
    expect 0 "$cli" train "$project" --epochs 1 --threads 1 --output "$out"
    expect 0 "$cli" export "$project" --weights "$out" --format c --output "$c" --json
    grep -q '"format":"c"' "$scratch/output" || fail "$name: export --json"
    "$cli" predict "$project" --weights "$out" --json "$@" >"$scratch/predictions" || fail "$name: predict"
    expect 0 cc -std=c99 -pedantic -O2 -Wall -Wextra -Werror -I "$c" -DINPUT="$inputs" -DOUTPUT="$(grep -o '_SIZE [0-9]*' "$c/model.h" | tail -n 1 | cut -d' ' -f2)" \
        -o "$scratch/$name-model" "$source/tests/cli/compare_model.c" "$c/model.c" -lm
    expect 0 "$scratch/$name-model" "$samples" "$kind" "$skip" "$scratch/predictions"
    echo "$name: $(cat "$scratch/output")"
    ! grep -q malloc "$c/model.c" || fail "$name: the C program takes memory"
    head -n 3 "$c/model.c" | grep -q 'Constants (flash): [0-9]* bytes. Working memory (RAM, static): [0-9]* bytes' || fail "$name: no word about memory"
}

tail -n +2 "$source/projects/iris/data/iris.csv" | cut -d, -f1-4 >"$scratch/iris.txt"
compare iris 4 "$scratch/iris.txt" text 0 --input "$source/projects/iris/data/iris.csv"
compare digits-mlp 784 "$scratch/images" bytes 16 --limit 2000
compare digits-cnn 784 "$scratch/images" bytes 16 --limit 1000

# The program can be taken into C++, and its folder written again.
echo '#include "model.h"' >"$scratch/use.cpp"
expect 0 c++ -fsyntax-only -Wall -Wextra -Werror -I "$scratch/iris-c" "$scratch/use.cpp"
expect 0 "$cli" export "$scratch/iris" --weights "$scratch/iris-out" --format c --output "$scratch/iris-c"
: >"$scratch/file"
expect 1 "$cli" export "$scratch/iris" --weights "$scratch/iris-out" --format c --output "$scratch/file" --json
grep -q '"code":"file.write"' "$scratch/output" || fail "a file in the place of the folder"

# Without --output: beside the project.
expect 0 "$cli" export "$scratch/iris" --weights "$scratch/iris-out" --format c
[[ -s $scratch/iris/iris-c/model.c ]] || fail "no folder beside the project"
finish
