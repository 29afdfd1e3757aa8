"""Quality on the gold we wrote: the public API in, tables of precision, recall and F1 out (`python -m tests.score`)."""
