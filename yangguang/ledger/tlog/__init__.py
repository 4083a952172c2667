"""The log's mathematics and formats (RFC 6962, C2SP tlog-tiles, signed-note, tlog-proof): no Django, no database."""
