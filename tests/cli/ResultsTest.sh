#!/usr/bin/env bash
# Results of a network: what a GAN or an autoencoder makes leaves through predict, generate and export, without the parts that
# it does not need.
source "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

# GAN: the mark is in the example.
gan=$(copyExample digits-gan)
learnFromTestDigits "$gan"
sed -i 's/"batch": 64/"batch": 500/' "$gan/project.json"
expect 0 "$cli" train "$gan" --epochs 1 --threads 1
expect 0 "$cli" generate "$gan" --samples 5 --seed 3 -o "$scratch/five" --json
grep -q '"result":"picture".*"samples":5,"width":28,"height":28,"channels":1,"seed":3' "$scratch/output" || fail "generate --json: $(cat "$scratch/output")"
[[ $(ls "$scratch/five" | tr '\n' ' ') == "0001.png 0002.png 0003.png 0004.png 0005.png grid.png " ]] || fail "files: $(ls "$scratch/five")"
[[ $(head -c 8 "$scratch/five/grid.png" | od -A n -t x1 | tr -d ' ') == 89504e470d0a1a0a ]] || fail "the grid is no PNG"
expect 0 "$cli" generate "$gan" --samples 70 --seed 3 -o "$scratch/seventy"
grep -q 'grid.png and 70 single pictures (28 × 28, grey)' "$scratch/output" || fail "generate in words: $(cat "$scratch/output")"
cmp -s "$scratch/five/0005.png" "$scratch/seventy/0005.png" || fail "the same seed made another picture"
cmp -s "$scratch/seventy/0001.png" "$scratch/seventy/0065.png" && fail "every batch is the same"
expect 0 "$cli" generate "$gan" --samples 5 --seed 4 -o "$scratch/others"
cmp -s "$scratch/five/0005.png" "$scratch/others/0005.png" && fail "another seed made the same picture"
expect 0 "$cli" generate "$gan" --samples 1
[[ -s $gan/generated/grid.png ]] || fail "no folder beside the project"
expect 1 "$cli" generate "$gan" --samples 1 -o "$gan/project.json" --json
grep -q '"code":"file.write"' "$scratch/output" || fail "a file in the place of the folder: $(cat "$scratch/output")"
expect 1 "$cli" predict "$gan" --input "$scratch/five/0001.png" --json
grep -q '"code":"input.none"' "$scratch/output" || fail "a generator took a picture: $(cat "$scratch/output")"

# The C program takes noise, and makes of it what predict makes of the same noise: it is a result here too.
sed -i 's/"type": "Noise", /&"results": ["out"], /' "$gan/project.json"
expect 0 "$cli" predict "$gan" --limit 20 --json
cp "$scratch/output" "$scratch/predictions"
[[ $(grep -c '"outputs":{"noise":{"values":\[.*"picture":{"values":\[' "$scratch/predictions") == 20 ]] || fail "predict: $(head -c 300 "$scratch/predictions")"
sed -E 's/.*"noise":\{"values":\[([^]]*)\].*"picture":\{"values":\[([^]]*)\].*/\1,\2/' "$scratch/predictions" | tr ',' ' ' >"$scratch/numbers"
expect 0 "$cli" export "$gan" --format c --output "$scratch/gan-c"
grep -q 'void model_predict(const float \*in_noise, float \*out_noise, float \*out_picture);' "$scratch/gan-c/model.h" || fail "$(grep model_predict "$scratch/gan-c/model.h")"
cat >"$scratch/main.c" <<'C'
#include "model.h"
#include <math.h>
#include <stdio.h>
int main(void) {
    static float noise[64], again[64], picture[784];
    double value = 0, largest = 0;
    int samples = 0;
    for (;;) {
        for (int i = 0; i < 64; ++i, noise[i - 1] = (float)value)
            if (scanf("%lf", &value) != 1) {
                printf("%d samples, largest difference %g of 255\n", samples, largest);
                return samples != 20 || !(largest < 0.05);
            }
        model_predict(noise, again, picture);
        for (int i = 0; i < 784; ++i) {
            if (scanf("%lf", &value) != 1)
                return 2;
            if (!(fabs(value - (double)picture[i]) <= largest))
                largest = fabs(value - (double)picture[i]);
        }
        ++samples;
    }
}
C
expect 0 cc -std=c99 -O2 -Wall -Wextra -Werror -I "$scratch/gan-c" -o "$scratch/gan-model" "$scratch/main.c" "$scratch/gan-c/model.c" -lm
expect 0 sh -c "'$scratch/gan-model' <'$scratch/numbers'"
cat "$scratch/output"

# As ONNX too, and it does not ask for a digit.
expect 0 "$cli" export "$gan" --format onnx --output "$scratch/gan.onnx"
grep -q picture "$scratch/gan.onnx" || fail "no picture in the ONNX model"
grep -q 'discriminator/' "$scratch/gan.onnx" && fail "the discriminator is in the ONNX model"

# Without any mark everything is as before: the scores of the discriminator, and nothing to generate.
sed -i 's/"results": \["out"\], //' "$gan/project.json"
expect 0 "$cli" predict "$gan" --limit 1 --json
grep -q '"outputs":{"real":{"values":\[[^,]*\]}' "$scratch/output" || fail "predict without marks: $(head -c 300 "$scratch/output")"
expect 1 "$cli" generate "$gan" --json
grep -q '"code":"generate.kind"' "$scratch/output" || fail "generate without marks: $(cat "$scratch/output")"

# Variational autoencoder: predict gives mean and picture; generate draws the code.
vae=$(copyExample digits-vae)
learnFromTestDigits "$vae"
expect 0 "$cli" train "$vae" --epochs 1 --threads 1
expect 0 "$cli" predict "$vae" --limit 1 --json
grep -q '"outputs":{"mean":{"values":\[' "$scratch/output" || fail "predict: $(head -c 300 "$scratch/output")"
expect 0 "$cli" generate "$vae" --samples 4 -o "$scratch/vae"
[[ -s $scratch/vae/0004.png ]] || fail "no picture of the VAE"

# A mark of an output that does not exist is told, and does not count.
sed -i 's/"type": "Flatten", /&"results": ["there"], /' "$vae/project.json"
expect 0 "$cli" check "$vae" --json
grep -q '"code":"result.port"' "$scratch/output" || fail "check: $(cat "$scratch/output")"
finish
