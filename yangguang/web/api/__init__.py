"""The interface for programs: what the pages do, as JSON; the same queries, actions, limits and refusals."""
