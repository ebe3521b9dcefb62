"""SVG files as icons: what is understood, and what is said of the rest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.color import Color
from infographic.errors import Diagnostic, InfographicError
from infographic.geometry import Rect
from infographic.icons.bounds import ink_bounds
from infographic.icons.model import Icon, IconShape
from infographic.icons.svg import MOST_BYTES, read_svg

NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'


def icon(body: str, root: str = 'viewBox="0 0 24 24"') -> Icon:
    return read_svg(f"<svg {NAMESPACE} {root}>{body}</svg>".encode(), "test", "test.svg")


def only(body: str, root: str = 'viewBox="0 0 24 24"') -> IconShape:
    (shape,) = icon(body, root).shapes
    return shape


def box(body: str) -> Rect:
    return ink_bounds(only(body).outline)


def findings(data: str | bytes) -> tuple[Diagnostic, ...]:
    with pytest.raises(InfographicError) as caught:
        read_svg(data if isinstance(data, bytes) else data.encode(), "test", "test.svg")
    return caught.value.diagnostics


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<path d="M1 2h3v4z"/>', (1, 2, 3, 4)),
        ('<circle cx="5" cy="6" r="2"/>', (3, 4, 4, 4)),
        ('<ellipse cx="5" cy="6" rx="2" ry="3"/>', (3, 3, 4, 6)),
        ('<rect x="1" y="2" width="3" height="4"/>', (1, 2, 3, 4)),
        ('<rect width="8" height="4" rx="1"/>', (0, 0, 8, 4)),
        ('<rect width="8" height="4" rx="3" ry="1"/>', (0, 0, 8, 4)),
        ('<rect width="8" height="4" rx="100"/>', (0, 0, 8, 4)),
        ('<line x1="1" y1="2" x2="3" y2="5" stroke="red"/>', (1, 2, 2, 3)),
        ('<polyline points="1,2 3,4 5 0"/>', (1, 0, 4, 4)),
        ('<polygon points="1 2 3 4 5 0"/>', (1, 0, 4, 4)),
        ('<rect x="1px" y="2" width="1in" height="4"/>', (1, 2, 96, 4)),
    ],
)
def test_every_basic_shape_is_read(body: str, expected: tuple[float, ...]) -> None:
    assert box(body) == pytest.approx(expected)


def test_elliptic_corners_reach_as_far_as_their_radii() -> None:
    points = only('<rect width="8" height="4" rx="3" ry="1"/>').outline.commands
    ends = {(round(step[-2], 6), round(step[-1], 6)) for step in points if step[0] != "Z"}
    assert ends == {(3, 0), (5, 0), (8, 1), (8, 3), (5, 4), (3, 4), (0, 3), (0, 1)}


@pytest.mark.parametrize(
    "body",
    [
        '<circle r="0"/>',
        '<rect width="0" height="5"/>',
        '<ellipse rx="3"/>',
        '<polygon points="1 1"/>',
        '<path d=""/>',
        '<path d="M0 0h9" fill="none"/>',
        '<line x2="5" fill="red"/>',
        '<path d="M0 0h9v9" opacity="0"/>',
        '<path d="M0 0h9v9" display="none"/>',
        '<g visibility="hidden"><path d="M0 0h9v9"/></g>',
        '<defs><path d="M0 0h9v9"/></defs>',
    ],
)
def test_what_paints_nothing_is_left_out_and_an_empty_icon_is_an_error(body: str) -> None:
    dot = '<circle cx="2" cy="2" r="1"/>'
    assert len(icon(body + dot).shapes) == 1
    (found,) = findings(f'<svg {NAMESPACE} viewBox="0 0 9 9">{body}</svg>')
    assert found.message == "the file paints nothing"


@pytest.mark.parametrize(
    ("transform", "expected"),
    [
        ("translate(3)", (3, 0, 2, 1)),
        ("translate(3, 4)", (3, 4, 2, 1)),
        ("scale(2)", (0, 0, 4, 2)),
        ("scale(2 3)", (0, 0, 4, 3)),
        ("rotate(90)", (-1, 0, 1, 2)),
        ("rotate(90 1 1)", (1, 0, 1, 2)),
        ("matrix(1 0 0 2 5 6)", (5, 6, 2, 2)),
        ("skewX(45)", (0, 0, 3, 1)),
        ("skewY(45)", (0, 0, 2, 3)),
        ("translate(10 0) scale(2)", (10, 0, 4, 2)),
        (" scale(2),translate(10,0) ", (20, 0, 4, 2)),
    ],
)
def test_transforms_apply_from_the_right(transform: str, expected: tuple[float, ...]) -> None:
    shape = '<rect width="2" height="1"/>'
    assert box(f'<g transform="{transform}">{shape}</g>') == pytest.approx(expected)


def test_nested_transforms_and_opacities_multiply() -> None:
    shape = only(
        '<g transform="translate(5 0)" opacity=".5"><g transform="scale(2)" opacity="50%">'
        '<path d="M0 0h1v1" fill-opacity=".4"/></g></g>'
    )
    assert ink_bounds(shape.outline) == pytest.approx((5, 0, 2, 2))
    assert shape.opacity == pytest.approx(0.1)


def test_lines_are_scaled_with_their_group() -> None:
    body = '<path d="M0 0h1" stroke="currentColor" stroke-width="3" stroke-dasharray="1 2 3"/>'
    shapes = icon(f'<g transform="scale(2)" fill="none">{body}</g>').shapes
    assert [(shape.stroke, shape.dash) for shape in shapes] == [(6, (2, 4, 6, 2, 4, 6))]


def test_attributes_are_inherited_and_style_wins_over_attributes() -> None:
    root = 'viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"'
    shape = only('<path d="M0 0h5" stroke-width="1" style="stroke-width: 4; foo: bar"/>', root)
    assert (shape.filled, shape.stroke) == (False, 4)


def test_svg_defaults_are_black_fill_butt_ends_and_mitred_corners() -> None:
    fill = only('<path d="M0 0h5v5"/>')
    assert (fill.filled, fill.stroke, fill.color) == (True, 0, None)
    line = only('<path d="M0 0h5v5" fill="none" stroke="#000"/>')
    assert (line.filled, line.stroke, line.cap, line.join) == (False, 1, "butt", "miter")


def test_a_filled_and_lined_element_is_two_shapes_the_line_on_top() -> None:
    shapes = icon('<path d="M0 0h5v5z" stroke="black" stroke-linecap="round"/>').shapes
    assert [shape.filled for shape in shapes] == [True, False]
    assert shapes[1].cap == "round"


@pytest.mark.parametrize("color", ["currentColor", "#000", "black", "rgb(0,0,0)", "#1c274c"])
def test_an_icon_of_one_colour_takes_that_of_its_place(color: str) -> None:
    shapes = icon(f'<g fill="{color}"><path d="M0 0h5v5"/><circle r="4"/></g>').shapes
    assert [shape.color for shape in shapes] == [None, None]


def test_a_many_coloured_icon_keeps_all_colours_but_black() -> None:
    shapes = icon(
        '<path d="M0 0h5v5"/><circle r="4" fill="#fff"/><circle r="2" fill="#ff000080"/>'
    ).shapes
    white, red = Color(255, 255, 255), Color(255, 0, 0)
    assert [shape.color for shape in shapes] == [None, white, red]
    assert shapes[2].opacity == pytest.approx(128 / 255)


def test_an_even_odd_hole_stays_a_hole() -> None:
    """The scene knows only the non-zero rule: the inner square must turn the other way."""
    plain = only('<path d="M0 0h9v9h-9z M2 2h5v5h-5z"/>').outline.commands
    holed = only('<path fill-rule="evenodd" d="M0 0h9v9h-9z M2 2h5v5h-5z"/>').outline.commands
    assert plain[:5] == holed[:5]
    assert plain[5:] == (("M", 2, 2), ("L", 7, 2), ("L", 7, 7), ("L", 2, 7), ("Z",))
    assert holed[5:] == (("M", 2, 7), ("L", 7, 7), ("L", 7, 2), ("L", 2, 2), ("Z",))


def test_the_box_is_the_view_box_or_the_size() -> None:
    assert icon('<circle r="1"/>', 'viewBox="-4 -4 8 10"').box == (-4, -4, 8, 10)
    assert icon('<circle r="1"/>', 'width="16px" height="12"').box == (0, 0, 16, 12)


def test_a_clip_path_around_the_whole_box_is_passed_over() -> None:
    """Some drawing programs wrap every icon in one."""
    shape = only(
        '<g clip-path="url(#a)"><path d="M0 0h5v5"/></g>'
        '<defs><clipPath id="a"><rect width="24" height="24" fill="#fff"/></clipPath></defs>'
    )
    assert shape.filled


def test_foreign_elements_titles_and_prefixes_do_not_matter() -> None:
    data = (
        '<?xml version="1.0"?><!-- c --><svg:svg xmlns:svg="http://www.w3.org/2000/svg" '
        'xmlns:i="urn:i" viewBox="0 0 9 9"><svg:title>T</svg:title><i:view><i:grid/></i:view>'
        '<svg:circle r="3"><svg:title>dot</svg:title></svg:circle></svg:svg>'
    )
    assert len(read_svg(data.encode(), "test").shapes) == 1


def test_utf_16_is_read_as_it_declares() -> None:
    declaration = '<?xml version="1.0" encoding="UTF-16"?>'
    data = f'{declaration}<svg viewBox="0 0 9 9"><circle r="3"/></svg>'
    assert read_svg(data.encode("utf-16"), "test").shapes


def test_all_problems_of_a_file_are_told_at_once_with_their_places() -> None:
    data = (
        f'<svg {NAMESPACE} viewBox="0 0 24 24">\n'
        '  <text x="1">Hi</text>\n'
        '  <path d="M1 1L"/>\n'
        '  <rect width="5em" height="2"/>\n'
        '  <circle r="3" fill="url(#g)"/>\n'
        "</svg>"
    )
    found = findings(data)
    assert [(d.source.file, d.source.line, d.source.column) for d in found] == [
        ("test.svg", 2, 3), ("test.svg", 3, 3), ("test.svg", 4, 3), ("test.svg", 5, 3),
    ]  # fmt: skip
    assert "<text>" in found[0].message
    assert "L needs 2 numbers" in found[1].message
    assert "width" in found[2].message
    assert "url(#g)" in found[3].message


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + f']><svg {NAMESPACE} viewBox="0 0 9 9"><title>&i;</title><circle r="3"/></svg>'
)
CLIPPED = '<circle r="3" clip-path="url(#a)"/>'
MALFORMED: dict[str, tuple[str | bytes, str]] = {
    "empty": ("", "no valid SVG"),
    "no XML": ("heart", "no valid SVG"),
    "binary": (b"\x89PNG\r\n\x1a\n\0\0", "no valid SVG"),
    "cut off": (f'<svg {NAMESPACE} viewBox="0 0 9 9"><circle r="3"', "no valid SVG"),
    "wrong nesting": (f"<svg {NAMESPACE}><g></svg></g>", "no valid SVG"),
    "not UTF-8": (b'<svg viewBox="0 0 9 9"><title>\xff</title></svg>', "no valid SVG"),
    "unknown encoding": ('<?xml version="1.0" encoding="nope"?><svg/>', "no valid SVG"),
    "unknown entity": ("<svg>&nope;</svg>", "no valid SVG"),
    "two roots": ("<svg/><svg/>", "no valid SVG"),
    "HTML": ("<html><body/></html>", "it begins with <html>"),
    "bomb": (BOMB, "document type"),
    "external entity": (
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>', "document type",
    ),
    "public document type": (
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><svg/>', "document type",
    ),
    "no box": (f'<svg {NAMESPACE}><circle r="3"/></svg>', "neither a viewBox"),
    "half a box": ('<svg viewBox="0 0 24"><circle r="3"/></svg>', "four numbers"),
    "box of words": ('<svg viewBox="a b c d"><circle r="3"/></svg>', "'a'"),
    "flat box": ('<svg viewBox="0 0 24 0"><circle r="3"/></svg>', "above 0"),
    "negative size": ('<svg width="-4" height="4"><circle r="3"/></svg>', "above 0"),
    "odd points": ('<svg viewBox="0 0 9 9"><polygon points="1 2 3"/></svg>', "odd number"),
    "wrong transform": (
        '<svg viewBox="0 0 9 9"><g transform="turn(3)"><circle r="3"/></g></svg>', "turn",
    ),
    "half a transform": (
        '<svg viewBox="0 0 9 9"><g transform="scale(2) rot"><circle r="3"/></g></svg>', "rot",
    ),
    "far away": (
        '<svg viewBox="0 0 9 9"><g transform="scale(1e9) scale(9)"><circle r="3"/></g></svg>',
        "beyond a million",
    ),
    "infinite": ('<svg viewBox="0 0 9 9"><circle r="1e999"/></svg>', "circle"),
    "wrong colour": ('<svg viewBox="0 0 9 9"><circle r="3" fill="redish"/></svg>', "redish"),
    "endless length": (f'<svg viewBox="0 0 9 9"><circle r="{"1" * 99_999}x"/></svg>', "too long"),
    "endless colour": (
        f'<svg viewBox="0 0 9 9"><circle r="1" fill="rgb({" " * 99_999}x"/></svg>', "too long",
    ),
    "endless transform": (
        f'<svg viewBox="0 0 9 9"><circle r="1" transform="{"a" * 99_999}"/></svg>', "transform",
    ),
    "endless path": (f'<svg viewBox="0 0 9 9"><path d="M0 0{"1" * 99_999}x"/></svg>', "path"),
    "wrong cap": (
        '<svg viewBox="0 0 9 9"><path d="M0 0h1" stroke="red" stroke-linecap="x"/></svg>',
        "linecap",
    ),
    "negative dash": (
        '<svg viewBox="0 0 9 9"><path d="M0 0h1" stroke="red" stroke-dasharray="-1"/></svg>',
        "negative",
    ),
    "gradient": ('<svg viewBox="0 0 9 9"><circle r="3" fill="url(#a)"/></svg>', "url(#a)"),
    "mask": ('<svg viewBox="0 0 9 9"><g mask="url(#a)"><circle r="3"/></g></svg>', "mask"),
    "filter": ('<svg viewBox="0 0 9 9"><circle r="3" style="filter:url(#a)"/></svg>', "filter"),
    "cutting clip": (
        f'<svg viewBox="0 0 9 9"><clipPath id="a"><circle r="9"/></clipPath>{CLIPPED}</svg>',
        "clip path",
    ),
    "missing clip": (
        f'<svg viewBox="0 0 9 9">{CLIPPED}</svg>', "clip path",
    ),
    "style sheet": (
        '<svg viewBox="0 0 9 9"><style>circle{fill:red}</style><circle r="3"/></svg>', "<style>",
    ),
    "script": ('<svg viewBox="0 0 9 9"><script>1</script><circle r="3"/></svg>', "<script>"),
    "picture": ('<svg viewBox="0 0 9 9"><image href="http://x/y.png"/></svg>', "<image>"),
    "reference": ('<svg viewBox="0 0 9 9"><use href="#a"/></svg>', "<use>"),
    "too large": (b"<svg>" + b" " * MOST_BYTES + b"</svg>", "256 KiB"),
    "deep": ("<g>" * 40_000, "it begins with <g>"),
}  # fmt: skip


@pytest.mark.parametrize("kind", MALFORMED)
def test_a_malformed_file_is_a_diagnostic_that_says_why(kind: str) -> None:
    data, message = MALFORMED[kind]
    found = findings(data)
    assert message in found[0].message
    assert found[0].source.file == "test.svg"


def test_deep_nesting_is_no_problem() -> None:
    depth = 20_000
    data = f'<svg viewBox="0 0 9 9">{"<g>" * depth}<circle r="3"/>{"</g>" * depth}</svg>'
    assert len(read_svg(data.encode(), "deep").shapes) == 1


@given(st.lists(st.sampled_from([
    "<svg viewBox='0 0 9 9'>", "</svg>", "<g>", "</g>", "<circle r='3'/>", "<path d='M0 0a1 1 0 01",
    "'/>", "<defs>", "</defs>", "<clipPath id='a'>", "</clipPath>", "<text>", "</text>", "&", "\0",
    " clip-path='url(#a)'", " style='fill:none;stroke:red'", " transform='rotate(9)'", ">", "9",
]), max_size=14).map("".join))  # fmt: skip
def test_any_text_is_an_icon_or_diagnostics(data: str) -> None:
    try:
        read_svg(data.encode(), "any")
    except InfographicError:
        return
