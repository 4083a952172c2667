"""The project's settings, addresses and database supervisor."""
