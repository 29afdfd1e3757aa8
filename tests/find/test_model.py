"""How the models are loaded: once, without unread parts, and computing with numpy's BLAS on one core."""

import pytest
from threadpoolctl import threadpool_info

from timeline.find.model import load_model, one_core


@pytest.mark.parametrize("language", ["fr", "en"])
def test_products_of_matrices_are_numpys(language):
    networks = [pipe.model for _, pipe in load_model(language).pipeline if hasattr(getattr(pipe, "model", None), "ops")]
    assert networks
    assert not any(node.ops.use_blis for network in networks for node in network.walk())


def test_a_model_is_loaded_once_and_without_a_lemmatizer():
    assert load_model("fr") is load_model("fr")
    assert "lemmatizer" not in load_model("fr").pipe_names
    assert load_model("de") is None


def test_numpy_keeps_to_one_core_inside_the_block_only():
    before = [library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"]
    with one_core():
        assert {library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"} == {1}
    assert [library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"] == before
