"""`python -m yangguang.ledger.offline` puts the page together from its parts."""

from yangguang.ledger.offline import FILE, assemble

FILE.write_text(assemble(), encoding="utf-8")
