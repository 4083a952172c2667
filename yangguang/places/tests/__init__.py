"""Tests of places and boards."""
