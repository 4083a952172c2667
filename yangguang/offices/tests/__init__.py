"""Tests of offices and officers."""
