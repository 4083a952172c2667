"""The catalogue as a table: its standard columns read from CSV and XLSX, and written again; knows no database."""
