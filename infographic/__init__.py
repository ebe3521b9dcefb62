"""Turns a document of tips into a finished infographic: PNG and PDF from one scene.

    from infographic import render_infographic
    render_infographic("content/ten-tips.yaml", "ten-tips.png", "ten-tips.pdf")

The names in ``__all__`` are the public interface; each is loaded at its first use.
"""

from __future__ import annotations

# Type checkers go by the name; importing it from typing would double the start-up time.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from infographic.api import render_infographic
    from infographic.document.model import Document
    from infographic.document.reader import load_document as load
    from infographic.errors import InfographicError
    from infographic.scene.scene import Scene
    from infographic.theme.model import Theme

__all__ = ["Document", "InfographicError", "Scene", "Theme", "load", "render_infographic"]
__version__ = "0.1.0"

_HOMES = {
    "Document": "infographic.document.model:Document",
    "InfographicError": "infographic.errors:InfographicError",
    "Scene": "infographic.scene.scene:Scene",
    "Theme": "infographic.theme.model:Theme",
    "load": "infographic.document.reader:load_document",
    "render_infographic": "infographic.api:render_infographic",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
    from importlib import import_module

    module, _, attribute = _HOMES[name].partition(":")
    value: object = getattr(import_module(module), attribute)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
