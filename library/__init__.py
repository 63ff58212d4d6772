"""What is a story, and may it be here?

`load_library` is the only way in. What it returns may be shown; everything else is a finding.
"""

from library.finding import Finding, Place, Severity, any_blocks
from library.house_style import HouseStyle
from library.insight import Insight, QuoteCard, Theme
from library.library import Library
from library.loading import load_library
from library.story import Citation, Fragment, Story

__all__ = [
    "Citation",
    "Finding",
    "Fragment",
    "HouseStyle",
    "Insight",
    "Library",
    "Place",
    "QuoteCard",
    "Severity",
    "Story",
    "Theme",
    "any_blocks",
    "load_library",
]
