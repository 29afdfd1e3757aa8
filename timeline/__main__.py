"""`python -m timeline`: the command without its installed name."""

from timeline.cli import main

main()
