"""A timeline to a file and back: `timeline/1` JSON, and files that are written whole or not at all."""

from timeline.store.decode import loads
from timeline.store.encode import SCHEMA, dumps, schema
from timeline.store.file import read_text, write_whole

__all__ = ["SCHEMA", "dumps", "loads", "read_text", "schema", "write_whole"]
