"""Mentions in, references out: who and when, with the clock and the register, and no language."""
