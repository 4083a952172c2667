"""Putting pages out: staged, journalled, and resumable, so that no reader gets half a file or a link to nothing."""
