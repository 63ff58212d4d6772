"""How much a file may ask of us. Each limit is on its form, none is on time.

With these, every step costs no more than in proportion to the size of a file, and the size is
bounded: so a file has a time limit that is the same on every machine (docs/decisions/0012).
"""

MAX_BYTES = 200_000
"""Of a file. Fifty times a long story."""

MAX_LINE = 8_000
"""Characters on a line of prose. A long paragraph has a thousand."""

MAX_RUN = 40
"""Marks in a row, such as brackets. Markdown looks back over them: quadratic (CommonMark links)."""

MAX_LEVEL = 12
"""Lists, quotations and emphasis in each other. Past 20, markdown-it drops text without a word."""

MAX_YAML_LEVEL = 8
"""Lists and blocks in each other. The deepest form has four."""

MAX_ENTRIES = 5_000
"""Entries of a file that is a list."""

MAX_ITEMS = 500
"""Items of a list, or lines of a block, within a file."""

MAX_SECTIONS = 60
"""Headed sections of a story. A long one has ten."""

MAX_TOPICS = 20
"""Topics of one section."""

MAX_FINDINGS = 50
"""Findings on one file from one reading. Nobody mends more than that before looking again."""

MAX_GUESSED = 500
"""Names among which we look for what somebody meant. Among more it takes too long."""

MAX_NAME = 120
"""Characters in the name of a file or folder. Other systems stop at 255 bytes, path included."""

MAX_FOLDERS = 10
"""Folders in each other, below `stories` or `themes`."""

MAX_STACKED = 3
"""Accents on one letter. Vietnamese has two; more make a letter that grows over other lines."""

MAX_PICTURE = 50_000
"""Of a logo, in bytes: it comes with every page."""

MAX_PIXELS = 2_000
"""Width and height of a logo of pixels."""

MAX_FONT = 100_000
"""Of a file with letters, in bytes. Ours have 14 kB."""

MAX_TEMPLATE = 20_000
"""Of a template of a house style, in bytes."""

MAX_SHOWN = 40
"""Characters of a value that a finding repeats."""
