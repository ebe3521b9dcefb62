"""The JSON Schema of content files, so that editors complete and check them."""

from __future__ import annotations

from typing import Any


def json_schema() -> dict[str, Any]:
    """The schema (draft 2020-12), made of the very fields that the reader checks."""
    from infographic.document.fields import DOCUMENT

    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Infographic",
        "description": "The content of an infographic: a title, tips, and what goes round them.",
        **DOCUMENT.schema(),
    }
