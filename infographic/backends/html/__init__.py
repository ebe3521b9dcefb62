"""HTML: an accessible page with the words as text, the picture, downloads of the files
written with it, and a snippet to show the picture elsewhere.

It needs nothing from the network and nothing but the files beside it; without a picture
among them, it holds the picture itself.
"""

from __future__ import annotations

from infographic.backends.base import DRAWING, Backend, Options
from infographic.backends.html.page import page
from infographic.scene.scene import Scene


def write(scene: Scene, options: Options) -> tuple[bytes, ...]:
    """The page; all pages of the scene are on it."""
    return (page(scene, options).encode("utf-8"),)


BACKEND = Backend(
    "html", "text/html; charset=utf-8", write, paged=True, tells_siblings=True,
    uses=("scale", "url"), packages=DRAWING,
)  # fmt: skip
