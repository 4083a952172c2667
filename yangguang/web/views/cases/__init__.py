"""Views of cases: what residents ask and follow, what officers do."""
