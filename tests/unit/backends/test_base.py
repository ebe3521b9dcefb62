"""Backends are found by suffix."""

from __future__ import annotations

import pytest

from infographic.backends.base import backend_names, load_backend
from infographic.errors import InfographicError


@pytest.mark.parametrize("suffix", ["png", ".png", ".PNG", "json", "pdf"])
def test_a_backend_is_found_by_its_suffix(suffix: str) -> None:
    assert load_backend(suffix).suffix == suffix.lower().removeprefix(".")


def test_the_names_are_those_that_can_be_loaded() -> None:
    assert set(backend_names()) >= {"alt", "json", "pdf", "png"}
    assert [load_backend(name).name for name in backend_names()] == list(backend_names())


def test_a_format_is_found_by_its_name_and_by_its_usual_suffix() -> None:
    assert load_backend("jpeg") is load_backend(".JPG")
    assert (load_backend("jpeg").suffix, load_backend("jpg").name) == ("jpg", "jpeg")


def test_a_format_that_is_a_text_is_found_with_its_whole_suffix_too() -> None:
    assert load_backend("alt") is load_backend(".alt.txt")
    assert load_backend("alt").suffix == "alt.txt"


@pytest.mark.parametrize(
    ("suffix", "hint"),
    [("pgn", "did you mean 'png'?"), ("base", "allowed"), ("", "allowed"), ("tips.txt", "allowed")],
)
def test_an_unknown_suffix_is_refused_with_what_is_allowed(suffix: str, hint: str) -> None:
    with pytest.raises(InfographicError) as caught:
        load_backend(suffix)
    assert hint in caught.value.diagnostics[0].hint
