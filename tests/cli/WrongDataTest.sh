#!/usr/bin/env bash
# Image files, shapes and numbers that are wrong: exit code 1, a diagnostic that says what and what to do, nothing written.
source "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"
mnist=$source/projects/mnist-data

# A digits project with small data files of its own in $digits/data.
digits=$(copyExample digits-mlp)
mkdir "$digits/data"
sed -i 's|\.\./mnist-data/\([a-z0-9-]*\)\.gz|data/\1|' "$digits/project.json"
for part in train t10k; do
    # Ten images: magic, count, rows, columns.
    { printf '\0\0\10\3\0\0\0\12\0\0\0\34\0\0\0\34' && gzip -dc "$mnist/$part-images-idx3-ubyte.gz" | tail -c +17 |
        head -c 7840; } >"$digits/data/$part-images-idx3-ubyte"
    { printf '\0\0\10\1\0\0\0\12' && gzip -dc "$mnist/$part-labels-idx1-ubyte.gz" | tail -c +9 | head -c 10; } \
        >"$digits/data/$part-labels-idx1-ubyte"
done
iris=$(copyExample iris)
images=data/train-images-idx3-ubyte
labels=data/train-labels-idx1-ubyte

# broken PROJECT CODE CHANGE: applies the change (a command run in a copy of the project) and expects that code.
broken() {
    local copy=$scratch/broken
    rm -rf "$copy"
    cp -r "$1" "$copy"
    (cd "$copy" && eval "$3") || fail "could not make: $3"
    expect 1 "$cli" check "$copy" --json
    grep -q "\"code\":\"$2" "$scratch/output" || fail "no $2 for: $3: $(cat "$scratch/output")"
    grep -q '"message":"[^"]' "$scratch/output" && grep -q '"fix":"[^"]' "$scratch/output" || fail "unexplained: $3"
    expect 1 "$cli" train "$copy" --epochs 1 --threads 1
    [[ ! -e $copy/weights.safetensors ]] || fail "weights were written: $3"
}

expect 0 "$cli" check "$digits" --json
expect 0 "$cli" check "$iris" --json

broken "$digits" file "rm $images"
broken "$digits" idx "truncate -s 5000 $images"
broken "$digits" idx "printf 'PK' | dd of=$images conv=notrunc status=none"
broken "$digits" idx "printf '\0\0\10\1\0\0\0\11' | dd of=$labels conv=notrunc status=none && truncate -s 17 $labels"
broken "$digits" idx "printf '\0\0\10\3\0\1\0\0\0\1\0\0\0\0\1\0' | dd of=$images conv=notrunc status=none"
broken "$digits" idx ": >$images"

broken "$iris" graph "sed -i '/\"hidden1.out\", \"hidden2.in\"/d' project.json"
cnn=$(copyExample digits-cnn)
broken "$cnn" shape.kernel "sed -i 's/\"filters\": 16/\"filters\": 16, \"kernel\": [40, 40], \"padding\": \"valid\"/' project.json"

# A loss that stops being a number: the first layer to blame is named, the last good checkpoint stays.
sed -i 's/"optimizer": {"type": "adam"}/"optimizer": {"type": "sgd"}/; s/"l2": [0-9.e-]*/"l2": 1/' "$iris/project.json"
expect 1 "$cli" train "$iris" --epochs 60 --lr 1000 --threads 1 --seed 1
grep -q -i finite "$scratch/output" && grep -q 'hidden1\|hidden2\|scores\|kind' "$scratch/output" ||
    fail "a loss that is no number is not explained: $(tail -n 3 "$scratch/output")"
ls "$iris"/runs/*/checkpoint.nwck >/dev/null || fail "no checkpoint is left"
finish
