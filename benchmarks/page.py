"""How long it takes to write the page and until one can use it, against stock pyvis, in one run.

Method: graphs of 100, 1,000 and 5,000 things with twice as many facts are made up, the same ones
every time. Stock pyvis fills its network with `add_node` and `add_edge` and writes its page with
everything in the file; kg lays the graph out and writes its own. Both pages are then opened in
headless Chromium with the network blocked. A page is interactive when its picture stands still
and it answers: ours when its scripts are through, stock pyvis when vis-network says that its
physics has settled or that it waits for that no longer (given up after a minute, which the table
shows with `>`). What counts is the ratio.

    python benchmarks/page.py [--sizes 100 1000 5000] [--chromium /usr/bin/chromium]
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from pyvis.network import Network

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from kg.model import ClassName, Entity, EntityId, Fact, Name, PropertyName
from kg.view.page import page_of
from kg.view.picture import Picture

PATIENCE = 60_000
NEAR = 0.9
"""Share of links inside a community."""

KINDS = ("Person", "Organisation", "Project", "Event", "Place")
WATCH = """() => new Promise(done => {
  const start = setInterval(() => {
    if (typeof network === "undefined" || !network) return;
    clearInterval(start);
    for (const event of ["stabilizationIterationsDone", "stabilized"]) {
      network.once(event, () => done(1));
    }
  }, 5);
})"""


def made_up(count: int) -> Picture:
    """Make communities of about twenty things that are mostly linked to each other."""
    dice = random.Random(count)  # noqa: S311 - a benchmark, not a secret
    ids = [EntityId(f"{KINDS[at % 5].lower()}/{at:05}") for at in range(count)]
    links: set[tuple[int, int]] = set()
    while len(links) < 2 * count:
        start = dice.randrange(count)
        near = start - start % 20 + dice.randrange(20)
        end = near if dice.random() < NEAR else dice.randrange(count)
        if start != end and end < count:
            links.add((start, end))
    relation = PropertyName("contributesTo")
    return Picture(
        documents=(),
        entities=tuple(
            Entity(name, ClassName(KINDS[at % 5]), (Name(f"Thing {at}"),))
            for at, name in sorted(enumerate(ids), key=lambda pair: pair[1])
        ),
        facts=tuple(Fact(ids[a], relation, ids[b], (), (), 0.9) for a, b in sorted(links)),
        namings=(),
    )


def ours(picture: Picture) -> str:
    """Write kg's page, the whole graph in it."""
    return page_of(picture, title="Benchmark", limit=len(picture.entities))


def stock(picture: Picture) -> str:
    """Write pyvis's own page."""
    network = Network(directed=True, cdn_resources="in_line")
    for entity in picture.entities:
        network.add_node(entity.id, label=entity.name)
    for start, end in picture.links():
        network.add_edge(start, end)
    return str(network.generate_html())


def written(write: Callable[[Picture], str], picture: Picture, path: Path) -> float:
    """Write a page to `path`; return the seconds that it took."""
    start = time.perf_counter()
    path.write_text(write(picture), encoding="utf-8")
    return time.perf_counter() - start


def opened(browser: Browser, path: Path, *, is_ours: bool) -> float:
    """Open a page; return the seconds until it is interactive, or infinity."""
    context = browser.new_context(offline=True, viewport={"width": 1400, "height": 900})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    start = time.perf_counter()
    try:
        page.goto(path.as_uri(), wait_until="domcontentloaded")
        if is_ours:
            page.wait_for_selector("html[data-ready]")
            page.evaluate("() => new Promise(done => requestAnimationFrame(() => done(1)))")
        else:
            page.evaluate(
                f"Promise.race([({WATCH})(), new Promise((_, no) => setTimeout(no, {PATIENCE}))])"
            )
        return time.perf_counter() - start
    except Exception:  # noqa: BLE001 - whatever the browser gives up with
        return float("inf")
    finally:
        context.close()


def shown(seconds: float) -> str:
    """Show seconds, or that patience ran out."""
    return f">{PATIENCE / 1000:.0f} s" if seconds == float("inf") else f"{seconds:.2f} s"


def ratio(stock_seconds: float, our_seconds: float) -> str:
    """Show how many times as fast ours is."""
    more = ">" if stock_seconds == float("inf") else ""
    return f"{more}{min(stock_seconds, PATIENCE / 1000) / our_seconds:.1f}x"


def main() -> None:
    """Print a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 5000])
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    options = parser.parse_args()
    print("            write                          open")
    columns = f"{'ours':>9} {'stock':>9} {'ratio':>8}"
    print(f"{'things':>7}  {columns}  {columns}")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(
            executable_path=options.chromium, args=["--no-sandbox"]
        )
        for size in options.sizes:
            compare(size, browser, Path(folder))
        browser.close()


def compare(size: int, browser: Browser, folder: Path) -> None:
    """Print the line of one size."""
    picture = made_up(size)
    our_page, stock_page = folder / "ours.html", folder / "stock.html"
    write = written(ours, picture, our_page), written(stock, picture, stock_page)
    ready = opened(browser, our_page, is_ours=True), opened(browser, stock_page, is_ours=False)
    print(
        f"{size:>7}  {shown(write[0]):>9} {shown(write[1]):>9} {ratio(write[1], write[0]):>8}"
        f"  {shown(ready[0]):>9} {shown(ready[1]):>9} {ratio(ready[1], ready[0]):>8}"
    )


if __name__ == "__main__":
    main()
