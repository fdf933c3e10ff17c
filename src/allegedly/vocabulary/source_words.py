"""Head nouns by the kind of source that they name, and the little words before them."""

from collections.abc import Mapping

from .tables import Words, loader


class SourceWords(Words, frozen=True):
    """Lower-case lemmas and words.

    `person`, `group`, `document` and `organisation` are head nouns by the kind of source that they name. Of the person
    nouns, `either` may be bodies too, `in_bodies` are what people are in a body, `epithet` and `calling` may mean
    whoever was named last, `heard` are asked by those who are `hearing` them, `office` are held by one at a time where
    it is said of what, `sole` of them need not say, `general` are what makes an office of a general, `rank` what makes
    another of it, `portfolio` their fields, and `withheld` say that a name is withheld; `knowing` are words behind a
    noun that say the same ("people *familiar* with it"). `of_bodies` are what only a body has, `of_itself` verbs for
    what it tells of itself, `happening` what "it" does that is nothing. `institution` are bodies named by what they
    are, `generic` those that may mean whichever was named last, `tier` say of what region a body is, `families` words
    of which one may stand for another, `press` what publications are called, `kept` those that are documents where
    somebody owns them, `company` and `company_first` last and first words of companies' names. `issued` are documents
    that are somebody's own word, `any_document` what each may be called, `enacted` last words of their names,
    `incidental` words that tell not which it is. `inanimate` are nouns in -er that are nobody, `partitive` words before
    "of" that leave the kind open, `introducing` and `pointing` words before a noun for somebody new or known, `nobody`
    what stands for no source, `pronouns` what does not say for whom it stands; `shared` are words that two names have
    in common without being one; `ordinals` give the place of "the second" among its like, `synonyms` for a word of a
    role the other one, `deeds` for a verb the role of those who do it.
    """

    person: frozenset[str]
    group: frozenset[str]
    document: frozenset[str]
    any_document: frozenset[str]
    enacted: frozenset[str]
    incidental: frozenset[str]
    organisation: frozenset[str]
    institution: frozenset[str]
    company: frozenset[str]
    company_first: frozenset[str]
    generic: frozenset[str]
    press: frozenset[str]
    kept: frozenset[str]
    inanimate: frozenset[str]
    partitive: frozenset[str]
    either: frozenset[str]
    in_bodies: frozenset[str]
    of_bodies: frozenset[str]
    of_itself: frozenset[str]
    happening: frozenset[str]
    epithet: frozenset[str]
    calling: frozenset[str]
    heard: frozenset[str]
    hearing: frozenset[str]
    office: frozenset[str]
    general: frozenset[str]
    sole: frozenset[str]
    rank: frozenset[str]
    tier: frozenset[str]
    portfolio: frozenset[str]
    withheld: frozenset[str]
    knowing: frozenset[str]
    introducing: frozenset[str]
    pointing: frozenset[str]
    issued: frozenset[str]
    nobody: frozenset[str]
    pronouns: frozenset[str]
    shared: frozenset[str]
    ordinals: Mapping[str, int]
    synonyms: Mapping[str, str]
    deeds: Mapping[str, str]
    families: Mapping[str, frozenset[str]]


source_words = loader("source_words", SourceWords)
