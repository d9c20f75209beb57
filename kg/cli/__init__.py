"""The command `kg`: parse, call, print. A module per command; `program` has their table."""

from kg.cli.program import main, program

__all__ = ["main", "program"]
