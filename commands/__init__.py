"""What did somebody ask for, and which rooms do it? A file a command; `cli.py` is the door."""
