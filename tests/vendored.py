"""The scripts of others that the site ships: where they come from. `make vendor` renews them and runs this."""

from __future__ import annotations

import json
import shutil
import sys
from hashlib import sha256
from pathlib import Path

VENDOR = Path(__file__).parents[1] / "site_templates" / "theme" / "assets" / "vendor"
MANIFEST = VENDOR / "manifest.json"
TAKEN = {"minisearch.js": "dist/umd/index.js", "minisearch.LICENSE.txt": "LICENSE.txt"}


def manifest(name: str, version: str, licence: str) -> str:
    """What is said of the files that lie there."""
    digests = {file: sha256((VENDOR / file).read_bytes()).hexdigest() for file in TAKEN}
    script, text = TAKEN
    told = {
        "name": name,
        "version": version,
        "licence": licence,
        "licence_file": text,
        "file": script,
        "from": f"npm, {TAKEN[script]}",
        "sha256": digests[script],
        "licence_sha256": digests[text],
        "renewed_with": "make vendor",
    }
    return json.dumps([told], indent=1) + "\n"


def renew(package: Path) -> None:
    """Take the files from an unpacked package of npm, and say so in the manifest."""
    VENDOR.mkdir(exist_ok=True)
    for file, source in TAKEN.items():
        shutil.copyfile(package / source, VENDOR / file)
    told = json.loads((package / "package.json").read_text(encoding="utf-8"))
    MANIFEST.write_text(manifest(told["name"], told["version"], told["license"]), encoding="utf-8")


if __name__ == "__main__":
    renew(Path(sys.argv[1]))
