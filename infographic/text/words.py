"""Words that line breaking treats with care, by language."""

from __future__ import annotations

import re
from functools import cache

# A line should not end in these: they belong to what follows.
_WEAK = {
    "en": """a an the to of in on at and or but if i is are be by as so that this your my our
        their his her its which who for from with into you we they one no not &""",
    "de": """der die das den dem des ein eine einen einem einer eines und oder aber zu zum zur
        im in an am auf aus bei von vom mit für ist sind als dass wenn so du sie wir ich dein
        deine deinen ihr ihre mein meine sein seine kein keine nicht sich &""",
    "fr": """le la les un une des du de et ou à au aux en dans par pour sur avec sans que qui
        est ce cet cette ces son sa ses votre vos notre nos mon ma mes ton ta tes il elle on
        nous vous je tu ne se si y &""",
    "es": """el la los las un una unos unas de del y e o u a al en por para con sin que es su
        sus tu tus mi mis se lo le no si como &""",
    "nl": """de het een en of te van in op aan bij met voor door naar uit om is zijn dat die
        dit als je jouw u uw ik mijn we wij ons onze niet geen zo &""",
    "it": """il lo la i gli le un uno una di del dello della dei degli delle e ed o a al alla
        ai alle da dal dalla in nel nella con su per tra fra che è si se non tuo tua tuoi sua
        suo mio mia &""",
}

# A line should not begin with these: with the verb before them they are one word.
_PARTICLES = {
    "en": "up out off away back down",
    "de": "weg zurück hin her los",
    "nl": "weg terug neer",
}

# A full stop after these does not end a sentence; single letters are always initials.
_ABBREVIATIONS = {
    "en": "mr mrs ms dr prof st vs etc e.g i.e cf no vol fig approx jr sr",
    "de": "dr prof hr fr z.b d.h u.a bzw ca nr usw evtl ggf vgl st",
    "fr": "m mm mme mlle dr etc cf p.ex env",
    "es": "sr sra srta dr dra etc p.ej ud uds",
    "nl": "dhr mevr dr prof bijv enz d.w.z o.a ca nr",
    "it": "sig dott prof ecc es cfr p.es",
}

_SENTENCE_END = re.compile(r"[.!?\u2026\u3002\uff01\uff1f]['\"\u2019\u201d\u201c\u00bb)\]]*$")
_PUNCTUATION = ",;:.!?\u2026\u2013\u2014\u3001\u3002\uff0c\uff01\uff1f)\u201d\u00bb"
_QUOTES = "'\"\u2018\u2019\u201c\u201d\u201e\u201a\u00ab\u00bb([{\u00bf\u00a1"


def is_weak(word: str, language: str) -> bool:
    """Whether a line should rather not end in this word."""
    return word.lstrip(_QUOTES).lower() in _words("weak", language)


def is_particle(word: str, language: str) -> bool:
    """Whether a line should rather not begin with this word."""
    return word.rstrip(_PUNCTUATION).lower() in _words("particles", language)


def ends_in_punctuation(word: str) -> bool:
    """Whether a reader pauses after this word."""
    return word[-1:] in _PUNCTUATION and word != ""


def ends_sentence(word: str, language: str) -> bool:
    """Whether a sentence ends with this word."""
    if not _SENTENCE_END.search(word):
        return False
    stem = word.strip(_QUOTES).removesuffix(".").lower()
    initial = len(stem) == 1 and stem.isalpha() and stem != "i"
    return not (word.endswith(".") and (initial or stem in _words("abbreviations", language)))


def letters(word: str) -> int:
    """How many letters and digits there are."""
    return sum(map(str.isalnum, word))


@cache
def _words(table: str, language: str) -> frozenset[str]:
    """The words of a table in a language; none in one that has no table."""
    tables = {"weak": _WEAK, "particles": _PARTICLES}.get(table, _ABBREVIATIONS)
    return frozenset(tables.get(language.partition("-")[0].lower(), "").split())
