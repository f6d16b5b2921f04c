"""Projects for the checks against other software: the examples as copies, and one with a skip and a concat."""
import json
import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLI = os.environ["NETWRIGHT_CLI"]
BUILD = Path(os.environ.get("NETWRIGHT_BUILD", ROOT / "build" / "dev"))


def scratch(name):
    """An empty folder of this name under the build folder."""
    folder = BUILD / "peers" / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def run(*arguments):
    return subprocess.run([CLI, *map(str, arguments)], check=True, stdout=subprocess.PIPE, text=True).stdout


def run_lines(*arguments):
    """The JSON objects that a command prints, one a line."""
    return [json.loads(line) for line in run(*arguments, "--json").splitlines()]


def train(project, output, epochs):
    run("train", project, "--epochs", epochs, "--output", output, "--seed", 3)


def _node(name, kind, **params):
    return {"id": name, "type": kind, "params": params, "position": [0, 0]}


def skip_concat_project(folder):
    """Digits through a residual block and two branches that are joined again: a skip and a concat."""
    example = json.loads((ROOT / "projects" / "digits-cnn" / "project.json").read_text())
    nodes = [
        _node("digit", "Image", field="image"),
        _node("stem", "Conv2d", filters=8, stride=[2, 2], activation="relu"),
        _node("inner", "Conv2d", filters=8, bias=False),
        _node("norm", "BatchNorm"),
        _node("join", "Add"),
        _node("relu", "LeakyReLU", slope=0.1),
        _node("small", "MaxPool2d"),
        _node("left", "Conv2d", filters=8, kernel=[1, 1], activation="tanh"),
        _node("right", "AvgPool2d", kernel=[3, 3], stride=[1, 1], padding="same"),
        _node("both", "Concat", axis=0),
        _node("mean", "GlobalAvgPool2d"),
        _node("scores", "Dense", outputs=10),
        _node("class", "Classification", target="label"),
    ]
    wires = [("digit", "stem"), ("stem", "inner"), ("inner", "norm"), ("norm", "join"), ("stem", "join"), ("join", "relu"),
             ("relu", "small"), ("small", "left"), ("small", "right"), ("left", "both"), ("right", "both"),
             ("both", "mean"), ("mean", "scores"), ("scores", "class")]
    example["title"] = "Skip and concat"
    example["graph"] = {"nodes": nodes, "edges": [[f"{a}.out", f"{b}.in"] for a, b in wires], "frames": []}
    for key, path in example["data"]["options"].items():
        example["data"]["options"][key] = str((ROOT / "projects" / "digits-cnn" / path).resolve())
    folder.mkdir(parents=True)
    (folder / "project.json").write_text(json.dumps(example))
    return folder


def generator(folder):
    """The GAN, trained for an epoch on the test digits; its noise is a result too. Returns project, noise N×64, pictures N×784."""
    import numpy
    example = json.loads((ROOT / "projects" / "digits-gan" / "project.json").read_text())
    for key, path in example["data"]["options"].items():
        example["data"]["options"][key] = str((ROOT / "projects" / "digits-gan" / path).resolve()).replace("/train-", "/t10k-")
    next(node for node in example["graph"]["nodes"] if node["id"] == "noise")["results"] = ["out"]
    example["training"]["batch"] = 250
    project = folder / "project"
    project.mkdir(parents=True)
    (project / "project.json").write_text(json.dumps(example))
    train(project, folder, 1)
    lines = run_lines("predict", project, "--weights", folder, "--split", "test", "--limit", 500)
    ours = [numpy.array([line["outputs"][name]["values"] for line in lines], numpy.float32) for name in ("noise", "picture")]
    return project, ours[0], ours[1]


def raw_test_digits():
    """The 10,000 test images as they lie in the file, N×1×28×28."""
    import gzip

    import numpy
    with gzip.open(ROOT / "projects" / "mnist-data" / "t10k-images-idx3-ubyte.gz") as file:
        return numpy.frombuffer(file.read(), numpy.uint8, offset=16).reshape(-1, 1, 28, 28)
