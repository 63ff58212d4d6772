"""What was read from YAML: values that remember where they stand. Knows no parser."""

from dataclasses import dataclass

Plain = str | list["Plain"] | dict[str, "Plain"]
Path = tuple[str | int, ...]


@dataclass
class Node:
    """A value with its span in the source."""

    value: "str | list[Node] | dict[str, Entry]"
    start: int
    end: int

    def plain(self) -> Plain:
        """The value as ordinary Python. A key without a value counts as not there."""
        if isinstance(self.value, dict):
            kept = {key: entry.node for key, entry in self.value.items() if not entry.node.is_empty}
            return {key: node.plain() for key, node in kept.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value

    @property
    def is_empty(self) -> bool:
        return self.value == "" and self.start == self.end

    def span(self, path: Path) -> tuple[int, int]:
        """The span of the value at `path`, or of the nearest thing above it that exists.

        Of a block or list, and of nothing, the key is what a reader looks for.
        """
        if not path:
            return self.start, self.end
        if isinstance(self.value, dict) and path[0] in self.value:
            entry = self.value[str(path[0])]
            if not path[1:] and (not isinstance(entry.node.value, str) or entry.node.is_empty):
                return entry.start, entry.end
            return entry.node.span(path[1:])
        if isinstance(self.value, list) and isinstance(path[0], int) and path[0] < len(self.value):
            return self.value[path[0]].span(path[1:])
        return self.head()

    def key_span(self, path: Path) -> tuple[int, int]:
        """The span of the key at `path`; for an item of a list, of the item."""
        holder = self._at(path[:-1])
        if isinstance(holder.value, dict) and path and path[-1] in holder.value:
            entry = holder.value[str(path[-1])]
            return entry.start, entry.end
        return self.span(path)

    def head(self) -> tuple[int, int]:
        """Where a reader would look for this node: its first key, item or word."""
        if isinstance(self.value, dict) and self.value:
            first = next(iter(self.value.values()))
            return first.start, first.end
        if isinstance(self.value, list) and self.value:
            return self.value[0].head()
        return self.start, self.end

    def _at(self, path: Path) -> "Node":
        node = self
        for step in path:
            if isinstance(node.value, dict) and step in node.value:
                node = node.value[str(step)].node
            elif isinstance(node.value, list) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
        return node


@dataclass
class Entry:
    """A key with its span, and its value."""

    start: int
    end: int
    node: Node
