"""A name in, the actors it may mean out."""
