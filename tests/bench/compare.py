"""Netwright against PyTorch, interleaved: in each round every side trains for a moment; the ratio of a round is against the
best PyTorch variant of that round, the result is the median over the rounds. Both sides start from the same weights and the
same batch and must go through the same losses. Results are merged into those of earlier calls, so that the networks can be
measured one by one; --prepare compiles and writes everything beforehand without measuring. --clock processor compares the
processor time of one thread, which stays meaningful while the machine has other work."""
import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from pathlib import Path

import torch

import networks

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build/bench/speed"
DOCUMENT = ROOT / "resources/docs/benchmarks.md"
CLI = os.environ["NETWRIGHT_CLI"]
WORKER = [sys.executable, str(Path(__file__).with_name("torch_worker.py"))]
VARIANTS = ("eager", "eager-foreach", "eager-fused", "compile-fused")
FIRST_TOLERANCE = 1e-5  # relative, of the loss before any update: the same network on the same batch
LOSS_TOLERANCE = 1e-3  # behind that: Adam turns the rounding of gradients near zero into whole steps


class Worker:
    def __init__(self, name, folder, variant, threads, by_processor):
        self.variant, self.threads, self.by_processor = variant, threads, by_processor
        self.label = f"{variant}, {threads} thread{'s' if threads > 1 else ''}"
        command = [*WORKER, name, str(folder), variant, str(threads)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def start(self):
        """The losses of the first steps; empty when PyTorch cannot run this variant."""
        line = self.process.stdout.readline()
        self.losses = json.loads(line) if line.strip() else []
        return self.losses

    def seconds_per_step(self, seconds):
        self.process.stdin.write(f"{seconds}\n")
        self.process.stdin.flush()
        wall, processor, self.memory = map(float, self.process.stdout.readline().split())
        return processor if self.by_processor else wall

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def ours(folder, batch, threads, seconds, by_processor):
    """The figures of netwright-cli bench, "speed" among them: samples a second of the chosen clock."""
    command = [CLI, "bench", str(folder), "--batch", str(batch), "--threads", str(threads), "--seconds", str(seconds),
               "--weights", str(folder / "weights.safetensors"), "--json"]
    figures = json.loads(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout)
    figures["speed"] = batch * 1e3 / figures["processor_ms_per_step" if by_processor else "ms_per_step"]
    return figures


def check_losses(name, figures, workers):
    for worker in workers:
        for step, (mine, theirs) in enumerate(zip(figures["losses"], worker.losses, strict=True)):
            tolerance = FIRST_TOLERANCE if step == 0 else LOSS_TOLERANCE
            if abs(mine - theirs) > tolerance * max(abs(theirs), 1e-3):
                sys.exit(f"{name}: at step {step + 1} Netwright's loss is {mine}, that of {worker.label} {theirs}")


def fastest_threads(workers, seconds):
    """Of every variant the worker with the thread count that is fastest for it; two tries, since one may be disturbed."""
    times = {worker: min(worker.seconds_per_step(seconds) for _ in range(2)) for worker in workers}
    kept = [min((w for w in workers if w.variant == variant), key=times.get) for variant in VARIANTS if any(w.variant == variant for w in workers)]
    for worker in workers:
        if worker not in kept:
            worker.close()
    return kept


def prepare(name, batch):
    folder = FOLDER / f"{name}-{batch}"
    networks.write_project(name, folder, batch)
    subprocess.run([*WORKER, name, str(folder), "weights"], check=True)
    return folder


def measure(name, batch, wanted, options):
    folder = prepare(name, batch)
    by_processor = options.clock == "processor"
    workers = [Worker(name, folder, variant, threads, by_processor) for variant in VARIANTS for threads in options.threads]
    workers = [worker for worker in workers if worker.start()]
    check_losses(name, ours(folder, batch, options.threads[0], 0.1, by_processor), workers)
    if options.prepare:
        for worker in workers:
            worker.close()
        return None
    workers = fastest_threads(workers, options.seconds / 2)
    own = options.threads[0]
    if len(options.threads) > 1:
        own = max(options.threads, key=lambda threads: max(ours(folder, batch, threads, options.seconds / 2, by_processor)["speed"]
                                                           for _ in range(2)))
    rounds = []
    for _ in range(options.rounds):
        figures = ours(folder, batch, own, options.seconds, by_processor)
        theirs = {worker.label: batch / worker.seconds_per_step(options.seconds) for worker in workers}
        best = max(theirs, key=theirs.get)
        rounds.append({"netwright": figures["speed"], "torch": theirs[best], "variant": best, "all": theirs,
                       "ratio": figures["speed"] / theirs[best], "share": figures["sgemm_share"],
                       "gflops": figures["gflops"], "memory": figures["peak_memory_bytes"] / 2**20})
    peaks = {worker.label: worker.memory for worker in workers}
    for worker in workers:
        worker.close()

    def middle(key):
        return statistics.median(entry[key] for entry in rounds)
    variant = statistics.mode(entry["variant"] for entry in rounds)
    return {"network": name, "batch": batch, "wanted": wanted, "threads": own, "ratio": middle("ratio"), "netwright": middle("netwright"),
            "torch": middle("torch"), "variant": variant, "sgemm_share": middle("share"), "gflops": middle("gflops"),
            "memory_mb": middle("memory"), "torch_memory_mb": peaks[variant], "torch_least_memory_mb": min(peaks.values()),
            "losses": figures["losses"], "torch_losses": workers[0].losses, "rounds": rounds,
            "processor": processor(), "torch_version": torch.__version__, "library": figures.get("library", "oneDNN"), "measured": time.strftime("%Y-%m-%d %H:%M")}


def processor():
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor()


def merged(new, path):
    """Earlier results of this machine and this PyTorch, with the new ones in their places."""
    known = json.loads(path.read_text()) if path.exists() else []
    results = {(r["network"], r["batch"]): r for r in [*known, new]
               if (r["processor"], r["torch_version"]) == (new["processor"], new["torch_version"])}
    order = [(name, batch) for name in networks.NETWORKS for batch in networks.NETWORKS[name][3]]
    return [results[key] for key in order if key in results]


def markdown(results, clock):
    rounds = sorted({len(r["rounds"]) for r in results})
    days = sorted({r["measured"][:10] for r in results})
    lines = [f"{' to '.join(days[:1] + days[1:][-1:])}; {results[0]['processor']}, {os.cpu_count()} cores; Netwright on "
             f"{results[0]['library']}, PyTorch {results[0]['torch_version']}; forward, backward and Adam on the "
             f"same batch from the same weights, f32; both sides went through the same losses. Median of {'–'.join(map(str, rounds))} "
             "interleaved rounds; ratio against the fastest PyTorch variant of each round (eager with plain, foreach or "
             "fused Adam, torch.compile with fused Adam; "
             f"{'each with its best number of threads' if clock == 'wall' else 'processor time of one thread on both sides'}).", "",
             "| network | batch | Netwright samples/s | PyTorch samples/s | variant | ratio | lowest–highest | share of sgemm | memory MB | PyTorch MB |",
             "|---|---|---|---|---|---|---|---|---|---|"]
    for r in results:
        lines.append(f"| {r['network']} | {r['batch']} | {r['netwright']:,.0f} | {r['torch']:,.0f} | {r['variant']} | {r['ratio']:.2f} "
                     f"| {min(e['ratio'] for e in r['rounds']):.2f}–{max(e['ratio'] for e in r['rounds']):.2f} | {r['sgemm_share']:.0%} | {r['memory_mb']:.0f} | {r['torch_memory_mb']:.0f} |")
    return "\n".join(lines) + "\n"


def document(table):
    """Puts the table between its marks in the documentation."""
    begin, end = "<!-- table -->\n", "<!-- end of the table -->\n"
    text = DOCUMENT.read_text()
    DOCUMENT.write_text(text[:text.index(begin) + len(begin)] + table + text[text.index(end):])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--networks", nargs="*", default=list(networks.NETWORKS), choices=list(networks.NETWORKS))
    parser.add_argument("--batches", type=int, nargs="*", help="only these batch sizes")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=2, help="per side and round")
    parser.add_argument("--threads", type=int, nargs="*", default=sorted({1, os.cpu_count()}))
    parser.add_argument("--clock", choices=("wall", "processor"), default="wall")
    parser.add_argument("--document", action="store_true", help="measure nothing; put the results so far into resources/docs/benchmarks.md")
    parser.add_argument("--prepare", action="store_true", help="compile and check, but measure nothing")
    options = parser.parse_args()
    if options.clock == "processor":
        options.threads = [1]
    path = FOLDER.parent / ("speed.json" if options.clock == "wall" else "speed-processor.json")
    if options.document:
        return document(markdown(json.loads(path.read_text()), options.clock))
    for name in options.networks:
        for batch, wanted in networks.NETWORKS[name][3].items():
            if options.batches and batch not in options.batches:
                continue
            result = measure(name, batch, wanted, options)
            if not result:
                continue
            results = merged(result, path)
            path.write_text(json.dumps(results, indent=1))
            path.with_suffix(".md").write_text(markdown(results, options.clock))
            print(markdown([result], options.clock).splitlines()[-1], flush=True)


if __name__ == "__main__":
    main()
