"""A thin host: bare `mkdocs build` and `mkdocs serve` check the content and write build/docs first.

Nothing that a reader sees may depend on it, since other engines ignore plugins without a word.
"""

from __future__ import annotations

import logging
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin

from generator.build import build, write
from generator.diagnostic import UsageError
from generator.files import FOLDERS
from generator.masthead import masthead
from generator.render import TEMPLATES
from generator.reports import full
from generator.site import CONFIG, DOCS_OPTION, docs_of, engine_environment, same_edition

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.plugins.handbook")


class Options(Config):
    """What mkdocs.yml may say: the edition that bare `mkdocs build` makes (default: the first one)."""

    edition = config_options.Type(str, default="")


class HandbookPlugin(BasePlugin[Options]):
    """Runs the same build as the command line.

    Once it serves, a mistake is told and the pages stay as they were: MkDocs would keep every reader waiting until it is mended.
    """

    def __init__(self) -> None:
        self.serving = False
        self.command = ""

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002 - MkDocs' signature
        """MkDocs keeps a plugin that has this method from build to build."""
        self.command = command

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        try:
            if os.environ.get("HANDBOOK_PLUGIN") != "false":  # `handbook build` has done it already
                self._build(config)
        except PluginError as error:
            if not self.serving:
                raise
            log.error("%s", error)  # noqa: TRY400 - an editor's mistake has no traceback
        return config

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, **_: object) -> LiveReloadServer:
        self.serving = True
        root = Path(config.config_file_path).parent
        for folder in (*(root / name for name in FOLDERS), TEMPLATES):
            if folder.is_dir():
                server.watch(str(folder))
        return server

    def _build(self, config: MkDocsConfig) -> None:
        root, docs = Path(config.config_file_path).resolve().parent, Path(config.docs_dir).resolve()
        if not docs.is_relative_to(root / "build") or docs == root / "build":
            raise PluginError(f"{docs} is no folder for generated pages: write `{DOCS_OPTION}` in {CONFIG}")
        try:
            edition = os.environ.get("HANDBOOK_EDITION") or self.config.edition or None
            built = build(root, edition, datetime.now(tz=UTC).astimezone().date())
            if built.edition and self.command == "build":
                same_edition(Path(config.site_dir), built.edition.name)
        except UsageError as error:
            raise PluginError(str(error)) from None
        documents = {document.path: document for document in built.checked.book.documents}
        if built.checked.errors:
            raise PluginError(f"the content has mistakes:\n\n{full.report(built.checked.errors, documents).plain}")
        for found in built.checked.found:
            log.info("%s:%s: %s: %s", found.span.file, found.span.line, found.rule, found.message)
        if "HANDBOOK_DOCS" not in os.environ:
            config.docs_dir = str(docs := docs_of(root, built))
        os.environ.update(engine_environment(built))
        told = masthead(root / CONFIG, built)
        config.extra.update(told.pop("extra"))
        config.theme["language"] = told.pop("theme")["language"]
        config.update(told)
        write(built.outputs, docs)
