"""Click in Dutch: what Click itself says around our commands. Exit code 2 is wrong use."""

import re
import sys
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

import click


class _Dutch(click.Command):
    """Dutch words in the help of a command."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[OPTIES]")
        super().__init__(*args, **kwargs)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option:
            option.help = "Laat deze uitleg zien."
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix="Zo gebruik je het: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        records = [
            record for param in self.get_params(ctx) if (record := param.get_help_record(ctx))
        ]
        with formatter.section("Opties"):
            formatter.write_dl(records)


class DutchChoice(click.Choice[str]):
    """A closed list that says in Dutch what can be chosen."""

    def asked(self, question: str) -> str:
        """The question with what can be chosen behind it."""
        return f"{question} ({', '.join(self.choices)})"

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:  # noqa: ARG002
        return f"‘{value}’ kan niet. Kies uit: {', '.join(self.choices)}."


def ask(question: str, kind: click.ParamType[Any] | None = None, default: str | None = None) -> str:
    """Ask until an answer fits. Click's own prompt says "Error:" of one that does not."""
    while True:
        answer = str(click.prompt(question, type=str, default=default)).strip()
        try:
            return str(kind.convert(answer, None, None)) if kind else answer
        except click.UsageError as error:
            click.echo(error.message)


class DutchPattern(click.ParamType[str]):
    """Text of a fixed form, with what belongs there in Dutch."""

    name = "vorm"

    def __init__(self, pattern: str, form: str) -> None:
        self.pattern, self.form = re.compile(pattern), form

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if not self.pattern.fullmatch(str(value)):
            self.fail(f"‘{value}’ kan niet. Hier hoort {self.form}.", param, ctx)
        return str(value)


class DutchCommand(_Dutch):
    pass


class DutchGroup(_Dutch, click.Group):
    """A group of commands that answers wrong use in Dutch."""

    command_class = DutchCommand

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("subcommand_metavar", "OPDRACHT …")
        super().__init__(*args, **kwargs)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        commands = [(name, self.commands[name].get_short_help_str(80)) for name in self.commands]
        with formatter.section("Opdrachten"):
            formatter.write_dl(commands)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - Click's signature
        return list(self.commands)  # in the order of an editor's work, not of the alphabet

    def main(self, args: Sequence[str] | None = None, *rest: Any, **kwargs: Any) -> NoReturn:
        kwargs["standalone_mode"] = False
        try:
            code = super().main(args, *rest, **kwargs)
        except click.UsageError as error:
            where = error.ctx.command_path if error.ctx else "doorleefd"
            click.echo(f"{word_error(error)}\nUitleg: {where} --help", err=True)
            sys.exit(2)
        except click.ClickException as error:
            click.echo(error.format_message(), err=True)
            sys.exit(2)
        except click.Abort:
            click.echo("\nGestopt. Er is niets bewaard.", err=True)
            sys.exit(2)
        sys.exit(code if isinstance(code, int) else 0)


class Number(click.IntRange):
    """A whole number within bounds. Click would show them as `x>=1`."""

    def _describe_range(self) -> str:
        return f"{self.min}{_most(self)}"


def _most(kind: click.IntRange) -> str:
    return f" tot en met {kind.max}" if kind.max is not None else " of meer"


def word_error(error: click.UsageError) -> str:
    """What was wrong with the way a command was used."""
    words = next((_WORDS[kind] for kind in type(error).__mro__ if kind in _WORDS), None)
    return words(error) if words else error.message


def _name_of(error: click.BadParameter) -> str:
    hint = error.param.get_error_hint(error.ctx) if error.param and error.ctx else None
    return str(hint or error.param_hint or "dit")


def _word_value(error: click.BadParameter) -> str:
    name, kind = _name_of(error), error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return f"Bij {name} kun je kiezen uit: {', '.join(map(str, kind.choices))}."
    if isinstance(kind, click.IntRange):
        return f"Bij {name} hoort een heel getal: {kind.min}{_most(kind)}."
    if isinstance(kind, click.types.IntParamType):
        return f"Bij {name} hoort een heel getal."
    if isinstance(kind, click.DateTime):
        return f"Bij {name} hoort een dag, zoals 2026-11-03."
    if isinstance(kind, click.Path):
        return f"Bij {name}: deze map of dit bestand bestaat niet."
    return error.message


_WORDS: dict[type[click.UsageError], Callable[[Any], str]] = {
    click.NoSuchOption: lambda error: f"De optie ‘{error.option_name}’ kennen we niet.",
    click.exceptions.NoSuchCommand: lambda error: (
        f"De opdracht ‘{error.command_name}’ kennen we niet."
    ),
    click.exceptions.NoArgsIsHelpError: lambda error: error.format_message(),
    click.MissingParameter: lambda error: f"Er ontbreekt iets: {_name_of(error)}.",
    click.BadOptionUsage: lambda error: f"Achter ‘{error.option_name}’ hoort een waarde.",
    click.BadParameter: _word_value,
}
