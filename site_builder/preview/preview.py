"""Preview: the files of the site as they are now, and what an editor should know about them."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass
class Preview:
    """State shared by the builder and the server. Every change gets the next number."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    """What the editor should know, a sentence each; shown in the page."""
    number: int = 0
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def show(self, files: Mapping[str, bytes], notes: tuple[str, ...]) -> None:
        """Show these files from now on. Whoever reads while we write gets all old or all new."""
        with self._changed:
            self.files, self.notes = files, notes
            self.number += 1
            self._changed.notify_all()

    def note(self, *notes: str) -> None:
        """Keep the files and show these notes, for a build that failed."""
        self.show(self.files, notes)

    def wait_for_change(self, since: int, seconds: float) -> int:
        """The number of the newest state, as soon as it is past `since` or the time is up."""
        with self._changed:
            self._changed.wait_for(lambda: self.number > since, timeout=seconds)
            return self.number
