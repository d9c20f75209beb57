"""How many queries the server answers, against rdflib-endpoint, in one run on one machine.

Method: 100,000 facts are made up between 2,500 things, the same ones every time, each with a name.
`kg serve` and `rdflib-endpoint serve` (its default store, rdflib in memory) hold the same graph,
each in a process of its own, one after the other. Clients keep their connection and ask without
pause for some seconds, all the same round of three questions: what is said of a thing, what lies
two facts away from it, how many facts a property has. What counts is the ratio.

rdflib-endpoint goes into an environment of its own:

    python3 -m venv theirs && theirs/bin/pip install 'rdflib-endpoint[cli,web]'
    python benchmarks/endpoint.py --theirs theirs/bin/rdflib-endpoint [--seconds 5]
"""

import argparse
import asyncio
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

THING = "https://kg.example/id/thing/"
KG = "https://kg.example/ontology#"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
PROPERTIES = ("knows", "heads", "founded", "supports", "commends")
CLIENTS = (1, 8, 32)


@dataclass(frozen=True, slots=True)
class Speed:
    """Requests per second, and the time in ms that 99 of 100 took at most."""

    rate: float
    slowest: float


def made_up(count: int) -> str:
    """Write facts between a fortieth as many things as Turtle, the same ones every time."""
    dice = random.Random(100_000)  # noqa: S311 - a benchmark, not a secret
    things = count // 40
    lines = {f'<{THING}{one}> <{LABEL}> "Thing {one}"@en .' for one in range(things)}
    while len(lines) < count:
        first, second = dice.randrange(things), dice.randrange(things)
        lines.add(f"<{THING}{first}> <{KG}{dice.choice(PROPERTIES)}> <{THING}{second}> .")
    return "\n".join(sorted(lines)) + "\n"


def questions(count: int) -> list[str]:
    """Make up questions, the same ones every time."""
    dice = random.Random(7)  # noqa: S311 - a benchmark, not a secret
    things = [dice.randrange(2500) for _ in range(count)]
    forms = (
        "SELECT ?what ?value WHERE {{ <{thing}> ?what ?value }}",
        "SELECT DISTINCT ?name WHERE {{ <{thing}> <{kg}knows>/<{kg}heads>/<{label}> ?name }} LIMIT 50",
        "SELECT (COUNT(*) AS ?n) WHERE {{ ?one <{kg}founded> <{thing}> }}",
    )
    return [
        form.format(thing=f"{THING}{thing}", kg=KG, label=LABEL)
        for thing in things
        for form in forms
    ]


@contextmanager
def serving(command: list[str], port: int) -> Iterator[None]:
    """Run a server until it is not needed; wait until it listens."""
    with subprocess.Popen(  # noqa: S603 - the two servers
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            asyncio.run(_until_there(port))
            yield
        finally:
            process.terminate()


async def _until_there(port: int) -> None:
    for _ in range(600):
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.1)
        else:
            writer.close()
            return
    message = "the server did not start"
    raise TimeoutError(message)


def measured(path: str, port: int, *, clients: int, seconds: float) -> Speed:
    """Ask with so many clients for so long."""
    times = asyncio.run(_asked_by_all(path, port, clients, seconds))
    ordered = sorted(times)
    return Speed(len(times) / seconds, 1000 * ordered[int(len(ordered) * 0.99)])


async def _asked_by_all(path: str, port: int, clients: int, seconds: float) -> list[float]:
    asked = questions(200)
    end = time.perf_counter() + seconds
    runs = (
        _asked(path, port, asked[number * 7 :] + asked[: number * 7], end)
        for number in range(clients)
    )
    return [one for times in await asyncio.gather(*runs) for one in times]


async def _asked(path: str, port: int, asked: list[str], end: float) -> list[float]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    times: list[float] = []
    while time.perf_counter() < end:
        query = asked[len(times) % len(asked)]
        start = time.perf_counter()
        writer.write(_request(path, query))
        await _read(reader)
        times.append(time.perf_counter() - start)
    writer.close()
    return times


def _request(path: str, query: str) -> bytes:
    return (
        f"GET {path}?{urlencode({'query': query})} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        "Accept: application/sparql-results+json\r\n\r\n"
    ).encode()


async def _read(reader: asyncio.StreamReader) -> None:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    if not head.startswith("http/1.1 200"):
        message = f"an answer went wrong: {head.splitlines()[0]}"
        raise ValueError(message)
    length = next(line for line in head.splitlines() if line.startswith("content-length:"))
    await reader.readexactly(int(length.partition(":")[2]))


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="the server's speed")
    parser.add_argument("--triples", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--theirs", default="", help="the program rdflib-endpoint")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "graph.trig").write_text(made_up(options.triples))
        (folder / "graph.nt").write_text(made_up(options.triples))
        port, other = str(free_port()), str(free_port())
        ours = [sys.executable, "-m", "kg", "serve", "--graph", name, "--port", port]
        theirs = [options.theirs, "serve", str(folder / "graph.nt"), "--port", other]
        found = {"kg": _measured_all(ours, "/sparql", int(port), options.seconds)}
        if options.theirs:
            found["rdflib-endpoint"] = _measured_all(theirs, "/", int(other), options.seconds)
    _print(found)


def _measured_all(command: list[str], path: str, port: int, seconds: float) -> dict[int, Speed]:
    with serving(command, port):
        measured(path, port, clients=2, seconds=2)
        return {
            clients: measured(path, port, clients=clients, seconds=seconds) for clients in CLIENTS
        }


def _print(found: dict[str, dict[int, Speed]]) -> None:
    for name, speeds in found.items():
        for clients, speed in speeds.items():
            figures = f"{speed.rate:8.1f} requests/s   99 %: {speed.slowest:8.1f} ms"
            print(f"{name:<16} {clients:>2} clients {figures}")
    if len(found) > 1:
        ours, theirs = found.values()
        for clients in CLIENTS:
            rate = ours[clients].rate / theirs[clients].rate
            slowest = theirs[clients].slowest / ours[clients].slowest
            print(
                f"{clients:>2} clients: {rate:.1f} times the requests, 99 % {slowest:.1f} times sooner"
            )


if __name__ == "__main__":
    main()
