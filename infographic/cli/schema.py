"""Print the JSON Schema of content files, with which editors complete and check them."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

SUMMARY = "print the JSON Schema of content files"


def add_arguments(parser: ArgumentParser) -> None:
    """``schema`` takes nothing."""


def run(_options: Namespace) -> int:
    """Print the schema."""
    import json

    from infographic.document.schema import json_schema

    print(json.dumps(json_schema(), indent=2))
    return 0
