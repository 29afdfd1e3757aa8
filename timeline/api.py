"""The river: the one file that knows the order of the stages."""
