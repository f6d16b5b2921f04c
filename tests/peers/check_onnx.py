"""Exported ONNX models in onnxruntime against Netwright itself: on all 10,000 test images for three networks, and for
every layer over tests/engine/layer_cases.json. Bounds: the same class everywhere, probabilities within 1e-4."""
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy
import onnx
import onnxruntime
from safetensors.numpy import load_file

import projects

BOUND = 1e-4


def session(path):
    onnx.checker.check_model(str(path), full_check=True)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def check_digits(name, project, folder, failures):
    projects.train(project, folder, 1)
    model = folder / f"{name}.onnx"
    projects.run("export", project, "--weights", folder, "--format", "onnx", "--output", model)
    ours = projects.run_lines("predict", project, "--weights", folder, "--split", "test")
    runtime = session(model)
    images = projects.raw_test_digits().astype(numpy.float32)
    theirs = numpy.concatenate([runtime.run(["class"], {"digit": images[i:i + 500]})[0] for i in range(0, len(images), 500)])
    probabilities = numpy.array([line["probabilities"] for line in ours], numpy.float32)
    different = int((theirs.argmax(1) != numpy.array([line["class_index"] for line in ours])).sum())
    largest = float(numpy.abs(theirs - probabilities).max())
    print(f"{name}: {len(ours)} images, {different} of another class, largest difference {largest:.2e}")
    if len(ours) != 10000 or different or not largest < BOUND:
        failures.append(name)


def check_generator(folder, failures):
    """Asks for noise alone, and makes of it the same pictures; numbers are pixels, 0 to 255."""
    project, noise, pictures = projects.generator(folder)
    projects.run("export", project, "--weights", folder, "--format", "onnx", "--output", folder / "gan.onnx")
    runtime = session(folder / "gan.onnx")
    asked = [entry.name for entry in runtime.get_inputs()]
    theirs = runtime.run(["picture"], {asked[0]: noise})[0].reshape(pictures.shape)
    largest = float(numpy.abs(theirs - pictures).max()) / 255
    print(f"digits-gan: takes {asked}, {len(pictures)} generated pictures, largest difference {largest:.2e}")
    if asked != ["noise"] or len(pictures) != 500 or not largest < BOUND:
        failures.append("digits-gan")


def check_layers(failures):
    folder = projects.scratch("onnx-cases")
    written = subprocess.run([str(projects.BUILD / "bin" / "peer_export_cases"), "onnx", str(folder)], stdout=subprocess.PIPE, text=True)
    print(written.stdout, end="")
    if written.returncode != 0:
        failures.append("peer_export_cases")
    compared = {}
    for model in sorted(folder.glob("*.onnx")):
        layer = re.sub(r"-\d+$", "", model.stem)
        try:
            largest = compare(model)
        except Exception as problem:  # every layer is to be reported, whatever one of them does
            print(f"{model.stem}: {problem}")
            failures.append(model.stem)
            continue
        compared.setdefault(layer, []).append(largest)
        if not largest < BOUND:
            print(f"{model.stem}: difference {largest:.2e}")
            failures.append(model.stem)
    for layer, differences in compared.items():
        print(f"{layer}: {len(differences)} cases, largest difference {max(differences):.2e}")
    if sum(map(len, compared.values())) < 50:
        failures.append("too few cases")


def compare(model):
    """The largest difference between our outputs and onnxruntime's, relative to 1 or to the largest number if that is more."""
    tensors = load_file(str(Path(model).with_suffix(".safetensors")))
    runtime = session(model)
    types = {entry.name: numpy.int64 if entry.type == "tensor(int64)" else numpy.float32 for entry in runtime.get_inputs()}
    # An input that no output reads has no tensor: any numbers do.
    some = next((tensor for name, tensor in tensors.items() if name.startswith("in:")), None)
    inputs = {name: tensors.get("in:" + name, some).astype(types[name]) for name in types}
    largest = 0.0
    outputs = runtime.get_outputs()
    for output, theirs in zip(outputs, runtime.run(None, inputs)):
        ours = tensors["out:" + output.name]
        if ours.shape != theirs.shape:
            raise ValueError(f"shape {theirs.shape} instead of {ours.shape}")
        scale = max(1.0, float(numpy.abs(theirs).max(initial=0)))
        largest = max(largest, float(numpy.abs(ours - theirs).max(initial=0)) / scale)
    return largest


def main():
    failures = []
    folder = projects.scratch("onnx")
    for name in ("digits-cnn", "digits-mlp"):
        check_digits(name, projects.ROOT / "projects" / name, folder / name, failures)
    check_digits("skip-concat", projects.skip_concat_project(folder / "project"), folder / "skip-concat", failures)
    check_generator(folder / "digits-gan", failures)
    check_layers(failures)
    if failures:
        sys.exit("different: " + ", ".join(failures))


if __name__ == "__main__":
    main()
