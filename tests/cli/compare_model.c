/* Compares an exported C model with what `netwright-cli predict --json` said of the same samples.
   compare_model SAMPLES bytes|text SKIP PREDICTIONS: raw numbers, as bytes behind SKIP bytes or as text separated by commas,
   and the lines of predict. Prints the largest difference; exit code 0 when every class is the same and the difference is
   below 1e-5. INPUT and OUTPUT are the sizes of the only input and the only output, compiled in. */
#include "model.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static float sample[INPUT], result[OUTPUT];
static char line[1 << 16];

static int read_sample(FILE *file, int text) {
    for (int i = 0; i < INPUT; ++i) {
        if (text ? fscanf(file, "%f%*[, \n]", &sample[i]) != 1 : 0)
            return 0;
        if (!text) {
            const int byte = fgetc(file);
            if (byte == EOF)
                return 0;
            sample[i] = (float)byte;
        }
    }
    return 1;
}

static int best(const float *numbers) {
    int place = 0;
    for (int i = 1; i < OUTPUT; ++i)
        if (numbers[i] > numbers[place])
            place = i;
    return place;
}

int main(int argc, char **argv) {
    FILE *samples = argc == 5 ? fopen(argv[1], "rb") : NULL, *predictions = argc == 5 ? fopen(argv[4], "r") : NULL;
    if (!samples || !predictions || fseek(samples, atol(argv[3]), SEEK_SET) != 0)
        return 2;
    const int text = strcmp(argv[2], "text") == 0;
    double largest = 0;
    int count = 0, others = 0;
    while (fgets(line, sizeof line, predictions)) {
        const char *numbers = strstr(line, "\"probabilities\":[");
        if (!numbers || !read_sample(samples, text))
            return 3;
        numbers += strlen("\"probabilities\":[");
        model_predict(sample, result);
        float expected[OUTPUT];
        for (int i = 0; i < OUTPUT; ++i) {
            char *end;
            expected[i] = strtof(numbers, &end);
            numbers = end + 1;
            largest = fmax(largest, fabs((double)expected[i] - (double)result[i]));
        }
        others += best(expected) != best(result);
        ++count;
    }
    printf("%d samples, %d of another class, largest difference %.2e\n", count, others, largest);
    return count == 0 || others > 0 || !(largest < 1e-5);
}
