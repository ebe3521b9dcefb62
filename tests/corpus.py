"""Documents of many kinds, which every layout has to set without a fault."""

from __future__ import annotations

from random import Random
from typing import Any

from infographic.document.model import Document
from infographic.document.reader import from_dict

_WORDS = (  # noqa: SIM905
    "small steps change how you listen and what you say before the next hard talk comes up "
    "because nobody learns to trust while old quarrels stay open and every silence grows "
    "kindness helps when plans fail so write them down early share them widely and begin again"
).split()
_ICONS = ("leaf", "scale", "megaphone", "eye", "users", "link", "footprints", "signpost", "heart")


def _sentence(random: Random, words: int) -> str:
    if words == 0:
        return ""
    chosen = [random.choice(_WORDS) for _ in range(words)]
    return " ".join(chosen).capitalize() + "."


def _tips(count: int, title: int, text: int, seed: int, icons: bool = True) -> list[dict[str, Any]]:
    random = Random(seed)
    tips = []
    for index in range(count):
        tip: dict[str, Any] = {"title": _sentence(random, title).rstrip(".")}
        if text:
            tip["text"] = _sentence(random, max(1, text + random.randint(-text // 3, text // 3)))
        if icons:
            tip["icon"] = _ICONS[index % len(_ICONS)]
        tips.append(tip)
    return tips


def _whole(tips: list[dict[str, Any]], **changes: Any) -> dict[str, Any]:
    document: dict[str, Any] = {
        "title": "Working on your relationship alone?",
        "subtitle": "Tips for when your partner won't join in",
        "intro": "You can't make someone else change, but you can change how you show up. "
        "Start small, and take one tip at a time.",
        "opener": {
            "title": "First of all, stay calm",
            "text": "Keep your feelings in check, so that you see the facts.",
            "icon": "leaf",
        },
        "tips": tips,
        "closing": "The only change you control is your own. Try small steps before drastic ones.",
        "cta": {"text": "Need a hand? Reach out.", "url": "https://example.org"},
    }
    document.update(changes)
    return {name: value for name, value in document.items() if value is not None}


_LONG_WORD = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunte"
_URL = "https://example.org/a/rather/long/path/to/some-page_that-nobody/reads?topic=talking&lang=en"
_LONG_TITLE = "Fourteen things that nobody ever told you about living together happily and for ever"


def corpus() -> dict[str, dict[str, Any]]:
    """Names and contents, as mappings in the form of a content file."""
    found = {
        f"{count}-tips": _whole(_tips(count, 3, 14, seed=count))
        for count in (1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 17, 23, 40, 60)
    }
    found |= {
        "titles-only": _whole(_tips(9, 3, 0, 1)),
        "one-word-titles": _whole(_tips(7, 1, 5, 2)),
        "twelve-word-titles": _whole(_tips(6, 12, 12, 3)),
        "eighty-word-texts": _whole(_tips(5, 4, 64, 4)),
        "long-and-many": _whole(_tips(23, 7, 40, 5)),
        "uneven": _whole([*_tips(3, 2, 4, 6), *_tips(3, 9, 60, 7), *_tips(4, 3, 0, 8)]),
        "no-icons": _whole(_tips(10, 3, 14, 9, icons=False)),
        "some-icons": _whole([*_tips(4, 3, 14, 10), *_tips(3, 3, 14, 11, icons=False)]),
        "not-numbered": _whole(_tips(8, 3, 14, 12), numbered=False),
        "not-numbered-no-icons": _whole(_tips(5, 3, 14, 13, icons=False), numbered=False),
        "bare": {"title": "Be kind", "tips": [{"title": "Listen"}]},
        "no-opener": _whole(_tips(10, 3, 14, 14), opener=None),
        "no-subtitle": _whole(_tips(10, 3, 14, 15), subtitle=None),
        "no-intro": _whole(_tips(10, 3, 14, 16), intro=None),
        "title-alone": _whole(_tips(6, 3, 14, 17), subtitle=None, intro=None, opener=None),
        "no-closing": _whole(_tips(10, 3, 14, 18), closing=None),
        "no-action": _whole(_tips(10, 3, 14, 19), cta=None),
        "no-end": _whole(_tips(10, 3, 14, 20), closing=None, cta=None),
        "action-without-words": _whole(_tips(4, 3, 14, 21), cta={"url": _URL}),
        "action-without-link": _whole(_tips(4, 3, 14, 22), cta={"text": "Begin today"}),
        "credited": _whole(
            _tips(10, 3, 14, 23), author="Ada Example", credit="Source: *a book* on listening"
        ),
        "long-title": _whole(_tips(10, 3, 14, 24), title=_LONG_TITLE),
        "long-opener": _whole(
            _tips(5, 3, 14, 25),
            opener={"title": _LONG_TITLE, "text": _sentence(Random(1), 60), "icon": "leaf"},
        ),
        "opener-of-text": _whole(_tips(5, 3, 14, 26), opener={"text": "Stay calm, come what may."}),
        "long-words": _whole(
            [{"title": _LONG_WORD, "text": f"{_LONG_WORD} and {_URL}", "icon": "leaf"}] * 3,
            title=_LONG_WORD,
            subtitle=_LONG_WORD,
        ),
        "linked": _whole(
            [
                {"title": "Read *this*", "text": f"See [the **page**]({_URL}).", "url": _URL}
                for _ in range(5)
            ]
        ),
        "long-closing": _whole(
            _tips(5, 3, 14, 27),
            closing=_sentence(Random(2), 50),
            cta={"text": _LONG_TITLE, "url": _URL},
        ),
    }
    return found


def document(name: str) -> Document:
    """The document of that name."""
    return from_dict(corpus()[name])
