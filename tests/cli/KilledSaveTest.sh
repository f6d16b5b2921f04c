#!/usr/bin/env bash
# Killed at any moment, a run leaves each file old or new, but whole: the weights can be read, the run can be resumed.
source "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"
project=$(copyExample iris)
expect 0 "$cli" train "$project" --epochs 2 --threads 1

for attempt in {1..15}; do
    "$cli" train "$project" --epochs 40 --threads 1 --seed $attempt >/dev/null 2>&1 </dev/null &
    running=$!
    sleep "0.0$((RANDOM % 10))$((RANDOM % 10))"
    kill -9 $running 2>/dev/null
    wait $running 2>/dev/null
    expect 0 "$cli" evaluate "$project" --threads 1
    newest=$(ls -d "$project"/runs/* | tail -n 1)
    [[ ! -e $newest/checkpoint.nwck ]] || expect 0 "$cli" train "$project" --resume
done
finish
