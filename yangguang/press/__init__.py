"""The printing press: static site, posters, feeds."""
