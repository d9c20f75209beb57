"""The entry point that spaCy imports, so that `kg_tagger` can be added to any pipeline.

spaCy asks that importing it (group `spacy_factories`) registers the factory: the one module of kg
that does something at import. Code of kg calls `kg.extraction.tagger.component.register` instead.
"""

from kg.extraction.tagger.component import make_component, register

register()

__all__ = ["make_component"]
