"""The whole page, put together."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from infographic.backends.base import Options
from infographic.backends.html.head import head
from infographic.backends.html.pictures import Picture, pictures
from infographic.backends.html.script import SCRIPT
from infographic.backends.html.style import style
from infographic.backends.html.text import attributes, element, is_right_to_left
from infographic.backends.html.tools import downloads, embedding
from infographic.scene.roles import Role
from infographic.scene.scene import Scene
from infographic.scene.words import Passage, sections

_LEAD = (Role.TITLE, Role.SUBTITLE, Role.INTRO)
_TAGS = {Role.TITLE: "h1", Role.OPENER_TITLE: "h2", Role.TIP_TITLE: "h2"}
_WIDE = 1.2
"""From this ratio of width to height on, a picture stands above the words, not beside."""


def page(scene: Scene, options: Options) -> str:
    """The page of a scene, for the place that the options tell."""
    shown = pictures(scene, options)
    tools = downloads(scene, options) + embedding(scene, options, shown[0])
    script = SCRIPT if "<button" in tools else ""
    kind = "several" if len(shown) > 1 else "wide" if _is_wide(shown[0]) else None
    direction = "rtl" if is_right_to_left(scene.language) else None
    parts = [
        "<!doctype html>",
        f"<html{attributes(lang=scene.language, dir=direction)}>",
        f"<head>\n{head(scene, options, shown, style(scene.tones), script)}\n</head>",
        f"<body>\n<main{attributes(class_=kind)}>",
        f"<header>\n{_lead(scene)}</header>",
        f'<div class="pictures">\n{_images(shown)}</div>',
        f'<div class="words">\n{_words(scene)}</div>',
        f'<aside class="tools">\n{tools}</aside>' if tools else "",
        "</main>",
        f"<script>{script}</script>" if script else "",
        "</body>\n</html>\n",
    ]
    return "\n".join(filter(None, parts))


def _is_wide(picture: Picture) -> bool:
    return picture.width > _WIDE * picture.height


def _images(shown: list[Picture]) -> str:
    return "".join(
        picture.html(lazy=number > 1) + "\n" for number, picture in enumerate(shown, start=1)
    )


def _lead(scene: Scene) -> str:
    return "".join(_passage(one, scene.language) for one in scene.words if one.role in _LEAD)


def _words(scene: Scene) -> str:
    """Opener, tips as a list, and what comes after them."""
    rest = sections(one for one in scene.words if one.role not in _LEAD)
    return "".join(
        (_list if in_list else _others)(found, scene.language)
        for in_list, found in groupby(rest, key=lambda section: section[0].tip is not None)
    )


def _list(tips: Iterable[list[Passage]], language: str) -> str:
    """A list, numbered if its tips are; the role stays though styles take the marks away."""
    items, tag = "", "ul"
    for tip in tips:
        words = [one for one in tip if one.role is not Role.TIP_LABEL]
        tag = "ol" if len(words) < len(tip) else tag
        items += f"<li>\n{''.join(_passage(one, language) for one in words)}</li>\n"
    return f'<{tag} class="tips" role="list">\n{items}</{tag}>\n'


def _others(found: Iterable[list[Passage]], language: str) -> str:
    html = ""
    for section in found:
        words = "".join(_passage(one, language) for one in section)
        is_opener = section[0].role in (Role.OPENER_TITLE, Role.OPENER_TEXT)
        html += f'<div class="opener">\n{words}</div>\n' if is_opener else words
    return html


def _passage(passage: Passage, language: str) -> str:
    tag = _TAGS.get(passage.role)
    return element(tag or "p", passage, language, class_=None if tag else passage.role.value)
