"""Commands of the machine's administrator."""
