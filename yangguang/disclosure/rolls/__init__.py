"""Rolls: from an imported list of decided grants to slices of one board each, and the canonical record of a slice."""
