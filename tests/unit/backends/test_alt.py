"""The text file: what goes where the picture goes."""

from __future__ import annotations

from dataclasses import replace

from infographic.backends.base import Options, load_backend
from infographic.scene.scene import Scene
from tests.pdf_scenes import pages, scene


def told(made: Scene) -> str:
    backend = load_backend("alt")
    assert backend.paged
    (data,) = backend.write(made, Options())
    return data.decode()


def test_it_has_the_alt_text_first_and_then_all_words() -> None:
    made = scene(alt="An infographic – short.", description="A title\n\n1. Tip\nText")
    assert told(made) == "An infographic – short.\n\nA title\n\n1. Tip\nText\n"


def test_of_several_pages_each_has_its_own() -> None:
    made = pages((), ())
    own = [
        replace(page, alt=f"Alt {n}.", description=f"Words {n}.")
        for n, page in enumerate(made.pages, start=1)
    ]
    made = replace(made, pages=tuple(own), alt="All.", description="Words 1. Words 2.")
    assert told(made) == "All.\n\n[1] Alt 1.\n\nWords 1.\n\n[2] Alt 2.\n\nWords 2.\n"
