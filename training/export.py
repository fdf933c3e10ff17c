"""Checkpoints to package: `python training/export.py --checkpoint RUN/epoch-N.pt --happenings RUN2/epoch-N.pt`.

Several checkpoints are averaged, weight by weight (Izmailov et al. 2018), one that is given twice at twice the
weight; what they share stays the same to the bit. Writes `reader.onnx`, `reader.npz` (the transitions and the small
tables that score pairs of words) and `digest.txt` into the package's folder of weights.
"""

import argparse
import hashlib
from pathlib import Path
from typing import TypeVar

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

import happening_reader
import model
from happening_reader import HappeningReader
from model import Reader

WEIGHTS = Path(__file__).parents[1] / "src" / "allegedly" / "tagging" / "weights"
OPSET = 17


class OneWindow(nn.Module):
    """The two networks as they are used: one window, nothing padded."""

    def __init__(self, reader: Reader, happenings: HappeningReader) -> None:
        super().__init__()
        self.reader = reader
        self.happenings = happenings

    def forward(self, pieces: Tensor, looks: Tensor, first: Tensor) -> Tensor:
        middle = self.reader.lower(pieces, looks, None)
        return torch.cat([self.reader.upper(middle, None, first, None), self.happenings(middle, None, first)], dim=2)


_Network = TypeVar("_Network", Reader, HappeningReader)


def averaged(network: _Network, checkpoints: list[Path]) -> _Network:
    """The network with the mean of the weights of the checkpoints."""
    states = [torch.load(path, map_location="cpu", weights_only=True) for path in checkpoints]
    mean = {
        name: torch.stack([state[name].double() for state in states]).mean(0).to(value.dtype)
        if value.is_floating_point()
        else value
        for name, value in states[0].items()
    }
    network.load_state_dict(mean)
    return network.eval()


def export(reader: Reader, happenings: HappeningReader, folder: Path, *, precision: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    plain = folder / "plain.onnx"
    pieces = torch.randint(1000, 20000, (1, 40))
    looks = torch.zeros(1, 40, 4, dtype=torch.long)
    first = torch.arange(1, 31).unsqueeze(0)
    torch.onnx.export(
        OneWindow(reader, happenings), (pieces, looks, first), str(plain), dynamo=False, opset_version=OPSET,
        input_names=["pieces", "looks", "first"], output_names=["words"],
        dynamic_axes={"pieces": {1: "pieces"}, "looks": {1: "pieces"}, "first": {1: "words"}, "words": {1: "words"}},
    )  # fmt: skip
    graph = folder / "reader.onnx"
    if precision == "int8":
        quantize_dynamic(plain, graph, per_channel=True, reduce_range=False, weight_type=QuantType.QInt8)
        plain.unlink()
    else:
        plain.rename(graph)
    onnx.checker.check_model(str(graph))
    tables = {
        "transitions": reader.field.scores(),
        "name_transitions": reader.name_field.scores(),
        "content_distance": reader.content_distance,
        "source_distance": reader.source_distance,
        "no_source": reader.no_source,
        "head_distance": reader.head_distance,
        "relation_weight": reader.relation.weight,
        "relation_bias": reader.relation.bias,
        "timing_transitions": happenings.field.scores(),
        "setting_distance": happenings.setting_distance,
    }
    sizes = model.OUTPUTS | happening_reader.OUTPUTS
    stored = {name: table.detach().numpy() for name, table in tables.items()}
    np.savez(folder / "reader.npz", **stored, names=np.array(list(sizes)), sizes=np.array(list(sizes.values())))
    digest = hashlib.sha256(graph.read_bytes() + (folder / "reader.npz").read_bytes()).hexdigest()
    (folder / "digest.txt").write_text(digest + "\n", encoding="ascii")
    print(f"{graph.stat().st_size / 1e6:.1f} MB, sha256 {digest}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, action="append", required=True)
    parser.add_argument("--happenings", type=Path, action="append", required=True)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--precision", choices=["int8", "fp32"], default="int8")
    arguments = parser.parse_args()
    reader, happenings = averaged(Reader(), arguments.checkpoint), averaged(HappeningReader(), arguments.happenings)
    export(reader, happenings, arguments.out, precision=arguments.precision)


if __name__ == "__main__":
    main()
