"""What a date expression means, in no language."""
