"""How the search bears a thousand entries, beside Material's own on the same pages: `make benchmark`.

A report and no test: the figures are those of the machine it runs on, and both searches are measured in one run.
"""

from __future__ import annotations

import gzip
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from math import isnan
from pathlib import Path
from statistics import median, quantiles
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page

from tests.browser.chromium import chromium, served
from tests.sites import REPOSITORY, build, project
from tests.stock import stock_site

TARGET = REPOSITORY / "build" / "benchmark.md"
ROLES, PRACTICES, PROCESSES, STEPS = 400, 400, 200, 10
WHOSE = ("payroll", "benefits", "leave", "recruiting", "training", "travel", "equipment", "visa", "pension", "records")
WHAT = ("request", "change", "review", "report", "approval", "transfer", "claim", "return", "audit", "renewal")
WHO = ("specialist", "coordinator", "manager", "analyst")
HOW = ("Check", "Send", "Ask for", "Record", "Confirm")
COMMON = "owner: hr-manager\nreviewed_on: 2026-03-31\n"
TYPED = (
    "who answers for the pension audit",
    "how do i renew a visa",
    "travel claim approval",
    "payrol reprt",
    "recruiting cordinator",
)
FRESH = """() => {
    window.tasks = [];
    const noted = list => window.tasks.push(...list.getEntries());
    new PerformanceObserver(noted).observe({ type: "longtask" });
    window.answered = (act, place, found) => new Promise(resolve => {
        const begin = performance.now();
        const tell = () => document.querySelector(found) && (watch.disconnect(), resolve(performance.now() - begin));
        const watch = new MutationObserver(tell);
        watch.observe(document.querySelector(place), { childList: true, subtree: true, characterData: true, attributes: true });
        act();
        setTimeout(() => resolve(NaN), 20000);
    });
}"""
LONGEST = "opened => Math.max(0, ...window.tasks.filter(one => one.startTime >= opened).map(one => one.duration))"
INSIDE = """() => {
    let real;
    window.finds = [];
    const timed = made => ({ ...made, find(...asked) {
        const begin = performance.now();
        const found = made.find(...asked);
        window.finds.push(performance.now() - begin);
        return found;
    } });
    window.handbook = window.handbook || {};
    const get = () => search => timed(real(search));
    Object.defineProperty(window.handbook, "engine", { set: engine => (real = engine), get });
}"""


@dataclass(frozen=True)
class Search:
    """Where a page has its search: what opens it, where one types, what the browser is told then, and what a hit is."""

    name: str
    opener: str
    box: str
    event: str
    answers: str
    hit: str


OURS = Search("this search", "header [data-hb-find]", ".hb-search__query", "input", "#hb-hits", "#hb-hits [role=option]")
STOCK = Search(
    "Material's own",
    "[data-md-component=search-query]",
    "[data-md-component=search-query]",
    "keyup",
    ".md-search-result",
    ".md-search-result__item",
)


def thousand(root: Path) -> None:
    """Lay a thousand entries over the small handbook: always the same ones."""
    names = [f"{whose} {what}" for whose, what in product(WHOSE, WHAT)]
    for number, (who, name) in enumerate(product(WHO, names)):
        _write(root / f"content/roles/role-{number}.yaml", f"{name.capitalize()} {who}", name, _role(name, who))
    for number in range(PRACTICES):
        name = f"{names[number % 100]} {('early', 'in writing', 'together', 'once')[number // 100]}"
        _write(root / f"content/practices/practice-{number}.yaml", f"Do the {name}", name, _practice(name))
    for number in range(PROCESSES):
        name = f"{names[number % 100]} {('at home', 'abroad')[number // 100]}"
        _write(root / f"processes/process-{number}.yaml", name.capitalize(), name, _process(number, name))
    (root / "content/search-examples/thousand.yaml").write_text(_examples(names), encoding="utf-8")


def _examples(names: list[str]) -> str:
    """Twenty searches for each of the entries."""
    found = [
        f"{kind}:{kind}-{n}"
        for kind, many in (("role", ROLES), ("practice", PRACTICES), ("process", PROCESSES))
        for n in range(many)
    ]
    return "examples:\n" + "".join(
        f"  - find: [{name}]\n    ask:\n"
        + "".join(f"      - {HOW[ask % 5].lower()} {names[(place + ask) % 100]} word{place * 7 + ask}\n" for ask in range(20))
        for place, name in enumerate(found)
    )


def _write(path: Path, title: str, name: str, rest: str) -> None:
    summary = f"Everything about {name}, from the first question to the last signature."
    path.write_text(f"title: {title}\nsummary: {summary}\n{COMMON}{rest}", encoding="utf-8")


def _role(name: str, who: str) -> str:
    tasks = "".join(f"  - {how} the {name} with the {who}\n" for how in HOW)
    return f"group: hr\nfunction: operations\nlevel: professional\npurpose: Sees to the {name}.\ntasks:\n{tasks}"


def _practice(name: str) -> str:
    how = "".join(f"  - {how} the {name} before anybody has to wait for it\n" for how in HOW)
    return f"statement: Do the {name}.\nwhy: Whoever waits for the {name} cannot plan.\nhow:\n{how}strength: recommended\n"


def _process(number: int, name: str) -> str:
    head = (
        f"stage: ongoing\ntrigger: Somebody needs a {name}.\nanchor: {{label: Day of it}}\naccountable: role-{number}\nsteps:\n"
    )
    steps = (
        f"  - id: step-{step}\n    title: {HOW[step % 5]} the {name}, part {step + 1}\n"
        f"    details: The {WHO[step % 4]} looks at the {name} and writes down what is missing.\n"
        f"    accountable: role-{(number + step * 37) % ROLES}\n    due: {{offset: {step}}}\n"
        for step in range(STEPS)
    )
    return head + "".join(steps)


@contextmanager
def page_of(browser: Browser, home: str, search: Search) -> Iterator[tuple[Page, list[str]]]:
    """A fresh page of the site, and the paths it has asked for."""
    asked: list[str] = []
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(unquote(urlsplit(request.url).path).lstrip("/")))
        page.add_init_script(f"({FRESH})()" + (f";({INSIDE})()" if search is OURS else ""))
        page.goto(home + "index.html")
        yield page, asked


def weight(site: Path, paths: list[str]) -> tuple[int, int]:
    """The bytes of the files, as they are and compressed."""
    contents = [(site / path).read_bytes() for path in dict.fromkeys(paths) if (site / path).is_file()]
    return sum(map(len, contents)), sum(len(gzip.compress(content, 6, mtime=0)) for content in contents)


def answered(page: Page, search: Search, text: str, *, opening: bool = False) -> float:
    """Milliseconds from the key, or from opening the search, to the first hit on the page."""
    act = """([search, text, opening]) => {
        const box = document.querySelector(search.box);
        for (const old of document.querySelectorAll(search.hit)) old.remove();
        return window.answered(() => {
            const opener = document.querySelector(search.opener);
            if (opening) opener.focus();
            if (opening) opener.click();
            box.value = text;
            box.dispatchEvent(new Event(search.event, { bubbles: true }));
        }, search.answers, search.hit);
    }"""
    return float(page.evaluate(act, [search.__dict__, text, opening]))


def measured(browser: Browser, site: Path, search: Search) -> dict[str, float]:
    with served(site) as home:
        with page_of(browser, home, search) as (page, asked):
            page.wait_for_load_state("networkidle")
            figures = dict(
                zip(("first page", "first page, compressed"), (one / 1000 for one in weight(site, asked)), strict=True)
            )
            figures["index files with the first page"] = sum("search" in path and path.endswith(("json", "js")) for path in asked)
        with page_of(browser, home, search) as (page, _):
            figures["opening to first answer"] = answered(page, search, "pension", opening=True)
        with page_of(browser, home, search) as (page, asked):
            opened = page.evaluate("performance.now()")  # the tasks before are those of the page
            page.locator(search.opener).first.click()
            for text in TYPED:
                page.locator(search.box).fill("")
                page.keyboard.type(text, delay=60)
            page.wait_for_load_state("networkidle")
            page.wait_for_timeout(2000)
            figures["longest task, from opening to the last key"] = page.evaluate(LONGEST, opened)
            figures["all that was loaded, compressed"] = weight(site, asked)[1] / 1000
            times = [time for time in _warm(page, search) if not isnan(time)]  # nothing is found by some beginnings
            figures["a query, median"], figures["a query, 95th percentile"] = median(times), quantiles(times, n=20)[-1]
            figures |= _inside(page, search)
    return figures


def _warm(page: Page, search: Search) -> Iterator[float]:
    """Every query as it is typed, letter by letter."""
    page.evaluate("window.finds = []")
    for text in TYPED:
        for end in range(2, len(text) + 1):
            yield answered(page, search, text[:end])


def _inside(page: Page, search: Search) -> dict[str, float]:
    if search is not OURS:
        return {}
    finds: list[float] = page.evaluate("window.finds")
    return {"the engine alone, median": median(finds), "the engine alone, 95th percentile": quantiles(finds, n=20)[-1]}


UNITS: dict[str, str] = {"first page": "kB", "compressed": "kB", "index files": ""}


def table(ours: dict[str, float], stock: dict[str, float]) -> str:
    lines = [f"| | {OURS.name} | {STOCK.name} | ratio |", "| --- | ---: | ---: | ---: |"]
    for name, figure in ours.items():
        unit = next((unit for part, unit in UNITS.items() if part in name), "ms")
        other = stock.get(name)
        cells = [_cell(figure, unit, name), _cell(other, unit, name), f"{figure / other:.2f}" if other else "–"]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _cell(figure: float | None, unit: str, name: str) -> str:
    if figure is None:
        return "–"
    if "longest task" in name and not figure:
        return "none over 50 ms"
    return f"{figure:.{1 if unit == 'ms' else 0}f} {unit}".strip()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = project(Path(folder))
        thousand(root)
        site = build(root)
        (Path(folder) / "stock").mkdir()
        other = stock_site(root / "build/docs", Path(folder) / "stock")
        with chromium() as browser:
            figures: list[dict[str, Any]] = [measured(browser, made, search) for made, search in ((site, OURS), (other, STOCK))]
    told = f"A handbook of {ROLES + PRACTICES + PROCESSES} entries, in Chromium on this machine.\n\n{table(*figures)}"
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(told, encoding="utf-8")
    sys.stdout.write(f"{told}\nThe table is in {TARGET}\n")


if __name__ == "__main__":
    main()
