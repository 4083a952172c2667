"""好差评: given and followed by a code; on the desk verified, mended, called back; slips, counters and appeals."""
