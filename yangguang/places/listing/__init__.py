"""Reading an official place list: bytes to rows, rows to faults; knows no database."""
