"""Paths in, articles out: one file a source format."""
