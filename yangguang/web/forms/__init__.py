"""The questions of web: objections, notices, proofs."""
