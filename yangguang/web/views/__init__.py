"""The pages that join the rooms."""
