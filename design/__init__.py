"""The design system: tokens, components, base templates and the small scripts of every page."""
