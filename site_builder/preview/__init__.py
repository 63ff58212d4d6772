"""What will the reader see? The site from memory, on this machine only, renewed at every change."""

from site_builder.preview.preview import Preview
from site_builder.preview.server import PreviewServer
from site_builder.preview.watching import watch

__all__ = ["Preview", "PreviewServer", "watch"]
