#!/usr/bin/env bash
# evaluate, train and sweep read one declaration of the metrics: units, notation, what can be watched.
source "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

# has PATTERN WHAT: the output of the last command matches.
has() {
    grep -qE -- "$1" "$scratch/output" || { fail "$2"; head -n 12 "$scratch/output"; }
}

# figure NAME: of the last JSON output.
figure() { grep -oE "\"$1\":-?[0-9.e-]+" "$scratch/output" | head -n 1 | cut -d: -f2; }

# Errors are in the units of the data; the deviation of this target is 77.
project=$(copyExample diabetes)
expect 0 "$cli" train "$project" --epochs 5 --threads 1 --output "$scratch/diabetes"
has 'mae, rmse are of the prepared values' "train says what its errors are counted in"
expect 0 "$cli" evaluate "$project" --weights "$scratch/diabetes"
has '^  mae: [0-9.]+ in units of progression$' "evaluate names the column"
has '^  loss: [0-9.]+ of the prepared values$' "the loss is that of training"
has '^  r2: -?[0-9.]+$' "R² has no unit"
expect 0 "$cli" evaluate "$project" --weights "$scratch/diabetes" --json
has '"units":\{"loss":"of the prepared values","mae":"in units of progression","rmse":"in units of progression"\}' "evaluate --json has units"
awk -v mae="$(figure mae)" 'BEGIN { exit !(mae > 20 && mae < 200) }' || fail "mae $(figure mae) is not in the units of the data"
# Names and figures have a distance, however long the names.
long=$(copyExample iris)
sed -i 's/versicolor/a-remarkably-long-name-of-a-flower-with-ü/' "$long"/data/*.csv
expect 0 "$cli" train "$long" --epochs 2 --threads 1 --output "$scratch/long"
expect 0 "$cli" evaluate "$long" --weights "$scratch/long"
has '^a-remarkably-long-name-of-a-flower-with-ü +[01]\.[0-9]{4}  ' "a long name stands apart from its figures"
has '^setosa +[01]\.[0-9]{4}  +[01]\.[0-9]{4}' "a short one too"
! grep -qE '[a-zü][01]\.[0-9]{4}' "$scratch/output" || fail "a name runs into its figure"
has '^  auc: (0\.[0-9]{3,5}|1\.000)$' "ROC-AUC is no percentage"
has 'correctly predicted$' "the confusion matrix"

# What evaluate reports can be watched.
sed -i 's/"enabled": false, "metric": "loss"/"enabled": true, "metric": "f1"/' "$long/project.json"
expect 0 "$cli" train "$long" --epochs 3 --threads 1 --output "$scratch/watched" --json
has '"event":"epoch".*"validation":\{.*"metrics":\{.*"f1":' "f1 is measured on the validation part"
iris=$(mkdir -p "$scratch/two" && scratch=$scratch/two copyExample iris)
expect 0 "$cli" sweep "$iris" --threads 1 --epochs 2 --set training.learningRate=0.001,0.05 --by auc --json
has '"event":"done","by":"auc","results":\[.*"auc":\{"mean":' "sweep --by auc"
expect 1 "$cli" sweep "$iris" --threads 1 --epochs 2 --set training.learningRate=0.001 --by papyrus --json
has 'training.unknown-metric.*papyrus.*f1' "an unknown figure is refused, with those that there are"
finish
