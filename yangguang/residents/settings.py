"""Settings of residents' accounts: how many codes are sent, how many wrong ones are borne, how small an audience is."""

import os

RESIDENT_CODES_AN_HOUR = int(os.environ.get("YANGGUANG_RESIDENT_CODES_AN_HOUR", "5"))  # to one phone or e-mail
RESIDENT_CODES_AN_HOUR_OF_ALL = int(os.environ.get("YANGGUANG_RESIDENT_CODES_AN_HOUR_OF_ALL", "600"))  # on new devices
RESIDENT_FAILURES_OF_ALL = int(os.environ.get("YANGGUANG_RESIDENT_FAILURES_OF_ALL", "300"))  # in a quarter; as above
AUDIENCE_LEAST = int(os.environ.get("YANGGUANG_AUDIENCE_LEAST", "30"))
