"""Knowledge as RDF: names, triples with their evidence, serialisers, shapes."""
