"""From what stands on record to the values that each public page needs."""
