#!/usr/bin/env bash
# Beside other programs that want the processors training gives the same weights, bit for bit, and goes on.
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

competitors=()
trap 'kill "${competitors[@]}" 2>/dev/null' EXIT

compete() {
    local i
    for i in 1 2; do
        sh -c 'while :; do :; done' &
        competitors+=($!)
    done
}

# Spinning and sleeping teams in turn, whatever the tests are run with.
unset OMP_WAIT_POLICY GOMP_SPINCOUNT
project=$(copyExample digits-cnn)
learnFromTestDigits "$project"
train() { expect 0 "$cli" train "$project" --epochs 1 --threads 2 --output "$scratch/$1"; }

train alone
compete
train beside
kill "${competitors[@]}"
cmp -s <(tensors "$scratch/alone/weights.safetensors") <(tensors "$scratch/beside/weights.safetensors") ||
    fail "beside two other programs the run ends with other weights"

finish
