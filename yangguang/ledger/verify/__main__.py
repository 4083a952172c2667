"""`python -m yangguang.ledger.verify`."""

import sys

from yangguang.ledger.verify.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
