"""The networks of the speed comparison: each once as a Netwright project and once as a PyTorch module, on the same shapes."""
import json

import numpy as np
import torch
from torch import nn
import torch.nn.functional as F


class Flow:
    """A graph under construction: add() wires a new node behind the last one."""

    def __init__(self, first):
        self.nodes, self.edges, self.last = [], [], None
        self.add("x", first)

    def add(self, name, kind, after=None, **params):
        self.nodes.append({"id": name, "type": kind, "params": params, "position": [len(self.nodes) * 216, 0]})
        for source in after or ([self.last] if self.last else []):
            self.edges.append([f"{source}.out", f"{name}.in"])
        self.last = name
        return self


def mlp_graph():
    return (Flow("Features").add("fc1", "Dense", outputs=512, activation="relu")
            .add("fc2", "Dense", outputs=256, activation="relu").add("fc3", "Dense", outputs=10).add("y", "Classification"))


def mlp_module():
    return nn.Sequential(nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 256), nn.ReLU(), nn.Linear(256, 10))


def cnn_graph():
    return (Flow("Image").add("conv1", "Conv2d", filters=32, activation="relu").add("pool1", "MaxPool2d")
            .add("conv2", "Conv2d", filters=64, activation="relu").add("pool2", "MaxPool2d").add("flatten", "Flatten")
            .add("fc1", "Dense", outputs=128, activation="relu").add("fc2", "Dense", outputs=10).add("y", "Classification"))


def cnn_module():
    return nn.Sequential(nn.Conv2d(1, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(32, 64, 3, padding=1), nn.ReLU(),
                         nn.MaxPool2d(2), nn.Flatten(), nn.Linear(3136, 128), nn.ReLU(), nn.Linear(128, 10))


# One value on every side, as PyTorch's modules here have it; "same" would leave it out on one side of a strided convolution.
BORDER = {"padding": "custom", "padding_amounts": [1, 1, 1, 1]}
STAGES = ((16, 1), (32, 2), (64, 2))  # filters, first stride; two blocks each


def resnet_graph():
    flow = Flow("Image").add("stem", "Conv2d", filters=16, bias=False).add("stem_norm", "BatchNorm").add("stem_relu", "ReLU")
    before = 16
    for stage, (filters, stride) in enumerate(STAGES):
        for block in range(2):
            step = stride if block == 0 else 1
            name, source = f"s{stage}b{block}", flow.last
            flow.add(name + "_1", "Conv2d", filters=filters, stride=[step, step], bias=False, **BORDER).add(name + "_n1", "BatchNorm")
            flow.add(name + "_r1", "ReLU").add(name + "_2", "Conv2d", filters=filters, bias=False).add(name + "_n2", "BatchNorm")
            branch = flow.last
            if step != 1 or filters != before:
                flow.add(name + "_s", "Conv2d", after=[source], filters=filters, kernel=[1, 1], stride=[step, step], bias=False)
                source = flow.add(name + "_sn", "BatchNorm").last
            flow.add(name + "_sum", "Add", after=[branch, source]).add(name, "ReLU")
            before = filters
    return flow.add("mean", "GlobalAvgPool2d").add("fc", "Dense", outputs=10).add("y", "Classification")


class Block(nn.Module):
    def __init__(self, before, filters, stride):
        super().__init__()
        self.path = nn.Sequential(nn.Conv2d(before, filters, 3, stride, 1, bias=False), nn.BatchNorm2d(filters), nn.ReLU(),
                                  nn.Conv2d(filters, filters, 3, 1, 1, bias=False), nn.BatchNorm2d(filters))
        same = stride == 1 and before == filters
        self.short = nn.Identity() if same else nn.Sequential(nn.Conv2d(before, filters, 1, stride, bias=False), nn.BatchNorm2d(filters))

    def forward(self, x):
        return F.relu(self.path(x) + self.short(x))


def resnet_module():
    layers, before = [nn.Conv2d(3, 16, 3, padding=1, bias=False), nn.BatchNorm2d(16), nn.ReLU()], 16
    for filters, stride in STAGES:
        for block in range(2):
            layers.append(Block(before, filters, stride if block == 0 else 1))
            before = filters
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, 10))


def recurrent_graph(kind):
    return Flow("Sequence").add("cells", kind, units=128).add("fc", "Dense", outputs=10).add("y", "Classification")


class LastState(nn.Module):
    def __init__(self, cells):
        super().__init__()
        self.cells, self.fc = cells, nn.Linear(128, 10)

    def forward(self, x):
        return self.fc(self.cells(x)[0][:, -1])


def transformer_graph():
    return (Flow("Sequence").add("encoder", "TransformerEncoder", heads=4, hidden=256, layers=2, dropout=0.0)
            .add("mean", "Mean").add("fc", "Dense", outputs=10).add("y", "Classification"))


class Transformer(nn.Module):
    def __init__(self):
        super().__init__()
        self.blocks = nn.Sequential(*(nn.TransformerEncoderLayer(128, 4, 256, 0.0, batch_first=True) for _ in range(2)))
        self.fc = nn.Linear(128, 10)

    def forward(self, x):
        return self.fc(self.blocks(x).mean(1))


def autoencoder_graph():
    return (Flow("Image").add("down1", "Conv2d", filters=16, stride=[2, 2], activation="relu", **BORDER)
            .add("down2", "Conv2d", filters=32, stride=[2, 2], activation="relu", **BORDER).add("up1", "ConvTranspose2d", filters=16, activation="relu")
            .add("up2", "ConvTranspose2d", filters=1).add("pixels", "Sigmoid").add("y", "Regression", target="image"))


def autoencoder_module():
    return nn.Sequential(nn.Conv2d(1, 16, 3, 2, 1), nn.ReLU(), nn.Conv2d(16, 32, 3, 2, 1), nn.ReLU(),
                         nn.ConvTranspose2d(32, 16, 2, 2), nn.ReLU(), nn.ConvTranspose2d(16, 1, 2, 2), nn.Sigmoid())


NETWORKS = {  # name: (graph, module, shape of a sample, {batch: wanted ratio})
    "mlp": (mlp_graph, mlp_module, (784,), {128: 1.5, 16: 2.0, 1: 2.0}),
    "cnn": (cnn_graph, cnn_module, (1, 28, 28), {128: 2.2}),
    "lstm": (lambda: recurrent_graph("LSTM"), lambda: LastState(nn.LSTM(32, 128, batch_first=True)), (50, 32), {128: 1.7}),
    "gru": (lambda: recurrent_graph("GRU"), lambda: LastState(nn.GRU(32, 128, batch_first=True)), (50, 32), {128: 1.5}),
    "transformer": (transformer_graph, Transformer, (64, 128), {128: 1.5}),
    "resnet": (resnet_graph, resnet_module, (3, 32, 32), {128: 1.5}),
    "autoencoder": (autoencoder_graph, autoencoder_module, (1, 28, 28), {128: 1.5}),
}
CLASSES = 10


def flat(pairs):
    """Tensors of plain layers: {node: module} to {"node.name": tensor}; the names are PyTorch's."""
    return {f"{node}.{name}": value for node, module in pairs.items() for name, value in module.state_dict().items()
            if name != "num_batches_tracked"}


def resnet_weights(module):
    pairs = {"stem": module[0], "stem_norm": module[1], "fc": module[-1]}
    blocks = [layer for layer in module if isinstance(layer, Block)]
    for index, block in enumerate(blocks):
        name = f"s{index // 2}b{index % 2}"
        pairs |= {name + "_1": block.path[0], name + "_n1": block.path[1], name + "_2": block.path[3], name + "_n2": block.path[4]}
        if not isinstance(block.short, nn.Identity):
            pairs |= {name + "_s": block.short[0], name + "_sn": block.short[1]}
    return flat(pairs)


def transformer_weights(module):
    found = flat({"fc": module.fc})
    for index, block in enumerate(module.blocks):
        group = "encoder" if index == 0 else f"encoder#{index + 1}"
        attention = block.self_attn
        for part, weight, bias in zip(("query", "key", "value"), attention.in_proj_weight.chunk(3), attention.in_proj_bias.chunk(3)):
            found[f"{group}/attention.{part}_weight"] = weight
            if part != "key":  # a bias there changes nothing, and Netwright leaves it out
                found[f"{group}/attention.{part}_bias"] = bias
        found |= {f"{group}/attention.out_weight": attention.out_proj.weight, f"{group}/attention.out_bias": attention.out_proj.bias}
        for part in ("linear1", "linear2"):
            found |= {f"{group}/feedforward.{part}_{name}": value for name, value in getattr(block, part).state_dict().items()}
        found |= flat({f"{group}/attention_norm": block.norm1, f"{group}/feedforward_norm": block.norm2})
    return found


def weights(name, module):
    """The parameters of a module under the names that the project gives them."""
    if name == "mlp":
        return flat(dict(zip(("fc1", "fc2", "fc3"), module[::2])))
    if name == "cnn":
        return flat({"conv1": module[0], "conv2": module[3], "fc1": module[7], "fc2": module[9]})
    if name == "autoencoder":
        return flat(dict(zip(("down1", "down2", "up1", "up2"), module[::2])))
    if name == "resnet":
        return resnet_weights(module)
    if name == "transformer":
        return transformer_weights(module)
    return flat({"cells": module.cells, "fc": module.fc})


def write_project(name, folder, batch):
    """The project, with data of one batch, or as many samples as there are classes: every step works on the first `batch`
    of them, on both sides."""
    graph, _, shape, _ = NETWORKS[name]
    flow = graph()
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(1)
    samples = max(batch, CLASSES)
    np.save(folder / "inputs.npy", rng.random((samples, *shape), dtype=np.float32))
    np.save(folder / "targets.npy", np.arange(samples) % CLASSES)
    project = {
        "format": "netwright-project", "version": 1, "title": name,
        "graph": {"nodes": flow.nodes, "edges": flow.edges},
        "data": {"source": "numpy", "options": {"inputs": "inputs.npy", "targets": "targets.npy"}, "validationShare": 0.0,
                 "testShare": 0.0, "seed": 1},
        "training": {"optimizer": {"type": "adam"}, "schedule": {"type": "constant"}, "epochs": 1, "batch": batch,
                     "learningRate": 0.001, "seed": 1},
    }
    (folder / "project.json").write_text(json.dumps(project, indent=1))


def read_batch(folder):
    batch = json.loads((folder / "project.json").read_text())["training"]["batch"]
    return tuple(torch.from_numpy(np.load(folder / f"{name}.npy")[:batch]) for name in ("inputs", "targets"))


def loss(name, x, result, target):
    return F.mse_loss(result, x) if name == "autoencoder" else F.cross_entropy(result, target)
