"""`python -m yangguang.ledger.verify`."""

import sys

from yangguang.ledger.verify.command import alone

if __name__ == "__main__":
    sys.exit(alone(sys.argv[1:]))
