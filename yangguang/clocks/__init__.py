"""Time limits: the working-day calendar, the rules, every duty with its due date and the sum behind it."""
