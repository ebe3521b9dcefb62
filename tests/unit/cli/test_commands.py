"""The command line: what is printed, what is written, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import infographic
from infographic.cli import main
from infographic.cli.report import Report

GOOD = "title: Stay calm\ntips: [Breathe]\n"
BAD = "titel: Stay calm\ntips: [Breathe]\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


def put(path: str, text: str = GOOD) -> str:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text)
    return path


def written() -> list[str]:
    files = (path for path in Path("dist").rglob("[!.]*") if path.is_file())
    return sorted(map(str, files))


def build(*arguments: str) -> int:
    return main(["build", "--format", "json", *arguments])


def test_by_default_everything_in_content_is_built_as_png_and_pdf(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("content/a.yaml")
    put("content/b.yml")
    put("content/notes.txt", "no content")
    assert main(["build", "--scale", "0.2"]) == 0
    assert written() == ["dist/a.pdf", "dist/a.png", "dist/b.pdf", "dist/b.png"]
    told, warned = capsys.readouterr()
    assert [line.split()[0] for line in told.splitlines()] == [
        "dist/a.png", "dist/a.pdf", "dist/b.png", "dist/b.pdf",
    ]  # fmt: skip
    assert [line.split(":")[:2] for line in warned.splitlines()] == [
        ["note", " content/a.yaml"], ["note", " content/b.yml"],
    ]  # fmt: skip


def test_without_anything_to_build_the_request_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    assert build() == 2
    assert "there is nothing to build" in capsys.readouterr().err


def test_the_good_documents_are_built_and_the_errors_of_all_are_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert build(put("a.yaml", BAD), put("b.yaml"), put("c.yaml", BAD), "gone.yaml") == 1
    assert written() == ["dist/b.json"]
    errors = capsys.readouterr().err
    assert "a.yaml:1:1: error: unknown field 'titel'\n  1 | titel: Stay calm\n" in errors
    assert "c.yaml:1:1: error: unknown field 'titel'" in errors
    assert "gone.yaml: error: the file can't be read" in errors


def test_json_is_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--json", "--scale", "0.2", put("a.yaml"), put("b.yaml", BAD)]) == 1
    told, errors = capsys.readouterr()
    assert errors == ""
    found = json.loads(told)
    assert list(found) == ["documents", "outputs", "warnings", "errors"]
    assert found["documents"] == [
        {
            "content": "a.yaml",
            "files": ["dist/a.png", "dist/a.pdf"],
            "title": "Stay calm",
            "language": "en",
            "alt": "Infographic with one tip: Stay calm.",
            "description": "Stay calm\n\n1. Breathe",
        }
    ]
    assert [output["path"] for output in found["outputs"]] == ["dist/a.png", "dist/a.pdf"]
    assert list(found["outputs"][0]) == [
        "path", "format", "layout", "theme", "width", "height", "pages", "bytes", "sha256",
        "seconds", "reason",
    ]  # fmt: skip
    assert found["outputs"][0]["width"] == 240
    assert (found["errors"][0]["file"], found["errors"][0]["line"]) == ("b.yaml", 1)


def test_a_layout_that_nobody_named_is_told_with_the_reason(
    capsys: pytest.CaptureFixture[str],
) -> None:
    tips = "title: Calm\ntips: [{title: A, text: b c d e f}, B, C, D]\n"
    put("a.yaml", tips)
    assert build("a.yaml") == 0
    assert capsys.readouterr().err == "note: a.yaml: layout cards suits 4 tips without text\n"
    assert build("--json", "a.yaml") == 0
    told, noted = capsys.readouterr()
    assert noted == ""
    (output,) = json.loads(told)["outputs"]
    assert (output["layout"], output["reason"]) == ("cards", "suits 4 tips without text")


@pytest.mark.parametrize("where", ["content", "option", "project"])
def test_a_layout_that_is_named_needs_no_reason(
    where: str, capsys: pytest.CaptureFixture[str]
) -> None:
    put("a.yaml", GOOD + ("layout: poster\n" if where == "content" else ""))
    if where == "project":
        put("infographic.yaml", "layout: poster\n")
    assert build("--json", "a.yaml", *(["--layout", "poster"] if where == "option" else [])) == 0
    (output,) = json.loads(capsys.readouterr().out)["outputs"]
    assert (output["layout"], output["reason"]) == ("poster", "")


@pytest.mark.parametrize("where", ["content", "option", "project"])
def test_auto_may_be_written_wherever_a_layout_is_named(
    where: str, capsys: pytest.CaptureFixture[str]
) -> None:
    put("a.yaml", GOOD + ("layout: auto\n" if where == "content" else ""))
    if where != "content":
        put("infographic.yaml", f"layout: {'auto' if where == 'project' else 'poster'}\n")
    assert build("--json", "a.yaml", *(["--layout", "auto"] if where == "option" else [])) == 0
    (output,) = json.loads(capsys.readouterr().out)["outputs"]
    assert output["reason"] == "comes nearest to suiting 1 tip without text"


def test_json_tells_what_each_of_several_pages_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert build("--json", "--layout", "carousel", put("a.yaml")) == 0
    (told,) = json.loads(capsys.readouterr().out)["documents"]
    assert [page["alt"] for page in told["pages"]] == [
        "Infographic with one tip, page 1 of 3: Stay calm.",
        "Infographic with one tip, page 2 of 3: Breathe.",
        "Infographic with one tip, page 3 of 3.",
    ]
    assert [page["description"] for page in told["pages"]] == ["Stay calm", "1. Breathe", ""]


def test_a_text_file_with_what_the_picture_says_is_written_if_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["build", "--format", "alt", put("a.yaml")]) == 0
    assert written() == ["dist/a.alt.txt"]
    assert Path("dist/a.alt.txt").read_text("utf-8") == (
        "Infographic with one tip: Stay calm.\n\nStay calm\n\n1. Breathe\n"
    )


@pytest.mark.parametrize(
    ("options", "claims"),
    [
        ([], ["pdfaid:conformance>A", "pdfuaid:part>1"]),
        (["--pdf-standard", "ua1"], ["pdfuaid:part>1"]),
        (["--pdf-standard", "a2b"], ["pdfaid:conformance>B"]),
        (["--pdf-standard", "ua1+a2b"], ["pdfaid:conformance>B", "pdfuaid:part>1"]),
        (["--pdf-standard", "none"], []),
    ],
)
def test_the_pdf_conforms_to_what_is_asked_for(options: list[str], claims: list[str]) -> None:
    assert main(["build", "--format", "pdf", *options, put("a.yaml")]) == 0
    data = Path("dist/a.pdf").read_bytes()
    for claim in ("pdfaid:conformance>A", "pdfaid:conformance>B", "pdfuaid:part>1"):
        assert (f"<{claim}<".encode() in data) == (claim in claims), claim


def test_the_project_says_what_its_pdfs_conform_to_and_an_option_counts_more(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("content/a.yaml")
    put("infographic.yaml", "pdf_standard: none\nformats: pdf\n")
    assert main(["build"]) == 0
    assert b"pdfuaid:part>" not in Path("dist/a.pdf").read_bytes()
    assert main(["build", "--pdf-standard", "ua1"]) == 0
    assert b"<pdfuaid:part>1<" in Path("dist/a.pdf").read_bytes()
    put("infographic.yaml", "pdf_standard: ua2\n")
    assert main(["build"]) == 2
    told = capsys.readouterr().err
    assert "infographic.yaml:1:15: error: there is no PDF standard 'ua2'" in told
    assert "did you mean 'ua1'?" in told


def test_the_project_says_where_web_pages_will_be() -> None:
    put("content/a.yaml")
    put("infographic.yaml", "url: https://example.org/tips\nformats: [png, html]\nscale: 0.2\n")
    assert main(["build"]) == 0
    page = Path("dist/a.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://example.org/tips/a.html">' in page
    assert 'content="https://example.org/tips/a.png"' in page


def test_a_site_that_is_no_web_address_is_told_with_its_place(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("content/a.yaml")
    put("infographic.yaml", "url: example.org\n")
    assert main(["build"]) == 2
    told = capsys.readouterr().err
    assert "infographic.yaml:1:6: error:" in told
    assert "https://example.org" in told


def test_the_project_says_what_is_built(capsys: pytest.CaptureFixture[str]) -> None:
    put("texts/a.yaml")
    put("texts/deep/b.yaml")
    put("infographic.yaml", "documents: [texts/**/*.yaml]\nout: public\nformats: json\n")
    assert main(["build"]) == 0
    assert sorted(path.name for path in Path("public").glob("[!.]*")) == ["a.json", "b.json"]


def test_a_document_counts_more_than_the_project_and_an_option_most(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("content/plain.yaml")
    put("content/own.yaml", GOOD + "theme: own-theme.yaml\n")
    put("content/own-theme.yaml", "extends: calm\n")
    put("looks/project-theme.yaml", "extends: calm\n")
    put(
        "pyproject.toml",
        "[tool.infographic]\ntheme = 'looks/project-theme.yaml'\n"
        "documents = ['content/plain.yaml', 'content/own.yaml']\n",
    )
    themes = []
    for options in ([], ["--theme", "calm"]):
        assert build("--json", *options) == 0
        outputs = json.loads(capsys.readouterr().out)["outputs"]
        themes.append([output["theme"] for output in outputs])
    assert themes == [["project-theme", "own-theme"], ["calm", "calm"]]


def test_a_wrong_name_in_the_project_is_told_with_its_place(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("content/a.yaml")
    put("infographic.yaml", "layout: crads\n")
    assert build() == 1
    assert "infographic.yaml:1:9: error: unknown layout 'crads'" in capsys.readouterr().err


def test_a_wrong_project_is_a_wrong_request(capsys: pytest.CaptureFixture[str]) -> None:
    put("content/a.yaml")
    put("infographic.yaml", "scale: -1\nformats: [png, gif]\n")
    assert main(["build"]) == 2
    assert "infographic.yaml:1:8: error" in capsys.readouterr().err
    put("infographic.yaml", "formats: [png, gif]\n")
    assert main(["build"]) == 2
    assert "infographic.yaml:1:16: error" in capsys.readouterr().err


def test_the_quality_is_the_commands_else_the_projects() -> None:
    arguments = ["build", put("a.yaml"), "--format", "jpeg,webp", "--scale", "0.2"]
    sizes = []
    for project, more in (("", []), ("quality: 20\n", []), ("quality: 20\n", ["--quality", "3"])):
        put("infographic.yaml", f"out: dist\n{project}")
        assert main([*arguments, *more]) == 0
        assert written() == ["dist/a.jpg", "dist/a.webp"]
        sizes.append([Path(name).stat().st_size for name in written()])
    assert sizes == sorted(sizes, reverse=True)
    assert len({size for size, _ in sizes}) == 3


@pytest.mark.parametrize(
    "arguments",
    [
        ["--layout", "crads"],
        ["--theme", "clam"],
        ["--format", "pgn"],
        ["--format", ","],
        ["--scale", "0"],
        ["--scale", "nan"],
        ["--scale", "1e9"],
        ["--quality", "0"],
        ["--quality", "101"],
        ["--quality", "best"],
        ["--pdf-standard", "ua2"],
        ["--pdf-standard", "none+ua1"],
        ["--sclae", "1"],
    ],
)
def test_a_wrong_option_is_a_wrong_request(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", put("a.yaml"), *arguments]) == 2
    assert capsys.readouterr().err
    assert written() == []


def test_two_documents_for_one_output_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert build(put("a/x.yaml"), put("b/X.yaml")) == 2
    assert "'b/X.yaml' and 'a/x.yaml' would both become 'dist/X'" in capsys.readouterr().err
    assert written() == []


def test_one_document_named_twice_is_built_once(capsys: pytest.CaptureFixture[str]) -> None:
    put("content/x.yaml")
    assert build("content/x.yaml", "content", "./content/../content/x.yaml") == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_a_folder_stands_for_the_files_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    put("texts/b.yaml")
    put("texts/a.yaml")
    assert build("texts") == 0
    assert written() == ["dist/a.json", "dist/b.json"]
    assert build(str(Path(put("empty/x.txt")).parent)) == 2
    assert "no YAML file in 'empty'" in capsys.readouterr().err


def test_an_output_that_cannot_be_written_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    put("dist", "a file where the folder should be")
    assert build(put("a.yaml")) == 1
    assert "dist/a.json: error: can't be written" in capsys.readouterr().err


def test_validate_tells_every_problem_and_writes_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["validate", put("good.yaml")]) == 0
    assert capsys.readouterr().out == "good.yaml: fine\n"
    wrong = "title: Stay calm\ntheme: clam\ntips: [{title: Breathe, icon: leav}]\n"
    assert main(["validate", put("bad.yaml", wrong)]) == 1
    errors = capsys.readouterr().err
    assert "did you mean 'calm'?" in errors
    assert "did you mean 'leaf'" in errors
    assert written() == []


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["layouts"], "cards  "),
        (["themes"], "calm  "),
        (["sizes"], "story  "),
        (["fonts"], "Figtree  "),
        (["icons"], "megaphone"),
        (["icons", "heart"], "heart"),
    ],
)
def test_the_lists(command: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(command) == 0
    assert any(line.startswith(told) for line in capsys.readouterr().out.splitlines())


def test_the_layouts_are_listed_with_what_they_make_and_suit(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["layouts"]) == 0
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    at = next(i for i, line in enumerate(lines) if line.startswith("poster "))
    assert lines[at + 1] == "makes a4, 1240 × 1754 px"
    assert lines[at + 2] == "suits 4 to 20 tips of 5 to 30 words"


def test_lists_include_what_the_project_adds(capsys: pytest.CaptureFixture[str]) -> None:
    put("looks/own.yaml", "extends: calm\nsummary: Our own.\n")
    put("infographic.yaml", "themes: looks\n")
    assert main(["themes"]) == 0
    assert "Our own." in capsys.readouterr().out


def test_a_search_that_finds_nothing_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["icons", "qqqq"]) == 0
    assert capsys.readouterr() == ("", "no icon is found by 'qqqq'\n")


def test_the_schema_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert "tips" in json.loads(capsys.readouterr().out)["properties"]


def test_help_and_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"infographic {infographic.__version__}\n"
    assert main(["--help"]) == 0
    told = capsys.readouterr().out
    for name in ("build", "validate", "gallery", "layouts", "themes", "icons", "fonts", "schema"):
        assert name in told
        assert main([name, "--help"]) == 0
    assert main([]) == 2


def test_progress_is_shown_on_a_terminal_and_taken_away(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    report = Report()
    report.begin("few.yaml", 1, 2)
    assert capsys.readouterr().err == ""
    report.begin("many.yaml", 3, 40)
    assert capsys.readouterr().err == "[3/40] many.yaml"
    report.say("done")
    assert capsys.readouterr() == ("done\n", "\r\x1b[K")
    report.end()
    assert capsys.readouterr().err == ""


def run(*arguments: str, **variables: str) -> subprocess.Popen[bytes]:
    root = str(Path(infographic.__file__).parents[1])
    return subprocess.Popen(
        [sys.executable, "-m", "infographic", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": root} | variables,
    )


def test_a_reader_that_goes_away_is_no_traceback() -> None:
    with run("icons") as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_an_interrupt_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    from infographic.cli import schema

    def interrupt(options: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(schema, "run", interrupt)
    assert main(["schema"]) == 130


def test_a_narrow_locale_is_no_traceback() -> None:
    put("ü.yaml", BAD)
    variables = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "1"}
    with run("validate", "ü.yaml", **variables) as process:
        _, errors = process.communicate()
    assert process.returncode == 1
    assert errors.startswith(b"\\xfc.yaml:1:1: error")


def test_bleed_and_marks_make_the_picture_larger(capsys: pytest.CaptureFixture[str]) -> None:
    sizes = []
    for more in ([], ["--bleed", "3mm"], ["--bleed", "3mm", "--marks"]):
        command = ["build", "--json", "--format", "json", "--size", "a5", "--layout", "poster"]
        assert main([*command, put("a.yaml"), *more]) == 0
        sizes.append(json.loads(capsys.readouterr().out)["outputs"][0]["width"])
    assert sizes == [874, 874 + 2 * 18, 874 + 2 * 18 + 2 * 47]


def test_a_bleed_that_is_none_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert build(put("a.yaml"), "--bleed", "3") == 2
    assert "the bleed '3' has no unit; give a length from 0 to 20 mm" in capsys.readouterr().err
