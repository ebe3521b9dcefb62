"""What the page itself says, in the language of the document, if it is known here."""

from __future__ import annotations

from typing import NamedTuple


class Phrases(NamedTuple):
    """The labels of what stands around words and picture."""

    language: str
    downloads: str
    page: str
    embed: str
    code: str
    copy: str
    copied: str
    not_copied: str


_ENGLISH = Phrases(
    "en",
    "Downloads",
    "page {page}",
    "Show it on your page",
    "HTML to copy",
    "Copy",
    "Copied.",
    "It can't be copied from here: select the text above and copy it.",
)
_PHRASES = {
    "de": Phrases(
        "de",
        "Herunterladen",
        "Seite {page}",
        "Auf der eigenen Seite zeigen",
        "HTML zum Kopieren",
        "Kopieren",
        "Kopiert.",
        "Kopieren geht hier nicht: den Text oben auswählen und kopieren.",
    ),
    "en": _ENGLISH,
    "es": Phrases(
        "es",
        "Descargas",
        "página {page}",
        "Mostrarla en tu página",
        "HTML para copiar",
        "Copiar",
        "Copiado.",
        "Aquí no se puede copiar: selecciona el texto de arriba y cópialo.",
    ),
    "fr": Phrases(
        "fr",
        "Téléchargements",
        "page {page}",
        "L’afficher sur votre page",
        "HTML à copier",
        "Copier",
        "Copié.",
        "La copie n’est pas possible ici\u00a0: sélectionnez le texte ci-dessus et copiez-le.",
    ),
    "it": Phrases(
        "it",
        "Scarica",
        "pagina {page}",
        "Mostrala sulla tua pagina",
        "HTML da copiare",
        "Copia",
        "Copiato.",
        "Qui non si può copiare: seleziona il testo qui sopra e copialo.",
    ),
    "nl": Phrases(
        "nl",
        "Downloads",
        "pagina {page}",
        "Op je eigen pagina tonen",
        "HTML om te kopiëren",
        "Kopiëren",
        "Gekopieerd.",
        "Kopiëren lukt hier niet: selecteer de tekst hierboven en kopieer die.",
    ),
}


def phrases(language: str) -> Phrases:
    """Those of the language, else the English ones."""
    return _PHRASES.get(language.partition("-")[0].lower(), _ENGLISH)
