"""What happens, read off two layers of their own above the reader's fourth, which nothing else is read from.

They begin as copies of the reader's fifth and sixth. Everything below them is the reader's and stays what it is, so
that events and arguments from timing can be learned without touching anything that it reads already.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional

from allegedly.tagging.labels import tag_count

from crf import ChainField
from happenings import ACTS, FORMS, PARTS, SIDES, STATUSES
from model import DISTANCES, LAYERS, SYNTAX_LAYER, WIDTH, FastDropout, Layer, Reader, attended, bucket

OUTPUTS = {
    "acts": 1 + len(ACTS),
    "statuses": len(STATUSES),
    "timing": tag_count(SIDES + FORMS),
    "part_of_act": 64,
    "act_of_part": 64,
}
"""What is said of each word, by question: the numbers of columns."""


class HappeningReader(nn.Module):
    """The layers and heads of what happens, on top of a reader that is given with each call and never learns."""

    def __init__(self, rate: float = 0.1) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer(rate) for _ in range(LAYERS - SYNTAX_LAYER))
        self.dropout = FastDropout(rate)
        self.heads = nn.ModuleDict({name: nn.Linear(WIDTH, size) for name, size in OUTPUTS.items()})
        self.field = ChainField(len(SIDES + FORMS))
        self.part_distance = nn.Parameter(torch.zeros(2 * len(DISTANCES) + 2, OUTPUTS["part_of_act"]))
        self.part = nn.Linear(OUTPUTS["part_of_act"], 1 + len(PARTS))

    def begin(self, reader: Reader) -> None:
        """Let the layers start as copies of those that attributions are read from."""
        for own, other in zip(self.layers, reader.layers[SYNTAX_LAYER:], strict=True):
            own.load_state_dict(other.state_dict())

    def forward(
        self, reader: Reader, pieces: Tensor, looks: Tensor, first: Tensor, piece_count: Tensor
    ) -> dict[str, Tensor]:
        """The scores of each question, `[batch, words, columns]`. The arguments are those of `Reader.forward`, which
        must be in its evaluating mode.
        """
        bias = attended(pieces.shape[1], piece_count)
        with torch.no_grad():
            hidden = reader.lower(pieces, looks, bias)
        for layer in self.layers:
            hidden = layer(hidden, bias)
        told = self.dropout(hidden.gather(1, first.unsqueeze(2).expand(-1, -1, WIDTH)))
        return {name: head(told) for name, head in self.heads.items()}

    def part_scores(self, read: dict[str, Tensor], act: int, first: int, count: int) -> Tensor:
        """How well each of `count` words from `first` on goes with the word `act`, which names an event: as none of its
        parts and as each of PARTS, `[count, 1 + parts]`. `read` is one text's share of what `forward` returned.
        """
        distance = self.part_distance[bucket(torch.arange(first, first + count) - act)]
        joined = read["act_of_part"][act] + read["part_of_act"][first : first + count] + distance
        scores: Tensor = self.part(functional.relu(joined))
        return scores
