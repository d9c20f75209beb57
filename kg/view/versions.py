"""The page that shows versions side by side: one HTML file without scripts, nothing fetched."""

from collections.abc import Sequence

from markupsafe import Markup

from kg.comparison import Comparison, Severity
from kg.view.page import asset, environment, policy


def render_comparisons(comparisons: Sequence[Comparison]) -> str:
    """Write the page: what each version states, the findings, and the aligned texts."""
    style = asset("versions.css")
    template = environment().from_string(asset("versions.html.j2"))
    return template.render(
        comparisons=comparisons,
        severities=list(Severity),
        policy=policy((), style),
        style=Markup(style),  # noqa: S704 - our own file
    )
