"""The only file that knows Jinja. Everything is escaped; a missing value is an error."""

from collections.abc import Mapping
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from site_builder.wording import capitalised, joined


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("site_builder"),
        autoescape=True,  # for every name: `select_autoescape` would pass over `.html.j2`
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"joined": joined, "capitalised": capitalised}
    return environment


def render(template: str, context: Mapping[str, object]) -> str:
    """Draw `templates/<template>.j2`. Raises jinja2 errors: a mistake in a template is ours."""
    return _environment().get_template(f"{template}.j2").render(context)
