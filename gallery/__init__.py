"""Every page and component with sample values, to look at and to test: `python -m gallery FOLDER`."""
