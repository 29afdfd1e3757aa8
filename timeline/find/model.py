"""A language in, its spaCy model out: loaded once, without the parts nobody reads, and computing fast on one core."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.language.load import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from contextlib import AbstractContextManager

BATCH = 32  # sentences; 128 costs 1.6 GB and is no faster
NAMER, RULER = "ner", "attribute_ruler"  # they do not run over each text, but answer where they are asked
_UNUSED = ["lemmatizer", "senter"]  # the French lemmatizer's tables alone take 2.7 s; inflections are our own


@cache
def load_model(language: str) -> Any:  # noqa: ANN401 - spaCy ships no type for mypy
    """The spaCy model that `language.toml` names, loaded once without the parts nobody uses; `None` without one."""
    package = table(language, "language").get("model")
    if not package or find_spec(package) is None:
        return None
    from spacy import util
    from spacy.language import Language

    meta = util.get_model_meta(util.get_package_path(package))
    path = Path(util.get_package_path(package)) / f"{meta['lang']}_{meta['name']}-{meta['version']}"
    config = util.load_config(path / "config.cfg")
    if config["nlp"]["tokenizer"].get("@tokenizers") != "spacy.Tokenizer.v1":
        return _quick(util.load_model(package, exclude=_UNUSED))
    # The language's own class would compile the French tokenizer's 1.4 MB pattern (4 s); the model brings its own.
    bare: Any = type("Bare", (Language,), {"lang": language})
    unused = [*_UNUSED, *table(language, "language").get("model_unused", ())]
    model = bare.from_config(config, exclude=unused)
    model.from_disk(path, exclude=[*unused, "tokenizer"])
    model.tokenizer.from_bytes(_light_tokenizer(path / "tokenizer"))
    return _quick(model)


def run(model: Any, pipes: Iterable[str], documents: Sequence[Any]) -> None:  # noqa: ANN401 - spaCy ships no type
    """Let the `pipes` annotate the documents; without the generators of `model.pipe`, a tenth faster."""
    for begin in range(0, len(documents), BATCH):
        batch = documents[begin : begin + BATCH]
        for name in pipes:
            pipe = model.get_pipe(name)
            pipe.set_annotations(batch, pipe.predict(batch))


def one_core() -> AbstractContextManager[object]:
    """A block in which products of matrices stay on one core: they are too small for two, which would wait in turns."""
    limits: AbstractContextManager[object] = _threads().limit(limits=1, user_api="blas")
    return limits


@cache
def _threads() -> Any:  # noqa: ANN401 - threadpoolctl ships no type for mypy
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()


def _quick(model: Any) -> Any:  # noqa: ANN401 - spaCy ships no type for mypy
    """The model with its products of matrices done by numpy's BLAS, on one core three times as fast as spaCy's own."""
    from thinc.api import NumpyOps

    ops = NumpyOps(use_blis=False)
    for _, pipe in model.pipeline:
        network: Any = getattr(pipe, "model", None)
        for node in network.walk() if network else ():
            if type(node.ops) is NumpyOps:
                node.ops = ops
    for pipe in {NAMER, RULER} & set(model.pipe_names):
        model.disable_pipe(pipe)
    return model


def _light_tokenizer(path: Path) -> bytes:
    """The tokenizer's rules with every letter of Unicode written as a range, not one by one: same tokens, 4 s less."""
    import srsly
    from spacy.lang.char_classes import ALPHA, ALPHA_LOWER

    rules = srsly.msgpack_loads(path.read_bytes())
    if rules.get("token_match"):
        pattern = rules["token_match"].replace(ALPHA, "A-Za-zÀ-ÖØ-öø-ɏ")
        rules["token_match"] = pattern.replace(ALPHA_LOWER, "a-zÀ-ÖØ-öø-ɏ")
    packed: bytes = srsly.msgpack_dumps(rules)
    return packed
