"""Says which mentions name one thing, in one document, over documents and over languages."""

from kg.resolution.engine import resolve
from kg.resolution.outcome import Merge, Refused, Resolution

__all__ = ["Merge", "Refused", "Resolution", "resolve"]
