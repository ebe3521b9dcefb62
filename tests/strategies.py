"""Random documents: any number of tips, words of any length, parts missing."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZäöüéèñçšžøåß"
_MARKS = ("", "", "", "", ",", ".", "?", "!", ":", ";", "…")
_ODD_WORDS = (
    "https://example.org/a/b-c_d?e=f&g=h",
    "self-made",
    "and/or",
    "“quoted”",
    "1,250.50",
    "2026-11-23",
    "A",
    "—",
    "e.g.",
    "don't",
)

words = st.one_of(
    st.builds(
        lambda body, mark: body + mark,
        st.text(_LETTERS, min_size=1, max_size=12),
        st.sampled_from(_MARKS),
    ),
    st.sampled_from(_ODD_WORDS),
    st.text(_LETTERS, min_size=13, max_size=80),
)


def _phrase(most: int) -> st.SearchStrategy[str]:
    return st.lists(words, min_size=1, max_size=most).map(lambda parts: "T" + " ".join(parts))


def _tip() -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {"title": _phrase(8)},
        optional={
            "text": _phrase(40),
            "icon": st.sampled_from(["leaf", "heart", "tabler:home"]),
            "url": st.just("https://example.org/tip"),
        },
    )


def documents(most_tips: int = 60) -> st.SearchStrategy[dict[str, Any]]:
    """Contents as mappings; the count of tips is drawn evenly from 1 to ``most_tips``."""
    tips = st.integers(1, most_tips).flatmap(
        lambda count: st.lists(_tip(), min_size=1, max_size=6).map(
            lambda few: [few[index % len(few)] for index in range(count)]
        )
    )
    return st.fixed_dictionaries(
        {"title": _phrase(14), "tips": tips},
        optional={
            "subtitle": _phrase(12),
            "intro": _phrase(30),
            "opener": st.fixed_dictionaries(
                {"title": _phrase(8)},
                optional={"text": _phrase(30), "icon": st.just("leaf")},
            ),
            "closing": _phrase(25),
            "cta": st.fixed_dictionaries({"text": _phrase(6), "url": st.just("https://example.org")}),
            "credit": _phrase(12),
            "author": st.just("Ada Example"),
            "numbered": st.booleans(),
        },
    )  # fmt: skip
