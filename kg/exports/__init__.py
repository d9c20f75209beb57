"""What leaves the store: files of a graph, tables of an answer, pictures, the network and ways through it.

Each is imported from its own module, so that a command which prints a table does not load what
draws: `files` writes, `tables` formats answers, `exporters` is the table of formats, `network` and
`paths` are graphs, `comparisons` are versions side by side.
"""
