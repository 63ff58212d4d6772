"""What does the reader see? Library → pages (pure) → HTML → files."""

from site_builder.house_judge import dress
from site_builder.page_texts import read_texts
from site_builder.planning import plan_site
from site_builder.prose_text import ProseText
from site_builder.publishing import ForeignFolderError, publish

__all__ = ["ForeignFolderError", "ProseText", "dress", "plan_site", "publish", "read_texts"]
