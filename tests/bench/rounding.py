"""How far the losses of the first steps are from float64 PyTorch's: Netwright's, and those of PyTorch in float32 with several
of its own kernels. Where PyTorch differs from itself as much, the difference is one of rounding.
Needs NETWRIGHT_CLI and the environment of tests/bench/run: build/peers/venv/bin/python tests/bench/rounding.py resnet"""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import torch

import networks
import torch_worker

STEPS = 5
BATCH = 128


def losses(name, folder, dtype=torch.float32, memory_format=torch.contiguous_format, onednn=True):
    module = networks.NETWORKS[name][1]()
    torch_worker.load_weights(name, module, folder)
    module = module.to(dtype=dtype, memory_format=memory_format)
    optimizer = torch.optim.Adam(module.parameters(), 1e-3)
    x, target = networks.read_batch(folder)
    x = x.to(dtype=dtype, memory_format=memory_format)
    found = []
    with torch.backends.mkldnn.flags(enabled=onednn):
        for _ in range(STEPS):
            optimizer.zero_grad()
            loss = networks.loss(name, x, module(x), target)
            loss.backward()
            optimizer.step()
            found.append(loss.item())
    return found


def ours(folder):
    command = [os.environ["NETWRIGHT_CLI"], "bench", str(folder), "--batch", str(BATCH), "--seconds", "0.1", "--weights",
               str(folder / "weights.safetensors"), "--json"]
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout)["losses"]


def main(name):
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        networks.write_project(name, folder, BATCH)
        torch_worker.write_weights(name, folder)
        exact = losses(name, folder, torch.float64)
        columns = {"Netwright": ours(folder), "PyTorch": losses(name, folder),
                   "channels last": losses(name, folder, memory_format=torch.channels_last),
                   "without oneDNN": losses(name, folder, onednn=False)}
    print("| step | loss in float64 | " + " | ".join(columns) + " |\n|" + "---|" * (len(columns) + 2))
    for step, right in enumerate(exact):
        print(f"| {step + 1} | {right:.8f} | " + " | ".join(f"{(column[step] - right) / right:+.1e}" for column in columns.values()) + " |")


if __name__ == "__main__":
    main(sys.argv[1])
