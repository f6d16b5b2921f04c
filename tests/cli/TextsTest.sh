#!/usr/bin/env bash
# Texts and names in any bytes, folders that are not there: every command says what it means in valid UTF-8 and in our words.
source "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

# clean NAME: the last output is valid UTF-8 and holds no library's words.
clean() {
    iconv -f UTF-8 -t UTF-8 "$scratch/output" >/dev/null 2>&1 || fail "$1: not UTF-8"
    ! grep -qE 'exception|what\(\)|std::|filesystem error|terminate called|libprotobuf|nlohmann|\[json' "$scratch/output" ||
        { fail "$1: a library's words"; head -c 400 "$scratch/output"; echo; }
}

# every NAME PROJECT INPUT: trains and lets every command say something.
every() {
    local out=$scratch/out-$1
    expect 0 "$cli" check "$2" --json; clean "$1 check"
    expect 0 "$cli" train "$2" --epochs 1 --threads 1 --output "$out" --json; clean "$1 train"
    expect 0 "$cli" train "$2" --epochs 2 --threads 1 --output "$out"; clean "$1 train, as text"
    expect 0 "$cli" evaluate "$2" --weights "$out" --json; clean "$1 evaluate"
    expect 0 "$cli" evaluate "$2" --weights "$out"; clean "$1 evaluate, as text"
    expect 0 "$cli" predict "$2" --weights "$out" --input "$3" --json; clean "$1 predict"
    expect 0 "$cli" predict "$2" --weights "$out"; clean "$1 predict, as text"
    for format in onnx pytorch c safetensors; do
        expect 0 "$cli" export "$2" --weights "$out" --format $format --output "$scratch/new/$1/$format/model.$format" --json
        clean "$1 export $format"
        grep -q '"check":"' "$scratch/output" || fail "$1: what was checked of $format is not said"
        [[ -e $scratch/new/$1/$format/model.$format ]] || fail "$1: no $format"
    done
}

project=$(copyExample iris)
rm -rf "${project:?}/data" && mkdir "$project/data"
table=$project/data/iris.csv
sed 's/setosa/größte/; s/versicolor/süß €/; s/virginica/naïve/' "$source/projects/iris/data/iris.csv" >"$scratch/good.csv"

cp "$scratch/good.csv" "$table"; every utf8 "$project" "$table"
iconv -t WINDOWS-1252 "$scratch/good.csv" >"$table"; every latin "$project" "$table"
expect 0 "$cli" check "$project" --json
grep -qE '"code":"(text|table).encoding"' "$scratch/output" || fail "nothing says that the text was not UTF-8"
expect 0 "$cli" predict "$project" --weights "$scratch/out-latin" --json
grep -qE '"class":"(größte|süß €|naïve)"' "$scratch/output" || fail "the names of the classes"
iconv -t UTF-16 "$scratch/good.csv" >"$table"; every utf16 "$project" "$table"
sed 's/naïve/na\xefve/' "$scratch/good.csv" >"$table"; every broken "$project" "$table"
cp "$scratch/good.csv" "$table"

# The project itself: a title in Latin-1, with a mark, in UTF-16.
cp "$project/project.json" "$scratch/good.json"
sed 's/"title": *"/&Blüten – /' "$scratch/good.json" >"$scratch/title.json"
for encoding in WINDOWS-1252 UTF-16; do
    iconv -t $encoding "$scratch/title.json" >"$project/project.json"
    expect 0 "$cli" check "$project" --json; clean "project.json in $encoding"
    expect 0 "$cli" train "$project" --epochs 1 --threads 1 --output "$scratch/out-title" --json; clean "train, project.json in $encoding"
    expect 0 "$cli" export "$project" --weights "$scratch/out-title" --output "$scratch/title.onnx"; clean "export, project.json in $encoding"
    ! grep -q 'Blüten' "$scratch/title.json" || grep -qa 'Bl' "$scratch/title.onnx" || fail "the title is lost"
done
{ printf '\xef\xbb\xbf'; cat "$scratch/good.json"; } >"$project/project.json"
expect 0 "$cli" check "$project"
head -c 2000 /dev/urandom >"$project/project.json"
expect 1 "$cli" check "$project" --json; clean "project.json of noise"
cp "$scratch/good.json" "$project/project.json"

# Names of files and folders in any bytes.
for name in $'gr\xf6\xdfe' 'a b' '-rf' $'new\nline' '"quoted"' 'größe' "it's" '%s%n'; do
    odd=$scratch/names/$name
    mkdir -p "$odd" && cp -r "$project/." "$odd"
    expect 0 "$cli" train "$odd" --epochs 1 --threads 1 --json; clean "train in $name"
    expect 0 "$cli" export "$odd" --format onnx --json; clean "export in $name"
    expect 0 "$cli" export "$odd" --format c --json; clean "export as C in $name"
    expect 1 "$cli" check "$odd/none" --json; clean "nothing in $name"
done

# Folders that are not there are made; where that cannot be, it is said why.
expect 0 "$cli" train "$project" --epochs 1 --threads 1 --output "$scratch/far/away/run" --curves "$scratch/other/place/curves.png"
clean "train into new folders"
[[ -s $scratch/other/place/curves.png ]] || fail "no picture of the curves"
: >"$scratch/file"
expect 1 "$cli" export "$project" --weights "$scratch/out-utf8" --output "$scratch/file/a/b.onnx" --json; clean "export below a file"
grep -q 'there is a file of that name' "$scratch/output" || fail "export below a file: why not?"
expect 1 "$cli" export "$project" --weights "$scratch/out-utf8" --output /proc/none/model.onnx --json; clean "export where nothing can be"
expect 1 "$cli" export "$project" --weights "$scratch/out-utf8" --output "$project" --json; clean "export over a folder"
expect 1 "$cli" export "$project" --weights "$scratch/none" --json; clean "weights that are not there"
expect 1 "$cli" predict "$project" --weights "$scratch/out-utf8" --input "$scratch/none.csv" --json; clean "samples that are not there"
expect 1 "$cli" predict "$project" --weights "$scratch/out-utf8" --input "$scratch" --json; clean "a folder for a table"

# What is wrong with the data is said once, and not that none were chosen.
rm "$table"
expect 1 "$cli" check "$project"; clean "no table"
! grep -q 'No data is chosen' "$scratch/output" || fail "“No data is chosen yet” where they are missing"

# The command line, in our words.
usage() {
    local wanted=$1
    shift
    expect 2 "$cli" "$@"
    clean "usage: $*"
    grep -qF -- "$wanted" "$scratch/output" || { fail "usage: $*"; cat "$scratch/output"; }
}
usage 'does not know the command “trian”. Did you mean “train”?' trian
usage 'train does not know the option “--epoch”. Did you mean “--epochs”?' train "$project" --epoch 3
usage 'PROJECT is missing' train
usage '“many” is no value for --epochs' train "$project" --epochs many
usage '“papyrus” is no value for --format' export "$project" --format papyrus
usage 'one of onnx, pytorch, c, safetensors' export "$project" --format papyrus
usage '“0” is no value for --epochs' train "$project" --epochs 0
usage '--epochs needs a value' train "$project" --epochs
usage 'cannot be used together' predict "$project" --input x.csv --split test
expect 2 "$cli" check --json
grep -q '"code":"usage"' "$scratch/output" || fail "usage as JSON"

finish
