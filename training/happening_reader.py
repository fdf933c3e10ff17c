"""What happens, read off four layers of their own above the reader's second, which nothing else is read from.

They begin as copies of the reader's third to sixth. Everything below them is the reader's and stays what it is, so
that events and arguments from timing are learned without touching anything that it reads.
"""

import torch
from torch import Tensor, nn

from allegedly.tagging.labels import ACTS, FORMS, SETTINGS, SIDES, tag_count

from crf import ChainField
from model import BRANCH_LAYER, DISTANCES, LAYERS, WIDTH, FastDropout, Layer, Reader, bucket

PAIR_WIDTH = 32
"""Numbers by which a word that names an act and one that may say when, where or how many are compared."""

OUTPUTS = {
    "acts": 1 + len(ACTS),
    "timing": tag_count(SIDES + FORMS),
    "asking": len(SETTINGS) * PAIR_WIDTH,
    "answering": len(SETTINGS) * PAIR_WIDTH,
    "unanswered": len(SETTINGS),
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
        self.setting_distance = nn.Parameter(torch.zeros(len(SETTINGS), 2 * len(DISTANCES) + 2))

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

    def settings(self, read: dict[str, Tensor], asked: Tensor) -> Tensor:
        """How well each word of one text answers the words `asked` int64 `[asked]`, and last that none does:
        `[asked, settings, words + 1]`. `read` has the columns of OUTPUTS `[words, columns]`.
        """
        asking = read["asking"][asked].view(len(asked), len(SETTINGS), PAIR_WIDTH)
        answering = read["answering"].view(-1, len(SETTINGS), PAIR_WIDTH)
        scores = torch.einsum("asd,wsd->asw", asking, answering) / PAIR_WIDTH**0.5
        away = torch.arange(len(answering)).unsqueeze(0) - asked.unsqueeze(1)
        scores = scores + self.setting_distance[:, bucket(away)].transpose(0, 1)
        return torch.cat([scores, read["unanswered"][asked].unsqueeze(2)], dim=2)
