"""The weights in the package as checkpoints to go on from: `python training/packaged.py --out RUN`.

Writes `reader.pt` and `happenings.pt`. The package holds eight bits a weight, so a checkpoint made of them is off by up
to half a step of the scale of its channel; what is exported of it again, unchanged, is the same to the bit.
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from export import WEIGHTS
from onnx import numpy_helper
from torch import Tensor, nn

import happening_reader
import model
from happening_reader import HappeningReader
from model import Reader

OUTPUTS = model.OUTPUTS | happening_reader.OUTPUTS

_TABLES = {
    "reader": {
        "transitions": "field.transitions",
        "name_transitions": "name_field.transitions",
        "content_distance": "content_distance",
        "source_distance": "source_distance",
        "no_source": "no_source",
        "head_distance": "head_distance",
        "relation_weight": "relation.weight",
        "relation_bias": "relation.bias",
    },
    "happenings": {"timing_transitions": "field.transitions", "setting_distance": "setting_distance"},
}
"""By network the tables beside the graph, and the names that the network has for them."""


def packaged(folder: Path = WEIGHTS) -> dict[str, nn.Module]:
    """The networks as `export.py` wrote them into a folder, in full precision, "reader" and "happenings".

    Raises ValueError for a weight that the graph lacks.
    """
    state = _of_graph(onnx.load(str(folder / "reader.onnx")).graph)
    with np.load(folder / "reader.npz") as stored:
        for part, names in _TABLES.items():
            state |= {f"{part}.{theirs}": torch.from_numpy(stored[ours]) for ours, theirs in names.items()}
    networks: dict[str, nn.Module] = {"reader": Reader(), "happenings": HappeningReader()}
    for part, network in networks.items():
        own = {name.removeprefix(f"{part}."): value for name, value in state.items() if name.startswith(f"{part}.")}
        missing = {name for name, _ in network.named_parameters()} - set(own)
        if missing:
            raise ValueError(f"{folder / 'reader.onnx'} lacks of {part} {', '.join(sorted(missing))}")
        network.load_state_dict(own, strict=False)
    return networks


def _of_graph(graph: onnx.GraphProto) -> dict[str, Tensor]:
    """The graph's weights under the names that the networks have for them, behind the network's own."""
    stored = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    state = {}
    for name, value in stored.items():
        if name.startswith(("reader.", "happenings.")) and not name.endswith(("_quantized", "_scale", "_zero_point")):
            state[name] = torch.from_numpy(value.copy())
    for node in graph.node:
        if node.op_type == "Gather" and node.input[0].endswith("_quantized"):
            name = node.input[0].removesuffix("_quantized")
            state[name] = _full(stored, name)
        elif node.op_type == "MatMulInteger":
            path = node.name[1:].removesuffix("/MatMul_quant").replace("/", ".")
            part = "happenings" if path.startswith("happenings.") else "reader"  # whose parts are called one by one
            module = path.removeprefix("happenings.")
            module = f"heads.{module}" if module in OUTPUTS else module
            state[f"{part}.{module}.weight"] = _full(stored, node.input[1].removesuffix("_quantized")).T.contiguous()
    return state


def _full(stored: dict[str, np.ndarray], name: str) -> Tensor:
    whole = stored[f"{name}_quantized"].astype(np.float32) - stored[f"{name}_zero_point"].astype(np.float32)
    return torch.from_numpy(whole * stored[f"{name}_scale"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="the folder with reader.onnx and reader.npz")
    parser.add_argument("--out", type=Path, required=True, help="the folder of the checkpoints")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    for name, network in packaged(arguments.weights).items():
        torch.save(network.state_dict(), arguments.out / f"{name}.pt")


if __name__ == "__main__":
    main()
