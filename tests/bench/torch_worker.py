"""One PyTorch variant in a process of its own, so that its peak memory is its own: reads "<seconds>" from standard input,
trains that long, answers with seconds per step (the median)."""
import statistics
import sys
import time

import torch

import networks


def main(name, batch, variant, threads):
    torch.set_num_threads(threads)
    torch.set_flush_denormal(True)
    torch.manual_seed(1)
    module = networks.NETWORKS[name][1]()
    optimizer = torch.optim.Adam(module.parameters(), 1e-3, fused=variant.endswith("fused"))
    x, target = networks.make_batch(name, batch)
    run = torch.compile(module) if variant.startswith("compile") else module

    def step():
        optimizer.zero_grad()
        networks.loss(name, x, run(x), target).backward()
        optimizer.step()

    for _ in range(5):
        step()
    print("ready", flush=True)
    for line in sys.stdin:
        times, end = [], time.perf_counter() + float(line)
        while time.perf_counter() < end or len(times) < 3:
            start = time.perf_counter()
            step()
            times.append(time.perf_counter() - start)
        print(statistics.median(times), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
