#!/usr/bin/env bash
# predict --input: files and standard input that the project does not know, prepared as in training.
source "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

# has PATTERN WHAT: the output of the last command matches.
has() {
    grep -qE -- "$1" "$scratch/output" || { fail "$2"; head -n 5 "$scratch/output"; }
}

iris=$(copyExample iris)
expect 0 "$cli" train "$iris" --epochs 3 --threads 1
table=$source/projects/iris/data/iris.csv
expect 0 "$cli" predict "$iris" --input "$table" --json
[[ $(wc -l <"$scratch/output") -eq 150 ]] || fail "one line a row"
has '^\{"index":0,"input":".*iris.csv, row 1","class":"[a-z]+","class_index":[0-2],"probabilities":\[' "shape of the JSON"

# The same rows give the same numbers, wherever they come from: standard input, other columns, other order.
"$cli" predict "$iris" --input "$table" --json | sed 's/.*"class"/"class"/' >"$scratch/expected"
"$cli" predict "$iris" --input - --json <"$table" | sed 's/.*"class"/"class"/' | cmp -s - "$scratch/expected" || fail "standard input"
awk -F, '{print $4",x,"$3","$2","$1}' "$table" | "$cli" predict "$iris" --input - --json | sed 's/.*"class"/"class"/' |
    cmp -s - "$scratch/expected" || fail "columns in another order"

# What does not fit is refused with its place.
cut -d, -f2- "$table" >"$scratch/narrow.csv"
expect 1 "$cli" predict "$iris" --input "$scratch/narrow.csv" --json
has '"code":"input.column","where":".*narrow.csv' "a missing column"
expect 1 "$cli" predict "$iris" --input "$scratch/none.csv" --json
has '"code":"file.missing"' "a missing file"
sed '3s/[0-9.]*,/papyrus,/' "$table" >"$scratch/text.csv"
expect 1 "$cli" predict "$iris" --input "$scratch/text.csv" --json
has '"code":"input.missing".*text.csv, line 3' "text in a number column counts as missing, and its place is named"
sed '3s/[0-9.]*,/,/' "$table" >"$scratch/gap.csv"
expect 1 "$cli" predict "$iris" --input "$scratch/gap.csv" --json
has '"code":"input.missing"' "a missing number"
expect 2 "$cli" predict "$iris" --input "$table" --split test

# Where training filled missing values in, predicting does, too.
penguins=$(copyExample penguins)
expect 0 "$cli" train "$penguins" --epochs 2 --threads 1
expect 0 "$cli" predict "$penguins" --input "$source/projects/penguins/data/penguins.csv" --json
[[ $(wc -l <"$scratch/output") -eq 344 ]] || fail "rows with missing values"

# Pictures.
pictures=$source/tests/engine/data/samples
digits=$(copyExample digits-mlp)
learnFromTestDigits "$digits"
expect 0 "$cli" train "$digits" --epochs 1 --threads 1
expect 0 "$cli" predict "$digits" --input "$pictures/red-blue.jpg" "$pictures" --json
has '^\{"index":1,"input":".*red-blue.jpg","class":"[0-9]"' "a picture and a folder"
expect 1 "$cli" predict "$digits" --input "$table" --json
has '"code":"image.format"' "a table where pictures are wanted"

# A series and a text: what comes next.
sunspots=$(copyExample sunspots)
expect 0 "$cli" train "$sunspots" --epochs 2 --threads 1
expect 0 "$cli" predict "$sunspots" --input "$source/projects/sunspots/data/sunspots.csv" --json
has '^\{"index":0,"input":".*sunspots.csv, after row 309","values":\[[0-9.e-]+\]\}$' "the year after a series"

# A small language model writes on: the same for the same seed.
moby=$(copyExample moby-dick)
head -c 30000 "$source/projects/moby-dick/data/moby-dick.txt" >"$moby/short.txt"
sed -i -E 's|"options": \{"file".*\}|"options": {"file": "short.txt", "length": 16, "step": 16, "vocabulary": 20}|; s/"outputs": 83/"outputs": 20/; s/"features": 96/"features": 16/; s/"hidden": 384/"hidden": 32/' "$moby/project.json"
expect 0 "$cli" train "$moby" --epochs 1 --threads 1
head -c 500 "$moby/short.txt" | "$cli" predict "$moby" --input - --json >"$scratch/output" || fail "a text from standard input"
has '^\{"index":0,"input":"standard input","classes":\["' "a class for each step"
expect 0 "$cli" generate "$moby" --prompt 'Call ' --length 60 --seed 3 --json
has '^\{"prompt":"Call ","text":"Call .{40}' "generate --json"
first=$(cat "$scratch/output")
expect 0 "$cli" generate "$moby" --prompt 'Call ' --length 60 --seed 3 --json
[[ $(cat "$scratch/output") == "$first" ]] || fail "the same seed writes the same"
expect 0 "$cli" generate "$moby" --prompt 'Call ' --length 60 --seed 4 --json
[[ $(cat "$scratch/output") != "$first" ]] || fail "another seed writes something else"
expect 1 "$cli" generate "$moby" --prompt '' --json
has generate.prompt "an empty prompt"
expect 1 "$cli" generate "$iris" --json
has generate.kind "a network that does not write"
finish
