"""Articles about a dispute in, one interactive timeline out."""

__version__ = "0.1.0"
