"""Networks exported for PyTorch against Netwright itself: five trained projects on their test parts, and every layer over
tests/engine/layer_cases.json. Bounds: the same class everywhere, numbers within 1e-5 (of 1, or of the largest number)."""
import inspect
import importlib.util
import re
import subprocess
import sys

import numpy
import torch
from safetensors.numpy import load_file

import projects

BOUND = 1e-5


def load(folder):
    """The network in an exported folder."""
    spec = importlib.util.spec_from_file_location("model_" + re.sub(r"\W", "_", folder.name), folder / "model.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.load()


def difference(ours, theirs):
    if ours.shape != theirs.shape:
        raise ValueError(f"shape {theirs.shape} instead of {ours.shape}")
    scale = max(1.0, float(numpy.abs(ours).max(initial=0)))
    return float(numpy.abs(ours - theirs).max(initial=0)) / scale


def check_digits(name, project, folder, failures):
    projects.train(project, folder, 1)
    projects.run("export", project, "--weights", folder, "--format", "pytorch", "--output", folder / "torch")
    ours = projects.run_lines("predict", project, "--weights", folder, "--split", "test")
    images = torch.from_numpy(projects.raw_test_digits().astype(numpy.float32))
    with torch.no_grad():
        theirs = torch.cat([load(folder / "torch")(part) for part in images.split(500)]).numpy()
    report(name, [line["class_index"] for line in ours], [line["probabilities"] for line in ours], theirs, failures)


def check_table(name, folder, table, skip, failures):
    """Predictions for the rows of the table behind the header; `skip` is the number of columns that are no features."""
    project = projects.ROOT / "projects" / name
    projects.train(project, folder, 3)
    projects.run("export", project, "--weights", folder, "--format", "pytorch", "--output", folder / "torch")
    file = project / "data" / table
    ours = projects.run_lines("predict", project, "--weights", folder, "--input", file)
    rows = [line.split(",") for line in file.read_text().splitlines()[1:]]
    features = torch.tensor([[float(cell) for cell in row[:len(row) - skip]] for row in rows])
    with torch.no_grad():
        theirs = load(folder / "torch")(features).numpy()
    report(name, [line["class_index"] for line in ours], [line["probabilities"] for line in ours], theirs, failures)


def check_series(name, folder, failures):
    """The forecast behind the end of the series."""
    project = projects.ROOT / "projects" / name
    projects.train(project, folder, 2)
    projects.run("export", project, "--weights", folder, "--format", "pytorch", "--output", folder / "torch")
    file = next((project / "data").glob("*.csv"))
    ours = numpy.array(projects.run_lines("predict", project, "--weights", folder, "--input", file)[0]["values"], numpy.float32)
    window = {"sunspots": 22, "co2": 52}[name]
    series = [float(line.split(",")[1]) for line in file.read_text().splitlines()[-window:]]
    with torch.no_grad():
        theirs = load(folder / "torch")(torch.tensor(series).reshape(1, -1, 1)).numpy()[0]
    largest = difference(ours, theirs)
    print(f"{name}: the forecast differs by {largest:.2e}")
    if not largest < BOUND:
        failures.append(name)


def check_generator(folder, failures):
    """Asks for noise alone, and makes of it the same pictures; numbers are pixels, 0 to 255."""
    project, noise, pictures = projects.generator(folder)
    projects.run("export", project, "--weights", folder, "--format", "pytorch", "--output", folder / "torch")
    network = load(folder / "torch")
    asked = list(inspect.signature(network.forward).parameters)
    with torch.no_grad():
        theirs = network(torch.from_numpy(noise))["picture"].numpy().reshape(pictures.shape)
    largest = difference(pictures, theirs)
    print(f"digits-gan: takes {asked}, {len(pictures)} generated pictures, largest difference {largest:.2e}")
    if asked != ["noise"] or not largest < BOUND:
        failures.append("digits-gan")


def report(name, classes, probabilities, theirs, failures):
    different = int((theirs.argmax(1) != numpy.array(classes)).sum())
    largest = difference(numpy.array(probabilities, numpy.float32), theirs)
    print(f"{name}: {len(classes)} samples, {different} of another class, largest difference {largest:.2e}")
    if different or not largest < BOUND:
        failures.append(name)


def check_layers(failures):
    folder = projects.scratch("pytorch-cases")
    written = subprocess.run([str(projects.BUILD / "bin" / "peer_export_cases"), "pytorch", str(folder)], stdout=subprocess.PIPE, text=True)
    print(written.stdout, end="")
    if written.returncode != 0:
        failures.append("peer_export_cases")
    compared = {}
    for case in sorted(path for path in folder.iterdir() if path.is_dir()):
        try:
            largest = compare(case)
        except Exception as problem:  # every layer is to be reported, whatever one of them does
            print(f"{case.name}: {problem}")
            failures.append(case.name)
            continue
        compared.setdefault(re.sub(r"-\d+$", "", case.name), []).append(largest)
        if not largest < BOUND:
            print(f"{case.name}: difference {largest:.2e}")
            failures.append(case.name)
    for layer, differences in compared.items():
        print(f"{layer}: {len(differences)} cases, largest difference {max(differences):.2e}")
    if len(compared) < 55:
        failures.append("too few layers")


def compare(case):
    tensors = load_file(str(case) + ".safetensors")
    network = load(case)
    inputs = {name[3:]: torch.from_numpy(tensor) for name, tensor in tensors.items() if name.startswith("in:")}
    for name in inspect.signature(network.forward).parameters:  # an input that no output reads has no tensor
        inputs.setdefault(name, next(iter(inputs.values()), torch.zeros(1)))
    outputs = {name[4:]: tensor for name, tensor in tensors.items() if name.startswith("out:")}
    with torch.no_grad():
        theirs = network(**inputs)
    if not isinstance(theirs, dict):
        theirs = {next(iter(outputs)): theirs}
    return max(difference(ours.reshape(theirs[name].shape) if ours.size == theirs[name].numel() else ours, theirs[name].numpy())
               for name, ours in outputs.items())


def main():
    failures = []
    folder = projects.scratch("pytorch")
    torch.manual_seed(1)
    for name in ("digits-cnn", "digits-mlp"):
        check_digits(name, projects.ROOT / "projects" / name, folder / name, failures)
    check_digits("skip-concat", projects.skip_concat_project(folder / "project"), folder / "skip-concat", failures)
    check_table("iris", folder / "iris", "iris.csv", 1, failures)
    for name in ("sunspots", "co2"):
        check_series(name, folder / name, failures)
    check_generator(folder / "digits-gan", failures)
    check_layers(failures)
    if failures:
        sys.exit("different: " + ", ".join(failures))


if __name__ == "__main__":
    main()
