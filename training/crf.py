"""A linear-chain conditional random field (Lafferty et al. 2001): the loss that trains the tags together."""

import torch
from torch import Tensor, nn


def allowed(groups: int) -> Tensor:
    """Which tag may follow which, `[tags + 1, tags + 1]`; the last row is the start, the last column the end."""
    count = 1 + 4 * groups
    table = torch.zeros(count + 1, count + 1, dtype=torch.bool)
    for before in range(count + 1):
        group, place = divmod(before - 1, 4)
        is_open = 0 < before < count and place in (0, 1)
        for after in range(count + 1):
            next_group, next_place = divmod(after - 1, 4)
            continues = 0 < after < count and next_place in (1, 2)
            table[before, after] = continues and next_group == group if is_open else not continues
    return table


class ChainField(nn.Module):
    """Scores of tag transitions, and the negative log likelihood of gold tags under them."""

    def __init__(self, groups: int) -> None:
        super().__init__()
        self.register_buffer("forbidden", ~allowed(groups))
        self.transitions = nn.Parameter(torch.zeros(self.forbidden.shape))

    def scores(self) -> Tensor:
        return self.transitions.masked_fill(self.forbidden, -1e4)

    def forward(self, emissions: Tensor, tags: Tensor, mask: Tensor) -> Tensor:
        """Negative log likelihood of `tags` `[batch, words]`, summed; `mask` is true where there is a word. Every
        sequence has at least one word, and its words come first.
        """
        scores = self.scores()
        count = emissions.shape[2]
        lengths = mask.sum(1)
        rows = torch.arange(len(tags))
        gold = emissions.gather(2, tags.unsqueeze(2)).squeeze(2).masked_fill(~mask, 0).sum(1)
        steps = scores[tags[:, :-1], tags[:, 1:]].masked_fill(~mask[:, 1:], 0).sum(1)
        last = tags[rows, lengths - 1]
        gold = gold + steps + scores[count, tags[:, 0]] + scores[last, count]
        forward = scores[count, :count] + emissions[:, 0]
        between = scores[:count, :count]
        for step in range(1, emissions.shape[1]):
            following = torch.logsumexp(forward.unsqueeze(2) + between, dim=1) + emissions[:, step]
            forward = torch.where(mask[:, step].unsqueeze(1), following, forward)
        total = torch.logsumexp(forward + scores[:count, count], dim=1)
        return (total - gold).sum()
