"""Letters and mails as Jinja2 templates: those that ship, and the owner's own folder, which overrides them file by file.

Law: a template computes nothing and reaches nothing (immutable sandbox), names only what it is given (StrictUndefined), and text is
never rendered twice, so that braces in somebody's words stay braces. HTML templates escape by themselves, and come out finished for a mail client (`edge.pages`).

A template of the owner's that does not parse, or stumbles while it is filled in, does no harm: the last version that worked is used (where a
folder `kept` is given it is kept there, and outlives a restart), or the one that ships, and `broken()` names it for the digest. Only a template that ships may raise, because that is our bug;
`LookupError` says that there is none of that name.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from jinja2 import Template, TemplateError, TemplateNotFound

from outreach.edge.pages import finished
from outreach.edge.sandbox import LONGEST, Sandbox, is_page

_PACKAGED = Path(__file__).parent.parent / "templates"
SHIPPED = _PACKAGED if _PACKAGED.is_dir() else _PACKAGED.parent.parent / "templates"
"""In an installed package beside the code; in a source tree at its top."""

_STUMBLES = (TemplateError, ArithmeticError, LookupError, TypeError, ValueError)


class Templates:
    """All templates of one practice. Files are looked at again on each use: an edit counts at once."""

    def __init__(self, own: Path | None = None, shipped: Path = SHIPPED, *, kept: Path | None = None) -> None:
        self._own = own.expanduser() if own else None
        self._shipped = shipped
        self._kept = kept
        self._good: dict[str, str] = {}
        self._bad: dict[str, tuple[str | None, str]] = {}
        self._mixed = Sandbox(self.source)
        self._original = Sandbox(lambda name: _text(shipped, name))

    def render(self, name: str, /, **values: object) -> str:
        """The template filled in. An owner's template that stumbles over these values is passed over, and reported."""
        last: Exception = TemplateNotFound(name)
        for environment, text in self._attempts(name):
            try:
                rendered = environment.fill_in(_compiled(environment, name, text), values)
            except _STUMBLES as error:
                self._bad[name] = (self._mine(name), _sentence(name, error))
                last = error
                continue
            if text == self._mine(name):
                self._keep(name, text)
            return finished(rendered) if is_page(name) else rendered
        raise last

    def names(self, folder: str) -> tuple[str, ...]:
        """The names in one folder, ours and the owner's, in order; like `letters/introduction.txt.j2`."""
        places = [place for place in (self._shipped, self._own) if place is not None]
        return tuple(sorted({path.relative_to(place).as_posix() for place in places for path in (place / folder).glob("*.j2")}))

    def source(self, name: str) -> str:
        """The text of the template that counts now; LookupError when there is none of that name."""
        for _, text in self._attempts(name):
            return text
        raise TemplateNotFound(name)

    def broken(self) -> tuple[str, ...]:
        """A sentence for each of the owner's templates that is passed over."""
        own = self._own
        for name in (path.relative_to(own).as_posix() for path in sorted(own.rglob("*.j2"))) if own else ():
            self._check(name)
        return tuple(sentence for _, (_, sentence) in sorted(self._bad.items()))

    def _attempts(self, name: str) -> Iterator[tuple[Sandbox, str]]:
        """What to try, best first: the owner's text, her last one that worked, ours beside her others, ours alone."""
        self._check(name)
        shipped = _text(self._shipped, name)
        mine = self._mine(name) if name not in self._bad else None
        yield from ((self._mixed, text) for text in dict.fromkeys((mine, self._last_good(name), shipped)) if text is not None)
        if shipped is not None and self._own is not None:
            yield self._original, shipped

    def _check(self, name: str) -> None:
        """Forget what was said about a text that is gone, and look whether the one that stands can be read, and parses."""
        mine = self._mine(name)
        closed = mine is None and self._own is not None and (self._own / name).is_file()
        if name in self._bad and (self._bad[name][0] != mine or (mine is None and not closed)):
            del self._bad[name]
        if closed:
            self._bad[name] = (None, _sentence(name, ValueError(f"it is no UTF-8 text of at most {LONGEST:,} characters")))
        elif mine is None:
            self._forget(name)
        if mine is None or name in self._bad:
            return
        try:
            self._original.parse(mine, name)
        except TemplateError as error:
            self._bad[name] = (mine, _sentence(name, error))

    def _last_good(self, name: str) -> str | None:
        if name not in self._good and self._kept is not None and (text := _text(self._kept, name)) is not None:
            self._good[name] = text
        return self._good.get(name)

    def _keep(self, name: str, text: str) -> None:
        """Remember a text of hers that worked. Where the disk does not take it, it is remembered until the next start."""
        if text == self._last_good(name):
            return
        self._good[name] = text
        if self._kept is not None:
            with suppress(OSError):
                place = self._kept / name
                place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                written = place.with_suffix(".new")
                written.write_text(text, "utf-8")
                written.replace(place)

    def _forget(self, name: str) -> None:
        """She took hers away: ours counts again, and no older one of hers."""
        self._good.pop(name, None)
        if self._kept is not None and self._own is not None:
            with suppress(OSError):
                (self._kept / name).unlink(missing_ok=True)

    def _mine(self, name: str) -> str | None:
        return _text(self._own, name) if self._own is not None else None


@lru_cache(maxsize=256)
def _compiled(environment: Sandbox, name: str, text: str) -> Template:
    return environment.template_class.from_code(environment, environment.compile(text, name), environment.make_globals(None))


def _text(folder: Path, name: str) -> str | None:
    """The file's text; None where there is none inside the folder, or it is no text of a sensible size."""
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()):
        return None
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    return text if len(text) <= LONGEST else None


def _sentence(name: str, error: Exception) -> str:
    line = getattr(error, "lineno", None)
    where = f", line {line}" if line else ""
    return f"Your template {name}{where} does not work, so an earlier one is used: {error}"
