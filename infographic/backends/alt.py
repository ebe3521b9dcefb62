"""Text twins as a plain text file, ``name.alt.txt``: to paste where a picture goes."""

from __future__ import annotations

from infographic.backends.base import Backend, Options
from infographic.scene.scene import Scene


def _write(scene: Scene, options: Options) -> tuple[bytes, ...]:  # noqa: ARG001
    """The alt text, then all the words; of several pages, both of each page."""
    parts = [scene.alt]
    if len(scene.pages) == 1:
        parts.append(scene.description)
    for number, page in enumerate(scene.pages, start=1):
        if page.alt:
            parts += [f"[{number}] {page.alt}", page.description]
    return ("\n\n".join(filter(None, parts)).encode("utf-8", "replace") + b"\n",)


BACKEND = Backend("alt.txt", "text/plain; charset=utf-8", _write, paged=True, uses=())
