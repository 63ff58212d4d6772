"""An organisation's own look on the site: what takes the place of ours?

`house_judge` says whether it may.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

from markupsafe import Markup

from library import HouseStyle
from library.schema import SiteSettings
from library.schema.house_style import Corners, Palette
from site_builder.contrast import MODES, our_colours
from site_builder.templating import OwnTemplate, brand_sign, render

_STYLE = "static/style.css"
_ICON = "static/favicon.svg"
_PRELOAD = "static/fonts/atkinson-hyperlegible-next-latin-400-normal.woff2"
_FACES = {"gewoon": ("400", "normal"), "vet": ("700", "normal"), "schuin": ("400", "italic")}
"""Key of the form → weight and style."""
_ROUND = {Corners.SQUARE: "0", Corners.SOFT: "", Corners.ROUND: "1rem"}
NAMES = ("naam", "ondertitel", "uitgever", "contact", "logo", "logo_tekst")
"""What a template of an organisation may name. Dutch, for editors write them; see the handbook."""
_LOGO = Markup('<img class="{kind}" src="{src}" alt="{alt}" width="{width}" height="{height}">')
_BRAND = Markup("{logo}<span>{name}</span>")


@dataclass(frozen=True)
class Look:
    """How this site looks: as we made it, or in the style of an organisation."""

    settings: SiteSettings
    style: HouseStyle | None = None
    slots: Mapping[str, OwnTemplate] = field(default_factory=dict)

    def dress(self, files: Mapping[str, bytes]) -> dict[str, bytes]:
        """The files that are the same on every site, with those of the organisation."""
        if self.style is None:
            return dict(files)
        own = {f"static/{name}": data for name, data in self._letters.values()}
        own |= {path: self.style.pictures[key].data for key, path in self._pictures.items()}
        return {**files, **own, _STYLE: files[_STYLE] + b"\n" + self._css().encode()}

    def colours(self, name: str) -> dict[str, str]:
        """Token → colour of one set (`light`, `dark`): ours, with those of the organisation."""
        palette = self.style.form.palette if self.style else Palette()
        own = palette.dark if name == "dark" else palette.light
        return {**our_colours()[name], **dict(own.tokens())}

    @property
    def own_icon(self) -> str | None:
        """The name of the file with its icon; None where the icon is ours."""
        return self.style.form.icon if self.style else None

    @property
    def preload(self) -> str:
        """The file with the letters that every page shows first."""
        return f"static/{self._letters['gewoon'][0]}" if "gewoon" in self._letters else _PRELOAD

    @property
    def typeface(self) -> str:
        """The name of its own letters; empty where they are ours."""
        face = self.style.form.typeface if self.style else None
        return face.name if face else ""

    def draw(self, slot: str, url: Callable[[str], str]) -> Markup:
        """What the organisation shows there, on the page where `url` leads on from; or nothing."""
        own = self.slots.get(slot)
        if own:
            return own.render(self._values(url))
        if slot == "kop" and self.style and "logo" in self._pictures:
            logo = self._logo(url)
            named = self.style.form.logo_text
            return logo if named else _BRAND.format(logo=logo, name=self.settings.name)
        return Markup("")

    def _values(self, url: Callable[[str], str]) -> dict[str, object]:
        return {
            "naam": self.settings.name,
            "ondertitel": self.settings.subtitle,
            "uitgever": self.settings.publisher,
            "contact": self.settings.contact,
            "logo": self._logo(url),
            "logo_tekst": (self.style and self.style.form.logo_text) or "",
            "pad": url,
        }

    def _logo(self, url: Callable[[str], str]) -> Markup:
        """The picture of the logo; our own sign where there is none."""
        if self.style is None or "logo" not in self._pictures:
            return brand_sign()
        light = self._picture("logo", self.style, url)
        dark = self._picture("logo_donker", self.style, url) if self._has_dark else ""
        return light + dark

    def _picture(self, key: str, style: HouseStyle, url: Callable[[str], str]) -> Markup:
        """One of the logos. Of two the styles show one: a reader's own choice of dark counts."""
        picture = style.pictures[key]
        classes = ["house-logo"]
        if picture.width > 2 * picture.height:  # then words go below it, not beside it
            classes.append("house-logo-wide")
        if self._has_dark:
            classes.append("house-logo-light" if key == "logo" else "house-logo-dark")
        return _LOGO.format(
            kind=" ".join(classes),
            src=url(self._pictures[key]),
            alt=style.form.logo_text or "",
            width=picture.width,
            height=picture.height,
        )

    @property
    def _has_dark(self) -> bool:
        return "logo_donker" in self._pictures

    @cached_property
    def _pictures(self) -> dict[str, str]:
        """Key of the form → path on the site."""
        form = self.style.form if self.style else None
        named = {"logo": form and form.logo, "logo_donker": form and form.logo_dark}
        paths = {
            key: f"static/huisstijl/{key.replace('_', '-')}.{name.rpartition('.')[2]}"
            for key, name in named.items()
            if name
        }
        return {**paths, "icoon": _ICON} if form and form.icon else paths

    @cached_property
    def _letters(self) -> dict[str, tuple[str, bytes]]:
        """Key of the form → path below `static/`, and the file.

        Browsers keep what is in this folder for ever: another file needs another name.
        """
        return {
            key: (f"fonts/huisstijl-{key}-{sha256(data).hexdigest()[:8]}.{_ending(key)}", data)
            for key, data in (self.style.letters if self.style else {}).items()
        }

    def _css(self) -> str:
        assert self.style  # noqa: S101 - only asked where there is one
        form = self.style.form
        faces = [
            {"file": self._letters[key][0], "weight": weight, "style": style}
            for key, (weight, style) in _FACES.items()
            if key in self._letters
        ]
        return render(
            "house_style.css",
            {
                "faces": faces,
                "font": self.typeface,
                "tokens": list(_tokens(form.palette)),
                "round": _ROUND[form.corners],
                "plate": "logo" in self._pictures and not self._has_dark,
            },
        )


def _ending(key: str) -> str:
    return "txt" if key == "licentie" else "woff2"


def _tokens(palette: Palette) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Token → mode → colour, for every token that the organisation sets in light or in dark.

    Who asks for more contrast gets ours, made for that.
    """
    own = {"light": dict(palette.light.tokens()), "dark": dict(palette.dark.tokens())}
    for token in our_colours()["light"]:
        if any(token in given for given in own.values()):
            yield token, [(m, own.get(m, {}).get(token, our_colours()[m][token])) for m in MODES]
