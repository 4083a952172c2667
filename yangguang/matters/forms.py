"""The questions that bring a catalogue, and a guided path."""

from yangguang.foundation.handed import TableForm


class Catalogue(TableForm):
    """The table alone."""


class GuidedPath(TableForm):
    """The table alone."""
