#!/usr/bin/env bash
# From a table to a trained network without a setting; and check says what train says.
source "$(dirname "${BASH_SOURCE[0]}")/support.sh"

has() {
    grep -qE -- "$1" "$scratch/output" || { fail "$2"; head -n 5 "$scratch/output"; }
}

table=$source/projects/iris/data/iris.csv
expect 0 "$cli" new "$table" --output "$scratch/flowers" --json
has '"network":"Multilayer perceptron".*"role":"target".*"samples":150.*"early_stopping":true' "new --json says what it guessed"
expect 1 "$cli" new "$table" --output "$scratch/flowers" --json
has '"code":"project.exists"' "a project is not overwritten"
expect 1 "$cli" new "$table" --template lenet --output "$scratch/unfit" --json
has '"code":"template.unfit"' "a template for other data is refused"
expect 1 "$cli" new "$table" --target colour --output "$scratch/unfit" --json
has '"code":"csv.no-column"' "a target that is no column is refused"
expect 1 "$cli" new "$scratch" --output "$scratch/unfit" --json
has '"code":"data.unknown-kind"' "a folder without data is refused"
expect 2 "$cli" new "$table" --template papyrus --output "$scratch/unfit"
expect 0 "$cli" check "$scratch/flowers"
has '^No problems' "a new project is sound"
expect 0 "$cli" train "$scratch/flowers"
expect 0 "$cli" evaluate "$scratch/flowers" --json
has '"accuracy":(1|1\.0|0\.9[0-9]*)[,}]' "a new project learns its table"

# A batch beyond the data is made smaller, which check and train both say and neither refuses.
iris=$(copyExample iris)
sed -i 's/"batch": 16/"batch": 5000/' "$iris/project.json"
expect 0 "$cli" check "$iris" --json
has '"severity":"note","code":"training.batch-fitted"' "check tells that the batch is made smaller"
expect 0 "$cli" train "$iris" --epochs 2
has 'batch size is [0-9]+ instead of 5000' "train tells that the batch is made smaller"

# Whatever keeps train from its first step, check finds.
agree() {
    expect 1 "$cli" train "$1" --json
    has "\"code\":\"$2\"" "train refuses with $2"
    expect 1 "$cli" check "$1" --json
    has "\"code\":\"$2\"" "check finds $2 as train does"
}
edited() { # edited EXPRESSION: sed on a fresh copy of the project
    rm -rf "$scratch/iris"
    iris=$(copyExample iris)
    sed -i "$1" "$iris/project.json"
}
edited 's/"enabled": false, "metric": "loss"/"enabled": true, "metric": "nonsense"/'
agree "$iris" training.unknown-metric
edited 's/"epochs": 40/"startFrom": "nowhere.safetensors", "epochs": 40/'
agree "$iris" file.missing
edited 's/"validationShare": 0.2/"validationShare": 0/; s/"enabled": false, "metric"/"enabled": true, "metric"/'
agree "$iris" training.no-validation

finish
