"""Reading an official place list: bytes to text, text to rows, rows to faults; knows no database."""
