"""Search over masked public text, by Han bigrams; people are never found."""
