"""What the network is trained on: one loss a question, weighed against each other."""

import torch
from torch import Tensor
from torch.nn import functional

from batches import Example, padded
from corpora import NO_LABEL, Annotation
from model import Reader, bucket, columns

WEIGHTS = {"roles": 1.0, "links": 0.15, "kinds": 0.15, "tags": 0.1, "heads": 0.15, "relations": 0.1, "taught": 1.0}
"""Attributions are the reader's main work; the rest share about as much again. Not tuned beyond that."""

TEMPERATURE = 2.0
"""Softens teacher and pupil alike: a teacher is nearly certain of texts that it was trained on. Not tuned."""


def losses(network: Reader, output: Tensor, examples: list[Example]) -> dict[str, Tensor]:
    """Each question's mean loss over the words (links: the spans) of a batch for which the corpus has an answer."""
    parts = columns(output)
    length = output.shape[1]
    kinds = padded([one.kinds for one in examples], length)
    tags = padded([one.tags for one in examples], length)
    result = {"kinds": _cross_entropy(parts["kinds"], kinds), "tags": _cross_entropy(parts["tags"], tags)}
    result |= _syntax(network, parts, examples, length)
    rows = [row for row, one in enumerate(examples) if one.roles is not None]
    if rows:
        roles = padded([examples[row].roles for row in rows], length)
        there = roles != NO_LABEL
        loss = network.field(parts["roles"][rows], roles.clamp(min=0), there)
        result["roles"] = loss / there.sum()
        result["links"] = _links(network, parts, [(row, examples[row].links) for row in rows])
    return result


def taught(output: Tensor, teachers: list[Tensor], word_count: Tensor) -> Tensor:
    """How far the pupil's role scores are from the mean of its teachers' (Hinton et al. 2015), a mean over all words,
    those of texts without attributions by hand among them.
    """
    there = torch.arange(output.shape[1]).unsqueeze(0) < word_count.unsqueeze(1)
    aim = torch.stack([functional.softmax(columns(one)["roles"][there] / TEMPERATURE, dim=1) for one in teachers])
    own = functional.log_softmax(columns(output)["roles"][there] / TEMPERATURE, dim=1)
    return functional.kl_div(own, aim.mean(dim=0), reduction="batchmean") * TEMPERATURE**2


def _cross_entropy(scores: Tensor, labels: Tensor) -> Tensor:
    there = labels != NO_LABEL
    if not there.any():
        return scores.sum() * 0
    return functional.cross_entropy(scores[there], labels[there])


def _syntax(network: Reader, parts: dict[str, Tensor], examples: list[Example], length: int) -> dict[str, Tensor]:
    heads = padded([one.heads for one in examples], length)
    relations = padded([one.relations for one in examples], length)
    sentences = padded([one.sentences for one in examples], length)
    scores = parts["dependent"] @ parts["governor"].transpose(1, 2) / parts["dependent"].shape[2] ** 0.5
    places = torch.arange(length)
    scores = scores + network.head_distance[bucket(places.unsqueeze(0) - places.unsqueeze(1))]
    apart = sentences.unsqueeze(2) != sentences.unsqueeze(1)
    scores = scores.masked_fill(apart, -1e4)
    governor = parts["relation_governor"].gather(
        1, heads.clamp(min=0).unsqueeze(2).expand(-1, -1, parts["relation_governor"].shape[2])
    )
    named = network.relation(torch.tanh(parts["relation_dependent"]) * torch.tanh(governor))
    return {"heads": _cross_entropy(scores, heads), "relations": _cross_entropy(named, relations)}


def cue_scores(network: Reader, parts: dict[str, Tensor], contents: Tensor, cues: Tensor) -> Tensor:
    """How well each content `[contents, 2]` (first, last word) goes with each cue `[cues, 2]`, in one window."""
    content = parts["content_first"][contents[:, 0]] + parts["content_last"][contents[:, 1]]
    cue = parts["cue_of_content"][cues[:, 0]]
    scores = content @ cue.T / content.shape[1] ** 0.5
    return scores + network.content_distance[bucket(gap(contents, cues))]


def source_scores(network: Reader, parts: dict[str, Tensor], cues: Tensor, sources: Tensor) -> Tensor:
    """How well each cue goes with each source; the last column stands for none."""
    cue = parts["cue_of_source"][cues[:, 0]]
    source = parts["source_first"][sources[:, 0]] + parts["source_last"][sources[:, 1]]
    scores = cue @ source.T / cue.shape[1] ** 0.5
    scores = scores + network.source_distance[bucket(gap(cues, sources))]
    return torch.cat([scores, network.no_source.expand(len(cues), 1)], dim=1)


def gap(ones: Tensor, others: Tensor) -> Tensor:
    """Words from the nearer end of each span of `ones` to that of each of `others`, negative to the left."""
    right = others[:, 0].unsqueeze(0) - ones[:, 1].unsqueeze(1)
    left = ones[:, 0].unsqueeze(1) - others[:, 1].unsqueeze(0)
    return torch.where(right > 0, right, -left.clamp(min=0))


def _links(network: Reader, parts: dict[str, Tensor], linked: list[tuple[int, Annotation | None]]) -> Tensor:
    total = parts["roles"].sum() * 0
    count = 0
    for row, links in linked:
        if links is None:
            continue
        here = {name: part[row] for name, part in parts.items()}
        by_role = [[number for number, span in enumerate(links.spans) if span[0] == role] for role in range(3)]
        sources, cues, contents = (
            torch.tensor([links.spans[number][1:] for number in numbers], dtype=torch.long).view(-1, 2)
            for numbers in by_role
        )
        place = {number: index for numbers in by_role for index, number in enumerate(numbers)}
        chosen = [(place[content], place[cue]) for content, cue in links.cue_of.items()]
        if chosen and len(cues):
            scores = cue_scores(network, here, contents, cues)
            rows, gold = torch.tensor(chosen).T
            total = total + functional.cross_entropy(scores[rows], gold, reduction="sum")
            count += len(chosen)
        spoken = [
            (place[cue], place[source] if source >= 0 else len(sources)) for cue, source in links.source_of.items()
        ]
        if spoken:
            scores = source_scores(network, here, cues, sources)
            rows, gold = torch.tensor(spoken).T
            total = total + functional.cross_entropy(scores[rows], gold, reduction="sum")
            count += len(spoken)
    return total / max(count, 1)
