"""A timeline to a file and back."""
