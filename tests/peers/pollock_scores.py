"""The scores of Pollock for netwright-cli, pandas and DuckDB, none of which is told how a file is written.

A file's score is the sum of ten parts, each from 0 to 1: whether it was loaded, and precision, recall and F1 of its header cells,
its records and its cells against the clean version. Simple score: the mean over all files. Weighted: by how often each kind of
pollution occurs in real files. As in the benchmark, a cell is compared in a normal form (1.0 and 1, dates, prices), but for the
score of the cells themselves."""

import csv
import functools
import io
import json
import pathlib
import re
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import dateutil.parser
import duckdb
import pandas
from price_parser import Price


class Jumps(dateutil.parser.parserinfo):
    JUMP = [" ", ".", ",", ";", "-", "/", "'"]


@functools.lru_cache(maxsize=None)
def normalized(cell):
    if not cell or cell.isspace():
        return cell
    if cell.lower() in ("true", "false"):
        return "1" if cell.lower() == "true" else "0"
    for kind in (int, float):
        try:
            return str(kind(cell))
        except ValueError:
            pass
    if re.fullmatch(r"\d{1,2}:\d{2}(:\d{2})?", cell):
        return cell
    try:
        return str(dateutil.parser.parse(cell, parserinfo=Jumps()))
    except (ValueError, OverflowError, TypeError):
        pass
    price = Price.fromstring(cell)
    if price.currency is not None and price.amount is not None:
        return price.currency + str(price.amount_float)
    return cell.lower()


def measures(wanted, got):
    if not wanted:
        return 3.0
    common = sum((Counter(wanted) & Counter(got)).values())
    if not common:
        return 0.0
    precision, recall = common / len(wanted), common / len(got)
    return precision + recall + 2 * precision * recall / (precision + recall)


def score(clean, loaded):
    if loaded is None:
        return 0.0
    if not clean:
        return 10.0

    def records(rows):
        return ["".join(map(normalized, row)) for row in rows[1:]]

    header = measures(list(map(normalized, clean[0])), list(map(normalized, loaded[0])) if loaded else [])
    cells = measures([cell for row in clean for cell in row], [cell for row in loaded for cell in row])
    return 1.0 + header + measures(records(clean), records(loaded)) + cells


def rows_of(text):
    return list(csv.reader(io.StringIO(text)))


def with_netwright(cli, file):
    done = subprocess.run([cli, "table", str(file), "--csv"], capture_output=True, check=False)
    return rows_of(done.stdout.decode("utf-8", "replace")) if done.returncode == 0 else None


def with_pandas(file):
    try:
        return rows_of(pandas.read_csv(file, sep=None, engine="python", on_bad_lines="skip", dtype=str, keep_default_na=False).to_csv(index=False))
    except pandas.errors.EmptyDataError:
        return []
    except Exception:  # whatever it stumbles over counts as not loaded
        return None


def with_duckdb(file):
    try:
        return rows_of(duckdb.connect().read_csv(str(file), strict_mode=False, ignore_errors=True, null_padding=True).df().to_csv(index=False))
    except Exception:
        return None


def kind_of(name):
    return re.sub(r"\d+", "N", name) if name.startswith("row") else name


def main(folder, cli, *options):
    root = pathlib.Path(folder)
    files = sorted((root / "polluted_files" / "csv").iterdir())
    weights = json.loads((root / "pollock_weights.json").read_text())
    clean = {file.name: rows_of((root / "polluted_files" / "clean" / file.name).read_text(encoding="utf-8-sig")) for file in files}
    loaders = {"netwright": functools.partial(with_netwright, cli), "pandas": with_pandas, "DuckDB": with_duckdb}
    versions = {"netwright": "", "pandas": pandas.__version__, "DuckDB": duckdb.__version__}
    results = {}
    print(f"{len(files)} files; the program finds out how each is written\n\n{'':16} simple  weighted")
    for name, load in loaders.items():
        with ThreadPoolExecutor(2 if name == "netwright" else 1) as pool:
            scores = [score(clean[file.name], loaded) for file, loaded in zip(files, pool.map(load, files))]
        simple = sum(scores) / len(scores)
        total = sum(weights.get(file.name, 0) for file in files)
        weighted = sum(one * weights.get(file.name, 0) for one, file in zip(scores, files)) / total
        results[name] = simple, weighted
        print(f"{name + ' ' + versions[name]:16} {simple:6.3f}  {weighted:6.3f}", flush=True)
        if name == "netwright" and "--kinds" in options:
            kinds = {}
            for file, one in zip(files, scores):
                kinds.setdefault(kind_of(file.name), []).append(one)
            for kind, ones in sorted(kinds.items()):
                if min(ones) < 9.9995:
                    print(f"    {kind:40} {len(ones):4} files  mean {sum(ones) / len(ones):.3f}  least {min(ones):.3f}")
    simple, weighted = results["netwright"]
    return 0 if simple >= 9.9 and weighted >= 9.5 else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
