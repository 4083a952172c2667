"""The tamper-evident log: entries, tiles, checkpoints, proofs, and the verifier that needs none of our machines."""
