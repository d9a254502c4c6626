"""A template of the owner's, looked at strictly: where the daemon would quietly fall back to the last good version, this says what is
wrong, and on which line.

Her file is read beside her own other files (the folder above `letters/`), and those that ship behind them. Raises nothing for a broken
template: what is wrong is a `Problem`. `OSError` and `UnicodeDecodeError` for a file that cannot be read are the caller's to say.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from jinja2 import Template, TemplateError, TemplateNotFound, TemplateSyntaxError, nodes

from outreach.edge.sandbox import LONGEST, Sandbox
from outreach.edge.templates import SHIPPED, Templates

FOLDER = "letters"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is wrong, in a sentence, and the line where; None where it has none."""

    why: str
    line: int | None = None


class OwnTemplate:
    """One file of the owner's. `name` is what it would be called among the templates, like `letters/introduction.txt.j2`."""

    def __init__(self, path: Path, shipped: Path = SHIPPED) -> None:
        self.path = path
        self.source = path.read_text("utf-8")
        root = next((above.parent for above in path.resolve().parents if above.name == FOLDER), None)
        self.name = path.resolve().relative_to(root).as_posix() if root else f"{FOLDER}/{path.name}"
        beside = Templates(root, shipped)
        self._environment = Sandbox(lambda name: self.source if name == self.name else beside.source(name))

    def unreadable(self, known: Collection[str] | None) -> tuple[Problem, ...]:
        """What is wrong before anything is filled in: the syntax, and names outside `known` (None: any name may be meant)."""
        if len(self.source) > LONGEST:
            return (Problem(why=f"is longer than {LONGEST:,} characters, so no letter is written with it"),)
        try:
            tree = self._environment.parse(self.source, self.name)
        except TemplateSyntaxError as error:
            return (Problem(why=f"{error.message}", line=error.lineno),)
        names = list(tree.find_all(nodes.Name))
        lines = {node.name: node.lineno for node in reversed(names) if node.ctx == "load"}
        given = {node.name for node in names if node.ctx != "load"} | _brought_in(tree) | set(self._environment.globals)
        unknown = {} if known is None else {name: line for name, line in lines.items() if name not in given | set(known)}
        return tuple(
            Problem(why=f"there is no {name!r} to fill in; there are: {', '.join(sorted(known or ()))}", line=line)
            for name, line in sorted(unknown.items(), key=lambda each: each[1])
        )

    def wordings(self) -> dict[str, object]:
        """The names that a file of wordings sets, with what it sets them to."""
        return dict(vars(self._environment.get_template(self.name).module))

    def lacks(self, needed: Collection[str]) -> tuple[Problem, ...]:
        """Which of the names that a file of wordings must set, it does not set."""
        given = self.wordings()
        return tuple(Problem(why=f"does not set {name!r}") for name in sorted(needed) if name not in given)

    def stumbles(self, attempt: Callable[[Callable[..., str]], object]) -> Problem | None:
        """What goes wrong when `attempt` fills templates in by the `render` it is given; None when nothing does."""
        try:
            attempt(self._render)
        except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError) as error:
            lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(self.path)]
            return Problem(why=_in_words(error), line=lines[-1] if lines else None)
        return None

    def line_of(self, words: str) -> int | None:
        """The first line that holds these words, in any case."""
        lines = self.source.casefold().splitlines()
        return next((number for number, line in enumerate(lines, 1) if words.casefold() in line), None)

    def _render(self, name: str, /, **values: object) -> str:
        template = self._compiled if name == self.name else self._environment.get_template(name)
        return self._environment.fill_in(template, values)

    @cached_property
    def _compiled(self) -> Template:
        """Compiled under the file's own name, so that a traceback tells its lines from those of others."""
        code = self._environment.compile(self.source, self.name, str(self.path))
        return self._environment.template_class.from_code(self._environment, code, self._environment.make_globals(None))


def _in_words(error: Exception) -> str:
    """What went wrong, without the names that only we know things by."""
    if isinstance(error, TemplateNotFound):
        return f"there is no template called {error}"
    return re.sub(r"'[\w.]+\.(\w+) object'", lambda found: found[1].lower(), str(error))


def _brought_in(tree: nodes.Template) -> set[str]:
    """The names a template gets by importing others and by its own macros; "self" and "super" are its own, too."""
    imported = {node.target for node in tree.find_all(nodes.Import)} | {node.name for node in tree.find_all(nodes.Macro)}
    taken = (each for node in tree.find_all(nodes.FromImport) for each in node.names)
    return imported | {each if isinstance(each, str) else each[1] for each in taken} | {"self", "super", "caller", "loop"}
