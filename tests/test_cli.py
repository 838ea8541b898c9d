"""The command line as a person or a pipeline calls it."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from tests.world import lay

BAD = "# processes/onboarding.yaml\naccountable: hr-manger\n"


def handbook_command(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "COLUMNS": "100"}
    command = [sys.executable, "-m", "generator", *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_clean(handbook: Path) -> None:
    done = handbook_command("check", "--root", str(handbook), "--today", "2026-06-01")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "24 entries in 22 files: nothing to mend\n"


def test_findings(handbook: Path) -> None:
    lay(handbook, BAD)
    done = handbook_command("check", "--root", str(handbook), "--output-format", "concise")
    assert done.returncode == 1
    assert done.stdout == (
        "processes/onboarding.yaml:19:14: error[unknown-reference]: no role is called `hr-manger` (did you mean `hr-manager`?)\n"
    )


def test_the_root_is_looked_for_upward(handbook: Path) -> None:
    assert handbook_command("check", cwd=handbook / "content" / "roles").returncode == 0


def test_no_handbook_here(tmp_path: Path) -> None:
    done = handbook_command("check", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("handbook: neither this folder nor one above it holds content/handbook.yaml")


def test_warnings_fail_only_when_asked(handbook: Path) -> None:
    lay(handbook, "# content/statistics.yaml\nleavers:\n  title: Leavers\n  claim: Some leave.\n  value: 41 %\n")
    assert handbook_command("check", "--root", str(handbook)).returncode == 0
    assert handbook_command("check", "--root", str(handbook), "--fail-on", "warning").returncode == 1


def test_json(handbook: Path, tmp_path: Path) -> None:
    lay(handbook, BAD)
    target = tmp_path / "findings.json"
    done = handbook_command("check", "--root", str(handbook), "--output-format", "json", "--output-file", str(target))
    assert (done.returncode, done.stdout) == (1, "")
    assert json.loads(target.read_text(encoding="utf-8")) == [
        {
            "rule": "unknown-reference",
            "severity": "error",
            "file": "processes/onboarding.yaml",
            "line": 19,
            "column": 14,
            "end_line": 19,
            "end_column": 23,
            "message": "no role is called `hr-manger`",
            "help": "did you mean `hr-manager`?",
            "notes": [],
        }
    ]


def test_an_edition_sees_its_own_findings(handbook: Path) -> None:
    lay(handbook, "# content/pages/only-hr.md\n---\ntitle: Notes\naudience: hr\nowner: hr-manager\n---\n[[role:nobody]]\n")
    assert handbook_command("check", "--root", str(handbook), "--edition", "hr").returncode == 1
    assert handbook_command("check", "--root", str(handbook), "--edition", "everyone").returncode == 0
    unknown = handbook_command("check", "--root", str(handbook), "--edition", "evryone")
    assert unknown.returncode == 2
    assert "did you mean `everyone`?" in unknown.stderr


def test_a_mistake_leaves_the_old_site(handbook: Path) -> None:
    site = handbook / "site"
    site.mkdir()
    (site / "index.html").write_text("the old site", encoding="utf-8")
    (site / "404.html").write_text("", encoding="utf-8")
    (handbook / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    lay(handbook, BAD)
    before = files(handbook)
    done = handbook_command("build", "--root", str(handbook))
    assert done.returncode == 1
    assert done.stderr.endswith("Nothing was written.\n")
    assert files(handbook) == before


def test_a_folder_that_is_no_site_is_not_replaced(handbook: Path, tmp_path: Path) -> None:
    (handbook / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "dear.txt").write_text("dear", encoding="utf-8")
    for folder in (tmp_path / "letters", handbook, handbook / "content", handbook / "content" / "site"):
        done = handbook_command("build", "--root", str(handbook), "--site-dir", str(folder))
        assert done.returncode == 2, folder
        assert "Traceback" not in done.stderr
    assert (tmp_path / "letters" / "dear.txt").read_text(encoding="utf-8") == "dear"


def test_explain() -> None:
    assert "Not like this:\n\n    # processes/onboarding.yaml" in handbook_command("explain", "self-approval").stdout
    assert "self-approval" in handbook_command("explain").stdout
    unknown = handbook_command("explain", "self-aproval")
    assert (unknown.returncode, unknown.stderr) == (
        2,
        "handbook: no rule is called `self-aproval`: did you mean `self-approval`?\n",
    )


def test_schema(tmp_path: Path) -> None:
    assert handbook_command("schema", "--out", str(tmp_path / "schemas")).returncode == 0
    role = json.loads((tmp_path / "schemas" / "role.schema.json").read_text(encoding="utf-8"))
    assert role["properties"]["reports_to"]["description"] == "The role that this one reports to."
    assert set(json.loads(handbook_command("schema").stdout)) == {path.name for path in (tmp_path / "schemas").iterdir()}


def test_wrong_use_is_told_without_a_traceback() -> None:
    for arguments in (
        ["chek"],
        ["check", "--output-format", "xml"],
        ["check", "--root", "/nowhere"],
        ["check", "--today", "soon"],
    ):
        done = handbook_command(*arguments)
        assert done.returncode == 2
        assert "Traceback" not in done.stderr


def test_help_imports_nothing_heavy() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "generator", "--help"], capture_output=True, text=True, check=True
    )
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert loaded.isdisjoint({"pydantic", "yaml", "jinja2", "mkdocs", "markdown", "babel", "rich"})


def test_no_colour_in_a_pipe(handbook: Path) -> None:
    lay(handbook, BAD)
    assert "\x1b" not in handbook_command("check", "--root", str(handbook)).stdout


def test_without_the_c_parser_there_is_a_clear_message(handbook: Path) -> None:
    code = "import sys, yaml; del yaml.CBaseLoader; from generator.__main__ import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "check", "--root", str(handbook)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "PyYAML came without its C parser (libyaml): reinstall it" in done.stderr
    assert "Traceback" not in done.stderr


def on_a_terminal(handbook: Path, **settings: str) -> str:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "generator", "check", "--root", str(handbook)]
    environment = {**{name: value for name, value in os.environ.items() if name != "NO_COLOR"}, "TERM": "xterm", **settings}
    with subprocess.Popen(command, stdout=theirs, stderr=subprocess.DEVNULL, env=environment) as process:
        os.close(theirs)
        told = b""
        with suppress(OSError):  # the terminal's other end is closed
            while part := os.read(ours, 4096):
                told += part
        process.wait()
    os.close(ours)
    return told.decode()


def test_colour_on_a_terminal(handbook: Path) -> None:
    lay(handbook, BAD)
    assert "\x1b[1;31merror" in on_a_terminal(handbook)
    assert "\x1b[1;31m" not in on_a_terminal(handbook, NO_COLOR="1")
