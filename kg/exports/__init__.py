"""What leaves the store: files of a graph, tables of an answer, the network and ways through it."""

from kg.exports.comparisons import comparison_lines, comparisons_csv, comparisons_json, counted
from kg.exports.exporters import EXPORTERS, Exporter, export
from kg.exports.files import write_file, write_output
from kg.exports.network import Network, to_networkx
from kg.exports.paths import Step, describe_path, shortest_path
from kg.exports.tables import TABLE_FORMATS, format_answer

__all__ = [
    "EXPORTERS",
    "TABLE_FORMATS",
    "Exporter",
    "Network",
    "Step",
    "comparison_lines",
    "comparisons_csv",
    "comparisons_json",
    "counted",
    "describe_path",
    "export",
    "format_answer",
    "shortest_path",
    "to_networkx",
    "write_file",
    "write_output",
]
