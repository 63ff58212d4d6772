"""What is left for people, because no program can do it: only what applies to this story."""

from collections.abc import Iterator

from commands.withdraw.done import Done, number
from commands.withdraw.git import GitMemory, history_of
from commands.withdraw.proof_words import word_search
from library.collective.counts import tally
from library.quoting import quoted, shown_file, word_finding
from library.vocabulary import Purpose
from library.withdrawal import Held
from site_builder.wording import joined, tally_words

_MOST_LINES = 12
"""Lines or files of one kind on a terminal; the rest is counted."""


def still_to_do(done: Done) -> Iterator[str]:
    """In the order in which an editor does it: mend, build, publish, ask others."""
    yield from _in_the_library(done)
    yield from _in_git(done.git, done.held)
    yield from _on_the_web(done)
    yield from _with_people(done)


def _in_the_library(done: Done) -> Iterator[str]:
    if done.searched is None:
        yield (
            "Nakijken of er nog iets staat. Dat konden we niet: de tekst van het verhaal was al"
            f" weg. Heb je een bewijs bewaard? Typ dan: doorleefd prove-gone BEWIJS {done.out}"
        )
    elif not done.searched.clean:
        yield word_search(done.searched, done.where, done.traces)
    for file, line in done.repeated[:_MOST_LINES]:
        yield (
            f"{shown_file(file)}, regel {line}: hier staan woorden die ook in het verhaal stonden."
            " Schrijf dit anders."
        )
    if len(done.repeated) > _MOST_LINES:
        yield f"En nog {len(done.repeated) - _MOST_LINES} plekken met woorden uit het verhaal."
    if not done.clean:
        yield f"Klaar met verbeteren? Doe dit nog een keer: doorleefd withdraw {done.held.id}"
    for story_id in done.alike:
        yield (
            f"Verhaal {story_id} lijkt veel op dit verhaal. Is het van dezelfde verteller? Vraag of"
            " dat ook weg moet."
        )
    yield from _to_reread(done)
    if done.searched and done.searched.closed:
        yield f"In deze bestanden kunnen we niet lezen. Kijk zelf: {_some(done.searched.closed)}"


def _to_reread(done: Done) -> Iterator[str]:
    """Texts that lean on the story, each once; and what else is kept back now."""
    lines: dict[tuple[str, str], list[str]] = {}
    for finding in done.findings:
        if finding.check == "verwijzing" and done.held.id in finding.message:
            lines.setdefault((finding.place.file, finding.title), []).append(
                str(finding.place.line)
            )
        else:
            yield word_finding(finding)
    for (file, title), numbers in lines.items():
        told = f" {quoted(title, '')}".rstrip() if title else ""
        yield (
            f"{shown_file(file)}, regel {joined(numbers)}: hier staat nog een verwijzing naar het"
            f" verhaal. Haal die weg, en lees of{told or ' de tekst'} nog klopt."
        )
    if done.fallen:
        many, ids = tally_words(tally(done.fallen)), joined(story.id for story in done.fallen)
        yield f"Zonder dit verhaal blijven ook andere verhalen weg ({many}): {ids}."


def _some(files: list[str]) -> str:
    shown = files[:_MOST_LINES]
    more = len(files) - len(shown)
    return f"{', '.join(shown)} en nog {more}." if more else f"{joined(shown)}."


def _in_git(git: GitMemory | None, held: Held) -> Iterator[str]:
    if git is None:
        yield "Bewaar je de verhalen in git? Dat konden we hier niet zien. Kijk daar ook zelf."
        return
    if git.open:
        yield (
            "Leg vast in git dat het verhaal weg is: git add -A stories && git commit -m"
            f' "Verhaal {held.id} is ingetrokken"'
        )
    if git.commits:
        look = f"git {' '.join(_shell(word) for word in history_of(held.id))}"
        where = "hier en op de plek waar je naartoe pusht" if git.remotes else "hier"
        yield (
            f"Haal het verhaal ook uit de historie van git, {where}. Het staat nog in"
            f" {number(git.commits, 'vastlegging', 'vastleggingen')}: {look}"
        )
    if git.commits and git.remotes:
        yield "Vraag collega’s om hun kopie van de map weg te gooien en een nieuwe te halen."


def _shell(word: str) -> str:
    return word if word.replace("-", "").replace("/", "").isalnum() else f'"{word}"'


def _on_the_web(done: Done) -> Iterator[str]:
    if not done.published:
        yield "Bouw de site opnieuw, met ‘doorleefd build’."
    yield "Zet de nieuwe site online. Leeg daarna de tussenopslag (cache) van je host."
    page = f"{done.address.rstrip('/')}/verhalen/{done.held.id}/" if done.address else ""
    if Purpose.SEARCH_ENGINES in done.purposes:
        yield f"Vraag zoekmachines om dit adres te vergeten: {page or f'verhalen/{done.held.id}/'}"
    if Purpose.WEBSITE in done.purposes:
        yield "Kijk op web.archive.org of er een kopie staat, en vraag of die weg kan."


def _with_people(done: Done) -> Iterator[str]:
    if Purpose.PRINT in done.purposes:
        yield "Haal het verhaal van papier weg: folderbakken, mappen, boekjes."
    if Purpose.EDUCATION in done.purposes:
        yield "Vraag docenten om het niet meer te gebruiken."
    if Purpose.OPEN_DATA in done.purposes:
        yield "Zet ook de open data opnieuw online. Vraag wie ze gebruikt, om de nieuwe te nemen."
    yield "Kijk ook in reservekopieën, mailtjes en andere mappen."
    if not done.invented:
        yield "Vertel de verteller wat weg is, en eerlijk ook wat niet meer kan."
    if done.proof:
        yield (
            f"Het bewijs staat in {done.proof}. Kijk over een maand nog eens na, met"
            " ‘doorleefd prove-gone’. Gooi het daarna weg."
        )
