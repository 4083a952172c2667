"""Tests of the design: components, wording, pages in a real browser."""
