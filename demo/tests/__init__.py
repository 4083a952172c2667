"""Tests of the demo county."""
