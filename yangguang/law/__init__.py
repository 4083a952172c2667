"""Legal bases: document, article, in force from and to; what may be cited, and what never."""
