"""Could this show who somebody is? Flags for an editor to rule on; never a promise that none is
left.

`scan` reads the text of a story, `scan_file` a whole file as it lies on disk. Both only point:
where it is and what kind of thing. `advice.py` has the sentences an editor reads; `rulings.py`
knows which flags an editor has ruled on.
"""

from library.privacy.advice import advice_for, findings
from library.privacy.checks import CHECKS, Check
from library.privacy.flag import Flag, Kind
from library.privacy.scan import scan, scan_file

__all__ = ["CHECKS", "Check", "Flag", "Kind", "advice_for", "findings", "scan", "scan_file"]
