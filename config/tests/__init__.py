"""Tests of settings and supervisors."""
