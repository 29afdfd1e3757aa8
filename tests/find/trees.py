"""`python -m tests.find.trees [-v]`: sentences with their right heads in, the share that the parser gets right out."""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from timeline.find.sentences import find_sentences
from timeline.find.syntax import parse

_LABELS = {"subject": ("nsubj", "nsubj:pass"), "object": ("obj",), "agent": ("obl:agent",), "date": ()}


@dataclass(frozen=True)
class Tie:
    """A word of a sentence that must hang on a verb of it, by one of the labels of a relation."""

    language: str
    sentence: str
    verb: str
    relation: str
    words: str


def ties() -> list[Tie]:
    found = []
    language = sentence = ""
    for line in Path(__file__).with_name("trees.txt").read_text(encoding="utf-8").splitlines():
        if " | " in line:
            language, sentence = line.split(" | ", 1)
        elif line and not line.startswith("#"):
            for tie in line.split("; "):
                verb, said = tie.split(": ", 1)
                relation, words = said.split(" = ", 1)
                assert verb in sentence, (verb, sentence)
                assert words in sentence, (words, sentence)
                found.append(Tie(language, sentence, verb, relation, words))
    return found


def holds(tie: Tie, tokens) -> bool:
    """Whether a word of the tie hangs on its verb, or, for a date, on the verb's auxiliary."""
    start = tie.sentence.index(tie.words)
    inside = {i for i, t in enumerate(tokens) if t.start < start + len(tie.words) and start < t.end}
    labels = _LABELS[tie.relation]
    for i in inside:
        head = tokens[i].head
        if head not in inside and tokens[head].text == tie.verb and (not labels or tokens[i].dep in labels):
            return True
    return False


def judge() -> dict[Tie, bool]:
    judged = {}
    trees = {}
    for tie in ties():
        if tie.sentence not in trees:
            sentences = find_sentences(tie.sentence, language=tie.language)
            assert len(sentences) == 1, tie.sentence
            (trees[tie.sentence],) = parse(tie.sentence, sentences, language=tie.language)
        judged[tie] = holds(tie, trees[tie.sentence].tokens)
    return judged


def main() -> None:
    counts = defaultdict(lambda: [0, 0])
    for tie, right in judge().items():
        for key in ((tie.language, tie.relation), (tie.language, "all")):
            counts[key][0] += right
            counts[key][1] += 1
        if not right and "-v" in sys.argv:
            print(f"{tie.verb}: {tie.relation} = {tie.words}   | {tie.sentence}")
    for (language, relation), (right, wanted) in sorted(counts.items()):
        print(f"{language} {relation:<8} {right:>4} of {wanted:>3}: {right / wanted:.0%}")


if __name__ == "__main__":
    main()
