"""A teller changed their mind: the story goes, and is proved gone.

Part of the door (`cli.py`): it asks, does what the rooms can do, and tells what is left for people.
"""

from commands.withdraw.commands import prove_gone, withdraw

__all__ = ["prove_gone", "withdraw"]
