"""Netwright against PyTorch, interleaved: in each round every side trains for a moment; the ratio of a round is against the
best PyTorch variant of that round, the result is the median over the rounds."""
import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
from pathlib import Path

import torch

import networks

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build/bench/speed"
CLI = os.environ["NETWRIGHT_CLI"]
VARIANTS = ("eager", "eager-fused", "compile", "compile-fused")


class Worker:
    def __init__(self, name, batch, variant, threads):
        self.label = f"{variant}, {threads} threads"
        command = [sys.executable, str(Path(__file__).with_name("torch_worker.py")), name, str(batch), variant, str(threads)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ready(self):
        return self.process.stdout.readline().strip() == "ready"

    def seconds_per_step(self, seconds):
        self.process.stdin.write(f"{seconds}\n")
        self.process.stdin.flush()
        return float(self.process.stdout.readline())

    def close(self):
        """Peak memory in MB."""
        self.process.stdin.close()
        return os.wait4(self.process.pid, 0)[2].ru_maxrss / 1024


def ours(folder, batch, threads, seconds):
    """The figures of netwright-cli bench, and the peak memory in MB."""
    command = [CLI, "bench", str(folder), "--batch", str(batch), "--threads", str(threads), "--seconds", str(seconds), "--json"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)} failed")
    return json.loads(text), usage.ru_maxrss / 1024


def measure(name, batch, wanted, options):
    folder = FOLDER / name
    networks.write_project(name, folder)
    workers = [Worker(name, batch, variant, threads) for variant in VARIANTS for threads in options.threads]
    workers = [worker for worker in workers if worker.ready()]
    rounds = []
    for _ in range(options.rounds):
        figures, memory = max((ours(folder, batch, threads, options.seconds) for threads in options.threads),
                              key=lambda pair: pair[0]["samples_per_second"])
        theirs = {worker.label: batch / worker.seconds_per_step(options.seconds) for worker in workers}
        best = max(theirs, key=theirs.get)
        rounds.append({"netwright": figures["samples_per_second"], "torch": theirs[best], "variant": best, "all": theirs,
                       "ratio": figures["samples_per_second"] / theirs[best], "share": figures["sgemm_share"],
                       "gflops": figures["gflops"], "memory": memory})
    peaks = {worker.label: worker.close() for worker in workers}

    def middle(key):
        return statistics.median(entry[key] for entry in rounds)
    variant = statistics.mode(entry["variant"] for entry in rounds)
    return {"network": name, "batch": batch, "wanted": wanted, "ratio": middle("ratio"), "netwright": middle("netwright"),
            "torch": middle("torch"), "variant": variant, "sgemm_share": middle("share"), "gflops": middle("gflops"),
            "memory_mb": middle("memory"), "torch_memory_mb": peaks[variant], "rounds": rounds}


def processor():
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor()


def markdown(results, options):
    lines = ["# Training speed beside PyTorch",
             f"{processor()}, {os.cpu_count()} cores; PyTorch {torch.__version__}; forward, backward and Adam on the same shapes, "
             f"f32; median of {options.rounds} interleaved rounds; ratio against the fastest PyTorch variant of each round "
             f"(eager or torch.compile, plain or fused Adam, {' or '.join(map(str, options.threads))} threads).", "",
             "| network | batch | Netwright samples/s | PyTorch samples/s | variant | ratio | wanted | share of sgemm | memory MB | PyTorch MB |",
             "|---|---|---|---|---|---|---|---|---|---|"]
    for r in results:
        lines.append(f"| {r['network']} | {r['batch']} | {r['netwright']:,.0f} | {r['torch']:,.0f} | {r['variant']} | {r['ratio']:.2f} "
                     f"| {r['wanted']} | {r['sgemm_share']:.0%} | {r['memory_mb']:.0f} | {r['torch_memory_mb']:.0f} |")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--networks", nargs="*", default=list(networks.NETWORKS), choices=list(networks.NETWORKS))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=2, help="per side and round")
    parser.add_argument("--threads", type=int, nargs="*", default=[os.cpu_count()])
    options = parser.parse_args()
    results = []
    for name in options.networks:
        for batch, wanted in networks.NETWORKS[name][3].items():
            results.append(measure(name, batch, wanted, options))
            print(markdown(results[-1:], options).splitlines()[-1], flush=True)
            (FOLDER.parent / "speed.json").write_text(json.dumps(results, indent=1))
            (FOLDER.parent / "speed.md").write_text(markdown(results, options))


if __name__ == "__main__":
    main()
