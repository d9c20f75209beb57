"""How Hypothesis runs here: the same examples every time, and no deadlines.

A deadline measures how busy the machine is, and an example that fails in one run alone cannot be
looked into.
"""

from hypothesis import settings

settings.register_profile("kg", deadline=None, derandomize=True)
settings.load_profile("kg")
