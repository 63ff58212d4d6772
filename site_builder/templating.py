"""The only file that knows Jinja. Everything is escaped; a missing value is an error.

Our own templates are ours: an error in one is a mistake of ours, and raised. A template of an
organisation comes from the folder of its content, so whoever may change a text may change it. It
is read as hostile: a closed list of what may stand in it (no loops, filters, calls or attributes,
so it can reach nothing and its drawing costs no more than its length), and drawn in a sandbox all
the same. A name that it does not know is found before it is drawn; `StrictUndefined` is the
second lock there. What is wrong is an `OwnTemplateError` with a line, never an exception of Jinja.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, TemplateError, nodes
from jinja2 import Template as JinjaTemplate
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

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


def brand_sign() -> Markup:
    """The sign of the library, as the macros draw it."""
    macros = _environment().get_template("macros.html.j2").module
    return Markup(vars(macros)["sign"]())  # noqa: S704 - a template of ours


WAY = "pad"
"""The one function of an own template: `pad("over/")`, the way to a page of the site."""

_OWN_NODES = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.Call),
    *(nodes.If, nodes.CondExpr, nodes.Not, nodes.And, nodes.Or),
)


@dataclass
class OwnTemplateError(Exception):
    """What is wrong with a template of an organisation, and on which line."""

    line: int
    message: str
    advice: str


@dataclass(frozen=True)
class OwnTemplate:
    """A template of an organisation that holds nothing but words, marks and choices."""

    markup: tuple[tuple[int, str], ...]
    """Line and text of every stretch of HTML in it; `x` for a value, `./` for the way to a page."""
    ways: tuple[tuple[int, str], ...]
    """Line and address of the pages that it leads to."""
    _drawn: JinjaTemplate

    def render(self, context: Mapping[str, object]) -> Markup:
        """Draw it; what is no Markup is escaped."""
        return Markup(self._drawn.render(context))  # noqa: S704 - escaped by Jinja


@cache
def _sandbox() -> SandboxedEnvironment:
    return SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)


def read_own_template(text: str, names: Collection[str]) -> OwnTemplate:
    """Read a template that may use these names, and `pad`. Raises OwnTemplateError."""
    try:
        tree = _sandbox().parse(text)
        _check_nodes(tree, names)
        markup = tuple(_markup(text))
        drawn = _sandbox().from_string(text)
    except TemplateError as error:
        line = getattr(error, "lineno", 1)
        raise OwnTemplateError(line, _BROKEN, "Kijk of elke {{ ook een }} heeft.") from None
    except (RecursionError, MemoryError):
        raise OwnTemplateError(1, "dit sjabloon is te ingewikkeld.", "Maak het korter.") from None
    calls = tree.find_all(nodes.Call)
    return OwnTemplate(markup, tuple((call.lineno, _address(call)) for call in calls), drawn)


_BROKEN = "dit sjabloon kunnen we niet lezen: bij de accolades klopt iets niet."
_CANNOT = "Je kunt alleen waarden neerzetten, zoals {{ naam }}, en kiezen met {% if … %}."


def _check_nodes(tree: nodes.Template, names: Collection[str]) -> None:
    called = {id(call.node) for call in tree.find_all(nodes.Call)}
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, _OWN_NODES):
            raise OwnTemplateError(node.lineno, "dit kan niet in een eigen sjabloon.", _CANNOT)
        if isinstance(node, nodes.Call):
            _address(node)
        elif isinstance(node, nodes.Name) and id(node) not in called and node.name not in names:
            raise OwnTemplateError(
                node.lineno,
                f"{{{{ {node.name[:40]} }}}} kennen we hier niet.",
                f"Kies uit: {', '.join(sorted(names))}.",
            )


def _address(call: nodes.Call) -> str:
    """The page that a call leads to. Raises OwnTemplateError for any other call."""
    given = call.args[0] if len(call.args) == 1 else None
    is_way = isinstance(call.node, nodes.Name) and call.node.name == WAY
    more = call.kwargs or call.dyn_args or call.dyn_kwargs
    if not is_way or more or not isinstance(given, nodes.Const) or not isinstance(given.value, str):
        raise OwnTemplateError(
            call.lineno, "dit kan niet in een eigen sjabloon.", f'Schrijf {WAY}("over/").'
        )
    return given.value


def _markup(text: str) -> Iterator[tuple[int, str]]:
    """The HTML of a template as Jinja's own lexer sees it, so that nothing hides between braces."""
    value: list[str] | None = None
    for line, kind, words in _sandbox().lex(text):
        if kind == "raw_begin":
            raise OwnTemplateError(line, "dit kan niet in een eigen sjabloon.", _CANNOT)
        if kind == "data":
            yield line, words
        elif kind == "variable_begin":
            value = []
        elif kind == "variable_end":
            yield line, "./" if value and value[0] == WAY and len(value) == 4 else "x"
            value = None
        elif value is not None and kind != "whitespace":
            value.append(words)
