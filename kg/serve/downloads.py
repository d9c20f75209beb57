"""Every export as a download: `/download/FORMAT`, and a page that lists them."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.exports.exporters import EXPORTERS, export
from kg.graph.context import read_context
from kg.serve.pages import render
from kg.serve.served import served


def downloads(request: Request) -> Response:
    """List the formats."""
    return render(request, "downloads.html.j2", exporters=EXPORTERS)


def download(request: Request) -> Response:
    """Write the graph in one format, as `kg export` does."""
    form, held = request.path_params["form"], served(request)
    context = read_context(held.ontology_folder / "context.jsonld") if form == "jsonld" else None
    data = export(held.store, form, context=context)
    name = f"{'things' if form == 'csv-things' else 'graph'}{EXPORTERS[form].suffix}"
    return Response(
        data,
        media_type=EXPORTERS[form].media_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


ROUTES = (Route("/download", downloads), Route("/download/{form}", download))
