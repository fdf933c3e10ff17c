"""`python -m allegedly` is the command `allegedly`."""

from .cli import main

main(prog_name="allegedly")
