"""Mentions and references of one article in, claims out: who did what to whom, when, according to whom."""
