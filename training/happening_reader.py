"""What happens, read off four layers of their own above the reader's second, which nothing else is read from.

They begin as copies of the reader's third to sixth. Everything below them is the reader's and stays what it is, so
that events and arguments from timing are learned without touching anything that it reads.
"""

import torch
from torch import Tensor, nn

from allegedly.tagging.labels import ACTS, FORMS, SIDES, tag_count

from crf import ChainField
from model import BRANCH_LAYER, LAYERS, WIDTH, FastDropout, Layer, Reader

OUTPUTS = {
    "acts": 1 + len(ACTS),
    "timing": tag_count(SIDES + FORMS),
}
"""What is said of each word: the columns of the output, in this order, behind those of the reader."""


class HappeningReader(nn.Module):
    """The layers and heads of what happens, on top of the lower layers of a reader, which do not learn."""

    def __init__(self, rate: float = 0.1) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer(rate) for _ in range(LAYERS - BRANCH_LAYER))
        self.dropout = FastDropout(rate)
        self.heads = nn.ModuleDict({name: nn.Linear(WIDTH, size) for name, size in OUTPUTS.items()})
        self.field = ChainField(len(SIDES + FORMS))

    def begin(self, reader: Reader) -> None:
        """Let the layers start as copies of the reader's."""
        for own, other in zip(self.layers, reader.layers[BRANCH_LAYER:], strict=True):
            own.load_state_dict(other.state_dict())

    def forward(self, hidden: Tensor, bias: Tensor | None, first: Tensor) -> Tensor:
        """The columns of OUTPUTS `[batch, words, columns]`, from what `Reader.lower` returned; `bias` and `first` are
        those of the reader.
        """
        for layer in self.layers:
            hidden = layer(hidden, bias)
        told = self.dropout(hidden.gather(1, first.unsqueeze(2).expand(-1, -1, WIDTH)))
        return torch.cat([head(told) for head in self.heads.values()], dim=2)
