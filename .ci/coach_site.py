"""The example's whole life, with the action's own scripts as GitHub runs them: clone, build,
commit, change a tip, check (fails and names it), diff, build, check (passes).

    python .ci/coach_site.py EXAMPLE ACTION

runs with the ``infographic`` of the Python that it is started with.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

TIP = "Hand over one task a week, with all you know about it, and don't take it back."
TITLE = "Stop doing your old job"
LIST = "content/first-weeks-as-a-lead.yaml"


def main(example: Path, action: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="coach-site-") as folder:
        site = Site(Path(folder), example, yaml.safe_load(action.read_text("utf-8")))
        site.build()
        built = git(site.clone, "ls-files", "public").split()
        expect(len(built) > 20 and "public/handout/better-one-to-ones.pdf" in built, str(built))
        expect(site.task("check").returncode == 0, "a fresh build is up to date")

        base = git(site.clone, "rev-parse", "HEAD").strip()
        line = site.change(TITLE, TIP, "Hand over one task a week, and let it be done another way.")
        stale = site.task("check", base=base)
        expect(stale.returncode == 1, "a changed tip makes pictures stale")
        expect(f"::error file={LIST},line={line}," in stale.stdout, stale.stdout)
        expect("tip 4 changed" in stale.stdout, stale.stdout)
        expect("better-one-to-ones" not in stale.stdout, stale.stdout)
        expect("tip 4: text changed" in site.summary.read_text("utf-8"), "the summary tells it")
        page = (site.temporary / "infographic-diff.html").read_text("utf-8")
        expect("tip 4: text changed" in page, "the page tells it")
        expect(page.count("data:image/") >= 2, "the page shows it before and after")

        site.build()
        site.clone_anew()
        expect(site.task("check").returncode == 0, "after a build a new clone is up to date")
    print("the example's cycle is as it should be")


class Site:
    """The example as a repository of its own, with one that it is pushed to."""

    def __init__(self, folder: Path, example: Path, action: dict[str, object]) -> None:
        self.origin, self.clone = folder / "origin.git", folder / "clone"
        self.temporary, self.summary = folder / "temporary", folder / "summary.md"
        self.temporary.mkdir()
        self._steps = action["runs"]["steps"]
        self._inputs = {name: one.get("default", "") for name, one in action["inputs"].items()}
        shutil.copytree(example, folder / "first", ignore=shutil.ignore_patterns("public"))
        git(folder, "init", "--quiet", "--bare", "--initial-branch=main", str(self.origin))
        git(folder / "first", "init", "--quiet", "--initial-branch=main")
        git(folder / "first", "add", "--all")
        git(folder / "first", "commit", "--quiet", "--message", "The lists")
        git(folder / "first", "push", "--quiet", str(self.origin), "main")
        self.clone_anew()

    def clone_anew(self) -> None:
        """A clone as CI makes it, without anything that a build leaves beside it."""
        shutil.rmtree(self.clone, ignore_errors=True)
        git(self.origin.parent, "clone", "--quiet", str(self.origin), str(self.clone))

    def build(self) -> None:
        """What the workflow does after a push."""
        done = self.task("build", **{"commit-message": "Infographics built anew"})
        expect(done.returncode == 0, done.stdout)
        expect(git(self.clone, "status", "--porcelain") == "", "all is committed")

    def change(self, title: str, old: str, new: str) -> int:
        """Change the text of a tip and commit it; the line of the tip."""
        path = self.clone / LIST
        text = path.read_text("utf-8")
        expect(text.count(old) == 1, f"'{old}' stands once in {LIST}")
        path.write_text(text.replace(old, new), "utf-8")
        git(self.clone, "commit", "--quiet", "--all", "--message", "Another way")
        return 1 + text[: text.index(title)].count("\n")

    def task(self, name: str, **given: str) -> subprocess.CompletedProcess[str]:
        """Run the steps of a task up to the first that fails; what they printed in all."""
        inputs = self._inputs | {"base": ""} | given | {"task": name}
        printed = ""
        for step in self._steps:
            if step.get("id") in (None, "install") or not holds(step["if"], inputs):
                continue
            done = self._run(step, inputs)
            printed += done.stdout
            if done.returncode:
                break
        done.stdout = printed
        return done

    def _run(
        self, step: dict[str, object], inputs: dict[str, str]
    ) -> subprocess.CompletedProcess[str]:
        given = {
            name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: inputs[found[1]], value)
            for name, value in step.get("env", {}).items()
        }
        runner = {"RUNNER_TEMP": str(self.temporary), "GITHUB_STEP_SUMMARY": str(self.summary)}
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        print(f"-- {step['id']}", flush=True)
        # As GitHub runs a step whose shell is bash.
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=self.clone, env=identity() | runner | given | {"PATH": path},
            stdout=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
        print(done.stdout, end="", flush=True)
        return done


def holds(condition: str, inputs: dict[str, str]) -> bool:
    """Whether a condition of comparisons joined by && holds."""
    terms = [
        re.fullmatch(r"inputs\.([\w-]+) (==|!=) '(\w*)'", one) for one in condition.split(" && ")
    ]
    expect(all(terms), f"the condition '{condition}' is understood")
    return all((inputs[term[1]] == term[3]) == (term[2] == "==") for term in terms if term)


def identity() -> dict[str, str]:
    """The environment, with somebody who commits and no settings of the user's."""
    who = {
        f"GIT_{role}_{what}": value
        for role in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", "Mara Holm"), ("EMAIL", "mara@example.com"))
    }
    return {**os.environ, **who, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env=identity(), capture_output=True, text=True, check=False
    )
    expect(done.returncode == 0, f"git {' '.join(arguments)}: {done.stderr}")
    return done.stdout


def expect(holds: bool, what: str) -> None:
    if not holds:
        raise SystemExit(f"not so: {what}")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
