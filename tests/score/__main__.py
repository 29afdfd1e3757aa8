"""`python -m tests.score`: the gold in, tables of precision, recall and F1 out."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

import click

from tests.score.gold import Gold, files, read
from tests.score.phrases import phrases, told
from tests.score.samples import expected, judge_sample, score_sample
from tests.score.show import failures
from tests.score.statuses import answers, cases
from tests.score.story import joined
from tests.score.tables import Count, Judged, Scores, judge, score

ROW = "{:<26}{:>8}{:>8}{:>8}{:>8}{:>8}"


def table(title: str, scores: Scores) -> None:
    """One table: a row for each measure."""
    click.echo(f"\n{title}")
    click.echo(ROW.format("", "P", "R", "F1", "told", "wanted"))
    for measure, count in scores.counts.items():
        figures = (f"{100 * value:.1f}" for value in (count.precision, count.recall, count.f1))
        click.echo(ROW.format(measure, *figures, count.told, count.wanted))


def pairs_told(count: Count, wanted: int) -> str:
    """P, R and F1 of the pairs whose lines were found, then how many of all the wanted pairs are joined."""
    return (
        f"P {100 * count.precision:.1f}  R {100 * count.recall:.1f}  F1 {100 * count.f1:.1f}  of pairs found; "
        f"{wanted} wanted, {count.wanted} found, {count.right} joined, {count.told - count.right} falsely"
    )


def stories(half: str, gold: list[Gold], *, shown: bool) -> None:
    """The table of same-event pairs, a row for each story; with `shown`, the pairs kept apart or joined wrongly."""
    groups = defaultdict(list)
    for one in gold:
        if one.story:
            groups[one.story].append(one)
    total, wanted = Count(), 0
    for story, group in sorted(groups.items()):
        result = joined(group)
        total += result.count
        wanted += result.wanted
        click.echo(
            f"same event, {half}, {story}: {pairs_told(result.count, result.wanted)} "
            f"({len(result.lines)} lines found, {result.unfound} not found)"
        )
        for words, pairs in (("apart", result.split), ("joined", result.merged)) if shown else ():
            for one, other in pairs:
                click.echo(f"wrongly {words}: {one.where}\n{'':<15}{other.where}")
    if groups:
        click.echo(f"same event, {half}, {len(groups)} stories: {pairs_told(total, wanted)}")


def statuses(*, shown: bool) -> None:
    """How often planned, possible, denied and alleged events are told as such."""
    rows = cases()
    given = answers(rows)
    click.echo("\nstatus of sentences that are not plain statements, or only look so")
    for code in ("fr", "en"):
        for status in ("planned", "possible", "denied", "alleged", "occurred"):
            some = [
                answer
                for case, answer in zip(rows, given, strict=True)
                if (case.language, case.status) == (code, status)
            ]
            right, found = some.count(status), len(some) - some.count(None)
            click.echo(f"{code} {status:<9} {right} right of {found} found of {len(some)}")
    right = sum(case.status == answer for case, answer in zip(rows, given, strict=True))
    click.echo(f"all          {right} of {len(rows)}: {100 * right / len(rows):.1f} %")
    if shown:
        for case, answer in zip(rows, given, strict=True):
            if case.status != answer:
                click.echo(f"{case.status} told as {answer or 'nothing'}: [{case.words}] {case.sentence}")


def ordinary(half: str, *, shown: bool) -> None:
    """How many plain sentences of a half are told as an event of their kind, with its date."""
    rows = phrases(half)
    answers = told(rows)
    right = [any(kind in answer for kind in row.kinds) for row, answer in zip(rows, answers, strict=True)]
    for code in sorted({row.language for row in rows}, reverse=True):
        some = [good for row, good in zip(rows, right, strict=True) if row.language == code]
        click.echo(f"plain sentences, {half}, {code}: {sum(some)} of {len(some)}: {100 * sum(some) / len(some):.1f} %")
    for row, answer, good in zip(rows, answers, right, strict=True):
        if shown and not good:
            click.echo(f"{'/'.join(row.kinds)} told as {', '.join(answer) or 'nothing'}: {row.sentence}")


def show(judged: list[Judged], classes: tuple[str, ...]) -> None:
    """Every failure, article by article, then how often each class of failure comes."""
    counts: Counter[str] = Counter()
    for one in judged:
        click.echo(f"\n--- {one.gold.path.stem}")
        for kind, lines in failures(one):
            counts[kind] += 1
            if not classes or kind.startswith(classes):
                click.echo(lines)
    click.echo("\nclasses of failure")
    for kind, count in counts.most_common():
        click.echo(f"{count:>5}  {kind}")


def samples(*, shown: bool, classes: tuple[str, ...]) -> None:
    """The timelines of the top folder `samples/` against what a reader expects of them."""
    judged = [judge_sample(path) for path in expected()]
    if shown:
        show(judged, classes)
    for one in judged:
        table(f"samples/{one.gold.path.stem}", score_sample(one))


@click.command()
@click.option("--half", type=click.Choice(["open", "blind", "both"]), default="both", help="Which articles.")
@click.option("--language", type=click.Choice(["fr", "en"]), help="Only this language.")
@click.option("--article", "articles", multiple=True, help="Only files whose name holds this, or one of these.")
@click.option("--show", "shown", is_flag=True, help="Print what is wrong, of the open half only.")
@click.option("--class", "classes", multiple=True, help="With --show: only failures whose class begins so.")
def main(half: str, language: str | None, articles: tuple[str, ...], *, shown: bool, classes: tuple[str, ...]) -> None:
    """Score the program on the annotated articles of tests/gold."""
    for each in ("open", "blind") if half == "both" else (half,):
        named = [path for path in files(each) if not articles or any(part in Path(path).name for part in articles)]
        gold = [read(path) for path in named]
        gold = [one for one in gold if not language or one.language == language]
        judged = [judge(one) for one in gold]
        if shown and each == "open":
            show(judged, classes)
        for code in ("fr", "en"):
            some = [one for one in judged if one.gold.language == code]
            if some:
                table(f"{each} half, {code}, {len(some)} articles", score(some))
        if judged:
            table(f"{each} half, {len(judged)} articles", score(judged))
            stories(each, gold, shown=shown and each == "open")
    if half != "blind" and not articles and not language:
        samples(shown=shown, classes=classes)
        statuses(shown=shown)
        ordinary("open", shown=shown)
    if half != "open" and not articles and not language:
        ordinary("blind", shown=False)


if __name__ == "__main__":
    main()
