"""The trained reader's network: MiniLM's encoder, one more layer over words, and a head for each question.

The encoder is MiniLM-L6-H384-uncased (Wang et al. 2020), fine-tuned whole. Embeddings of a word's looks are added
to its word pieces. Syntax and names are read off the encoder's fourth layer, where they are best known (Tenney et al.
2019); attributions off the word layer above the sixth; what happens off layers of its own (`happening_reader.py`).
"""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from allegedly.tagging.features import SIZES
from allegedly.tagging.labels import KINDS, PENN_TAGS, RELATIONS, ROLES, tag_count

from crf import ChainField

WIDTH, HEADS, LAYERS, FEED = 384, 12, 6, 1536
SYNTAX_LAYER = 4
BRANCH_LAYER = 2
"""The layer above which what happens is read off layers of its own."""

OUTPUTS = {
    "roles": tag_count(ROLES),
    "kinds": tag_count(KINDS),
    "tags": len(PENN_TAGS),
    "content_first": 64,
    "content_last": 64,
    "cue_of_content": 64,
    "cue_of_source": 64,
    "source_first": 64,
    "source_last": 64,
    "dependent": 96,
    "governor": 96,
    "relation_dependent": 64,
    "relation_governor": 64,
}
"""What the network says of each word: the columns of its output, in this order."""

DISTANCES = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64)
"""Borders of the buckets of distance in words, to each side."""


class FastDropout(nn.Module):
    """Dropout from a pool of ready masks: drawing them anew is slow on the CPU."""

    pool = torch.empty(0)

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, values: Tensor) -> Tensor:
        if not self.training:
            return values
        if values.device.type != "cpu":
            return functional.dropout(values, self.rate)
        size = values.numel()
        if FastDropout.pool.numel() < 2 * size:
            FastDropout.pool = (torch.rand(4 * size) >= self.rate).float() / (1 - self.rate)
        start = int(torch.randint(FastDropout.pool.numel() - size, (1,)))
        return values * FastDropout.pool[start : start + size].view_as(values)


class Layer(nn.Module):
    """One transformer layer, normalised after each half as in BERT."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.output = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.feed = nn.Linear(WIDTH, FEED)
        self.back = nn.Linear(FEED, WIDTH)
        self.feed_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = FastDropout(rate)

    def forward(self, hidden: Tensor, bias: Tensor | None) -> Tensor:
        """`hidden` `[batch, length, WIDTH]`; `bias` `[batch, 1, 1, length]`, 0 where there is one to attend to."""
        batch, length, _ = hidden.shape
        query, key, value = (
            part(hidden).view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=bias)
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        hidden = self.attention_norm(hidden + self.dropout(self.output(mixed)))
        return self.feed_norm(hidden + self.dropout(self.back(functional.gelu(self.feed(hidden)))))


class Reader(nn.Module):
    """The network. `forward` gives every word a row of OUTPUTS; the small tables beside it score pairs of words."""

    def __init__(self, rate: float = 0.1) -> None:
        super().__init__()
        self.word_pieces = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.segment = nn.Parameter(torch.zeros(WIDTH))
        self.looks = nn.ModuleList(nn.Embedding(size, WIDTH) for size in SIZES)
        self.embedding_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(rate) for _ in range(LAYERS))
        self.word_layer = Layer(rate)
        self.dropout = FastDropout(rate)
        self.syntax = nn.Linear(WIDTH, WIDTH)
        syntactic = ("kinds", "tags", "dependent", "governor", "relation_dependent", "relation_governor")
        self.heads = nn.ModuleDict({name: nn.Linear(WIDTH, size) for name, size in OUTPUTS.items()})
        self.syntactic = frozenset(syntactic)
        self.field = ChainField(len(ROLES))
        self.name_field = ChainField(len(KINDS))
        buckets = 2 * len(DISTANCES) + 2
        self.content_distance = nn.Parameter(torch.zeros(buckets))
        self.source_distance = nn.Parameter(torch.zeros(buckets))
        self.no_source = nn.Parameter(torch.zeros(1))
        self.head_distance = nn.Parameter(torch.zeros(buckets))
        self.relation = nn.Linear(OUTPUTS["relation_dependent"], len(RELATIONS))
        for table in self.looks:
            nn.init.zeros_(table.weight)

    def load_encoder(self, file: Path) -> None:
        """Take over MiniLM's weights; the word layer starts as a copy of the sixth."""
        stored = load_file(file)
        with torch.no_grad():
            self.word_pieces.weight.copy_(stored["embeddings.word_embeddings.weight"])
            self.positions.weight.copy_(stored["embeddings.position_embeddings.weight"])
            self.segment.copy_(stored["embeddings.token_type_embeddings.weight"][0])
            names = {
                "query": "attention.self.query",
                "key": "attention.self.key",
                "value": "attention.self.value",
                "output": "attention.output.dense",
                "attention_norm": "attention.output.LayerNorm",
                "feed": "intermediate.dense",
                "back": "output.dense",
                "feed_norm": "output.LayerNorm",
            }
            for number, layer in [*enumerate(self.layers), (LAYERS - 1, self.word_layer)]:
                for ours, theirs in names.items():
                    for part in ("weight", "bias"):
                        value = stored[f"encoder.layer.{number}.{theirs}.{part}"]
                        getattr(getattr(layer, ours), part).copy_(value)
            for part in ("weight", "bias"):
                getattr(self.embedding_norm, part).copy_(stored[f"embeddings.LayerNorm.{part}"])

    def keep_syntax(self) -> None:
        """Freeze all that syntax and names are read from: they stay what they are, to the bit."""
        heads = [self.heads[name] for name in self.syntactic]
        parts = [self.word_pieces, self.positions, self.looks, self.embedding_norm, *self.layers[:SYNTAX_LAYER]]
        kept = [
            one for part in [*parts, self.syntax, *heads, self.name_field, self.relation] for one in part.parameters()
        ]
        for parameter in [self.segment, self.head_distance, *kept]:
            parameter.requires_grad_(False)

    def forward(
        self, pieces: Tensor, looks: Tensor, first: Tensor, piece_count: Tensor | None, word_count: Tensor | None
    ) -> Tensor:
        """`pieces` int64 `[batch, pieces]`; `looks` int64 `[batch, pieces, 4]`, a word's features on each of its
        pieces; `first` int64 `[batch, words]`, where each word's first piece stands; the two counts `[batch]` say how
        many are no padding (None: all). Returns `[batch, words, columns of OUTPUTS]`.
        """
        bias = attended(pieces.shape[1], piece_count)
        return self.upper(self.lower(pieces, looks, bias), bias, first, word_count)

    def lower(self, pieces: Tensor, looks: Tensor, bias: Tensor | None) -> Tensor:
        """The hidden states `[batch, pieces, WIDTH]` of the layer that all else is read above."""
        hidden = self.word_pieces(pieces) + self.positions.weight[: pieces.shape[1]] + self.segment
        for column, table in enumerate(self.looks):
            hidden = hidden + table(looks[:, :, column])
        hidden = self.dropout(self.embedding_norm(hidden))
        for layer in self.layers[:BRANCH_LAYER]:
            hidden = layer(hidden, bias)
        return hidden

    def upper(self, hidden: Tensor, bias: Tensor | None, first: Tensor, word_count: Tensor | None) -> Tensor:
        """The columns of OUTPUTS `[batch, words, columns]`, from what `lower` returned."""
        index = first.unsqueeze(2).expand(-1, -1, WIDTH)
        for layer in self.layers[BRANCH_LAYER:SYNTAX_LAYER]:
            hidden = layer(hidden, bias)
        middle = self.dropout(functional.gelu(self.syntax(hidden.gather(1, index))))
        for layer in self.layers[SYNTAX_LAYER:]:
            hidden = layer(hidden, bias)
        top = self.dropout(self.word_layer(hidden.gather(1, index), attended(first.shape[1], word_count)))
        return torch.cat([head(middle if name in self.syntactic else top) for name, head in self.heads.items()], dim=2)


def attended(length: int, counts: Tensor | None) -> Tensor | None:
    """What `Layer` adds to the attention to each of `length` places, of which `counts` `[batch]` are no padding."""
    if counts is None:
        return None
    there = torch.arange(length, device=counts.device).unsqueeze(0) < counts.unsqueeze(1)
    return (~there).to(torch.float32).mul(-1e4)[:, None, None, :]


def columns(output: Tensor, sizes: dict[str, int] = OUTPUTS) -> dict[str, Tensor]:
    """The named parts of an output."""
    return dict(zip(sizes, output.split(list(sizes.values()), dim=-1), strict=True))


def bucket(distance: Tensor) -> Tensor:
    """The bucket of a signed distance in words: 0 for none, then to the left, then to the right."""
    borders = torch.tensor(DISTANCES, device=distance.device)
    place = torch.bucketize(distance.abs(), borders, right=True)
    return torch.where(distance < 0, place, torch.where(distance > 0, place + len(DISTANCES), torch.zeros_like(place)))
