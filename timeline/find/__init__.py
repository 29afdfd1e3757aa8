"""A text and its language in, mentions out: spans of dates, names, actions and syntax, with no clock."""
