"""The question that brings a catalogue."""

from yangguang.foundation.handed import TableForm


class Catalogue(TableForm):
    """The table alone."""
