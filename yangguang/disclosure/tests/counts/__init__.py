"""Tests of published tables: what counts people, what is hidden, and that nothing shown gives it back."""
