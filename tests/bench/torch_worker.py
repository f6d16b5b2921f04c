"""One PyTorch variant in a process of its own, so that its peak memory is its own. Starts from weights.safetensors of the
project folder, answers with the losses of its first steps, then reads "<seconds>" from standard input, trains that long and
answers with seconds and processor seconds per step (the medians) and its peak memory. With "weights" as variant it writes that file instead, from PyTorch's own
initialisation, and ends."""
import json
import statistics
import sys
import time
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

import networks

WARM_UP = 5


def write_weights(name, folder):
    torch.manual_seed(1)
    module = networks.NETWORKS[name][1]()
    save_file({key: value.detach().contiguous().clone() for key, value in networks.weights(name, module).items()},
              folder / "weights.safetensors")


def load_weights(name, module, folder):
    stored = load_file(folder / "weights.safetensors")
    with torch.no_grad():
        for key, value in networks.weights(name, module).items():
            value.copy_(stored[key])


def peak_memory():
    """Of this process in MB; not what getrusage says, which begins with the process that started it."""
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return int(status["VmHWM"].split()[0]) / 1024


def main(name, folder, variant, threads):
    torch.set_num_threads(threads)
    torch.set_flush_denormal(True)
    module = networks.NETWORKS[name][1]()
    load_weights(name, module, folder)
    extra = {"fused": True} if variant.endswith("-fused") else {"foreach": True} if variant.endswith("-foreach") else {}
    optimizer = torch.optim.Adam(module.parameters(), 1e-3, **extra)
    x, target = networks.read_batch(folder)
    run = torch.compile(module) if variant.startswith("compile") else module

    def step():
        optimizer.zero_grad()
        loss = networks.loss(name, x, run(x), target)
        loss.backward()
        optimizer.step()
        return loss

    print(json.dumps([step().item() for _ in range(WARM_UP)]), flush=True)
    for line in sys.stdin:
        times, processor, end = [], [], time.perf_counter() + float(line)
        while time.perf_counter() < end or len(times) < 3:
            start, used = time.perf_counter(), time.process_time()
            step()
            times.append(time.perf_counter() - start)
            processor.append(time.process_time() - used)
        print(statistics.median(times), statistics.median(processor), peak_memory(), flush=True)


if __name__ == "__main__":
    if sys.argv[3] == "weights":
        write_weights(sys.argv[1], Path(sys.argv[2]))
    else:
        main(sys.argv[1], Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
