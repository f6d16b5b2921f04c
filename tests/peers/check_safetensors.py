"""Our safetensors files in the official package, and files of the official package with us."""
import json
import sys

import numpy
from safetensors import safe_open
from safetensors.numpy import load_file, save_file

import projects


def main():
    folder = projects.scratch("safetensors")
    project = projects.ROOT / "projects" / "iris"
    projects.train(project, folder, 5)
    exported = folder / "iris.safetensors"
    projects.run("export", project, "--weights", folder, "--format", "safetensors", "--output", exported)

    tensors = load_file(str(exported))
    shapes = {name: tensor.shape for name, tensor in tensors.items()}
    expected = {"hidden1.weight": (16, 4), "hidden1.bias": (16,), "hidden2.weight": (16, 16), "hidden2.bias": (16,),
                "scores.weight": (3, 16), "scores.bias": (3,)}
    if shapes != expected:
        sys.exit(f"unexpected tensors: {shapes}")
    if not all(tensor.dtype == numpy.float32 and numpy.isfinite(tensor).all() for tensor in tensors.values()):
        sys.exit("tensors are not finite f32")
    with safe_open(str(exported), "numpy") as file:
        metadata = file.metadata()
    if set(json.loads(metadata["preprocessing"])) != {"features"} or "graph_hash" not in metadata or metadata["seed"] != "3":
        sys.exit(f"unexpected metadata: {metadata}")

    # Written again by the official package, in another order and without our metadata, the weights mean the same.
    again = folder / "again.safetensors"
    save_file(dict(sorted(tensors.items(), reverse=True)), str(again))
    before = projects.run("predict", project, "--weights", folder, "--json")
    after = projects.run("predict", project, "--weights", again, "--json")
    if before != after:
        sys.exit("predictions changed")
    print(f"{len(tensors)} tensors agree in both directions")


if __name__ == "__main__":
    main()
