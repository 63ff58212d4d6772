"""Where is it said? From a Library to an index, and from a question to stories.

`analyse_library` does the work on words once; `write_index` keeps the result for the command line
and `plan_browser_files` for the browser; `search` and `browser/search.js` ask it, and answer alike.
"""

from indexer.analysed import analyse_library
from indexer.explain import explain
from indexer.filters import Count, CountedFacet, Filters
from indexer.hits import FragmentHit, Hit
from indexer.model import AnalysedLibrary
from indexer.search import Meant, Results, count_by_facet, search
from indexer.shard_reading import manifest_path, read_shard
from indexer.shards import plan_browser_files
from indexer.snippets import Piece
from indexer.whoosh_index import LibraryIndex as Index
from indexer.whoosh_index import open_index, stored_fingerprint, write_index

__all__ = [
    "AnalysedLibrary",
    "Count",
    "CountedFacet",
    "Filters",
    "FragmentHit",
    "Hit",
    "Index",
    "Meant",
    "Piece",
    "Results",
    "analyse_library",
    "count_by_facet",
    "explain",
    "manifest_path",
    "open_index",
    "plan_browser_files",
    "read_shard",
    "search",
    "stored_fingerprint",
    "write_index",
]
