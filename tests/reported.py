"""What a build reports, as far as an explanation reads it."""

from collections.abc import Mapping, Sequence

REPORT: Mapping[str, Sequence[object]] = {
    "documents": [{"name": f"harbour-{code}.txt"} for code in ("en", "fi", "sv")],
    "leftovers": [
        {
            "reason": "unread-line",
            "detail": "a line among the speakers",
            "document": "harbour-en.txt",
            "start": 10,
            "end": 42,
            "words": "keynote by Žofie Kovářová, Harbour Radio",
        },
        {
            "reason": "unknown-type",
            "detail": "Glimmerfolk",
            "document": "harbour-fi.txt",
            "start": 5,
            "end": 16,
            "words": "Glimmerfolk",
        },
    ],
    "refused_merges": [
        {
            "first": "organisation/arc-lab",
            "second": "organisation/nordlys",
            "although": "names alike",
            "because": "one text names both",
        }
    ],
    "problems": ["torn.pdf: is no readable PDF"],
    "questions": [
        {
            "sides": [
                {
                    "key": "Arc Lab [Organisation]",
                    "entity": "organisation/arc-lab",
                    "sentences": [
                        {
                            "document": "harbour-en.txt",
                            "start": 83,
                            "end": 110,
                            "words": "Arc Lab works with Nordlys.",
                        }
                    ],
                },
                {
                    "key": "Nordlys [Organisation]",
                    "entity": "organisation/nordlys",
                    "sentences": [],
                },
            ],
            "although": "names alike",
            "because": "one text names both",
            "impact": 3,
        }
    ],
}
