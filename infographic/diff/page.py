"""The page that shows what changed: self-contained, without network, usable by keyboard."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from infographic.backends.html.head import policy
from infographic.backends.html.text import attributes, escaped
from infographic.diff.changes import Change
from infographic.diff.comparison import Comparison, Rendition, told
from infographic.diff.pictures import Pictures, differing, media_type, percent, size_of
from infographic.diff.script import SCRIPT
from infographic.diff.style import STYLE, jumps, proportions

_MODES = {
    "side": "Side by side",
    "swipe": "Swipe",
    "overlay": "Overlay",
    "difference": "Difference",
}

_AT_THE_TOP = 0.1
"""Share of a picture's height down to which one needn't go far."""


def difference_page(found: Sequence[Comparison], before: str, after: str) -> str:
    """The page; ``before`` and ``after`` are what the two sides are called."""
    shown = [one for one in found if one.status != "same"]
    pictures = [list(differing(*_pictures(one))) for one in shown]
    style = STYLE + "".join(
        proportions(_id(place, pair), *_sizes(pair)) + jumps(_id(place, pair), pair.places)
        for place, pairs in enumerate(pictures)
        for pair in pairs
    )
    names = f"{escaped(before)} <span>to</span> {escaped(after)}"
    sections = "".join(
        _section(place, one, pictures[place], len(shown)) for place, one in enumerate(shown)
    )
    script = SCRIPT if any(pictures) else ""
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
{policy(style, script)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What changed: {escaped(before)} to {escaped(after)}</title>
<style>{style}</style>
</head>
<body>
<main>
<header>
<h1>What changed</h1>
<p class="sides">{names}</p>
<p>{escaped(told(found))}</p>
{_contents(shown)}</header>
{_MODES_BAR if any(pictures) else ""}{sections}</main>
{f"<script>{script}</script>" if script else ""}
</body>
</html>
"""


def _contents(shown: Sequence[Comparison]) -> str:
    if len(shown) < 2:
        return ""
    items = "".join(
        f'<li><a href="#d{place}">{escaped(one.name)}</a></li>\n' for place, one in enumerate(shown)
    )
    return f'<nav aria-label="Documents">\n<ul>\n{items}</ul>\n</nav>\n'


def _section(place: int, one: Comparison, pictures: Sequence[Pictures], total: int) -> str:
    language = next((s.result.scene.language for s in one.sides if s.result), None)
    changes = "".join(f"<li>{_change(change, language)}</li>\n" for change in one.changes)
    problems = "".join(_problems(side) for side in one.sides)
    views = "".join(_view(place, pair, len(pictures)) for pair in pictures)
    if not pictures and one.status in ("changed", "renamed"):
        views = "<p>The picture is the same.</p>\n"
    number = f' <span class="count">{place + 1} of {total}</span>' if total > 1 else ""
    return (
        f'<section id="d{place}" aria-labelledby="h{place}">\n'
        f'<h2 id="h{place}"><span class="status {one.status}">{one.status}</span> '
        f"{escaped(one.name)}{number}</h2>\n"
        f'<ul class="changes">\n{changes}</ul>\n{problems}{views}</section>\n'
    )


def _change(change: Change, language: str | None) -> str:
    phrase = f"<strong>{escaped(change.phrase)}</strong>"
    if not change.before and not change.after:
        return phrase
    words = "".join(_words(change.before, change.after))
    return f'{phrase}<p class="text" dir="auto"{attributes(lang=language)}>{words.strip()}</p>'


def _words(before: str, after: str) -> Iterator[str]:
    """The new words, with those that have gone and those that have come marked."""
    old, new = before.split(), after.split()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for _, start, end, new_start, new_end in matcher.get_opcodes():
        gone, come = " ".join(old[start:end]), " ".join(new[new_start:new_end])
        if gone == come:
            yield f"{escaped(come)} "
            continue
        if gone:
            yield f"<del>{escaped(gone)}</del> "
        if come:
            yield f"<ins>{escaped(come)}</ins> "


def _problems(side: Rendition) -> str:
    if not side.problems:
        return ""
    lines = "\n".join(str(problem) for problem in side.problems)
    label = attributes(role="region", aria_label=f"Problems of {side.name}", tabindex=0)
    return f"<pre{label}>{escaped(lines)}</pre>\n"


def _view(place: int, pair: Pictures, count: int) -> str:
    """One page on both sides, or the only one there is."""
    what = f"page {pair.number}" if count > 1 else "the picture"
    if pair.before is None or pair.after is None:
        when = "after" if pair.before is None else "before"
        only = _figure(pair.after or pair.before or b"", when, f"{what}, only {when}")
        return f'<div class="view alone" id="{_id(place, pair)}">\n{only}</div>\n'
    share = f"{percent(pair.share)} of {what} differs"
    name = _id(place, pair)
    links, targets = _jumps(name, pair.places)
    return (
        f'<p class="share">{share[0].upper()}{share[1:]}.{links}</p>\n'
        f'<div class="view" id="{name}">\n{targets}'
        + _figure(pair.before, "before", f"{what} before")
        + _figure(pair.after, "after", f"{what} after")
        + _figure(pair.difference or b"", "difference", f"{what}, what differs marked")
        + "</div>\n"
    )


def _jumps(name: str, places: Sequence[float]) -> tuple[str, str]:
    """Links to the places of a view, and what they lead to; none to what is seen anyway."""
    if len(places) < 2 and all(place < _AT_THE_TOP for place in places):
        return "", ""
    ids = [f"{name}-{number}" for number in range(1, len(places) + 1)]
    links = " ".join(f'<a href="#{one}">{number}</a>' for number, one in enumerate(ids, start=1))
    targets = "".join(f'<span class="jump" id="{one}"></span>\n' for one in ids)
    return f' <span class="jumps">Go to place {links}</span>', targets


def _figure(data: bytes, kind: str, alt: str) -> str:
    width, height = size_of(data)
    address = f"data:{media_type(data)};base64,{b64encode(data).decode()}"
    image = attributes(
        src=address, alt=alt[0].upper() + alt[1:], width=width, height=height, draggable="false"
    )
    return (
        f'<figure class="{kind}"><figcaption>{kind.capitalize()}</figcaption>'
        f"<img{image}></figure>\n"
    )


def _pictures(one: Comparison) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
    """Nothing where one side can't be made: all of the other would differ."""
    if one.status == "broken":
        return (), ()
    before, after = (side.pictures() if side else () for side in (one.before, one.after))
    return before, after


def _sizes(pair: Pictures) -> tuple[int, int]:
    """The widths before and after; those of the only one, if there is one."""
    widths = [size_of(data)[0] for data in (pair.before, pair.after) if data]
    return widths[0], widths[-1]


def _id(place: int, pair: Pictures) -> str:
    return f"v{place}-{pair.number}"


_MODES_BAR = (
    '<fieldset id="modes">\n<legend>How to compare</legend>\n'
    + "".join(
        f'<label><input type="radio" name="mode" value="{name}"'
        f"{' checked' if name == 'side' else ''}> {label}</label>\n"
        for name, label in _MODES.items()
    )
    + '<label class="at" hidden>How much of the new one <input id="at" type="range" '
    'min="0" max="100" value="50"> <output for="at">50 %</output></label>\n</fieldset>\n'
)
