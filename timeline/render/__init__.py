"""A timeline in, one output out: each form has a file of its own."""
