"""Places and the boards that stand in them."""
