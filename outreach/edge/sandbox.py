"""The sandbox in which templates are filled in: they reach nothing, change nothing, and come to an end.

Law: a template computes nothing to speak of. One that goes round more than `ROUNDS` times, writes more characters than it may, multiplies words into a
book, or calls itself without end, is stopped by a `TemplateRuntimeError` that says so; a mistake in a loop costs no morning. Not for use from two threads
at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from types import CodeType
from typing import Any

from jinja2 import FunctionLoader, StrictUndefined, Template, TemplateRuntimeError, nodes, pass_environment
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

LONGEST = 100_000
"""Characters of a template, and of a text that it may come to."""
ROUNDS = 100_000
_PAGE = 100 * LONGEST  # characters of a page, which holds its pictures
_POWER = 64
_COUNTED = "counted"
_PRODUCTS = frozenset({"*", "**"})


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment whose templates may include others by name; `source` gives the text of one, or None. One that was compiled is kept as long as its
    text stays the same."""

    def __init__(self, source: Callable[[str], str | None]) -> None:
        def load(name: str) -> tuple[str, None, Callable[[], bool]] | None:
            text = source(name)
            return None if text is None else (text, None, lambda: source(name) == text)

        super().__init__(
            loader=FunctionLoader(load),
            undefined=StrictUndefined,
            autoescape=lambda name: name is not None and is_page(name),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self.intercepted_binops = _PRODUCTS
        self.filters[_COUNTED] = _counted
        self._rounds = 0

    def compile(self, source: Any, name: str | None = None, filename: str | None = None, *rest: Any, **more: Any) -> CodeType:  # type: ignore[override]
        """As ever, but every loop counts its rounds."""
        tree = self.parse(source, name, filename) if isinstance(source, str) else source
        for loop in tree.find_all(nodes.For):
            loop.iter = nodes.Filter(loop.iter, _COUNTED, [], [], None, None, lineno=loop.lineno).set_environment(self)
        return super().compile(tree, name, filename, *rest, **more)  # type: ignore[no-any-return]

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """A product or a power of a sensible size."""
        lengths = [len(each) if isinstance(each, str | list | tuple) else each for each in (left, right)]
        multiplied = operator == "*" and lengths != [left, right] and lengths[0] * lengths[1] > LONGEST
        if multiplied or (operator == "**" and right > _POWER):
            raise TemplateRuntimeError(f"it multiplies into more than {LONGEST:,} characters")
        return super().call_binop(context, operator, left, right)

    def fill_in(self, template: Template, values: dict[str, object]) -> str:
        """A template of this environment, filled in. Raises what jinja2 raises, and `TemplateRuntimeError` for one that would not end."""
        self._rounds = 0
        pieces, length, most = list[str](), 0, _PAGE if template.name and is_page(template.name) else LONGEST
        try:
            for piece in template.generate(values):
                pieces.append(piece)
                length += len(piece)
                if length > most:
                    raise TemplateRuntimeError(f"it comes to more than {most:,} characters")
        except RecursionError as error:
            raise TemplateRuntimeError("it includes or calls itself without end").with_traceback(error.__traceback__) from None
        return "".join(pieces)

    def one_round(self) -> None:
        """Another round of some loop."""
        self._rounds += 1
        if self._rounds > ROUNDS:
            raise TemplateRuntimeError(f"its loops go round more than {ROUNDS:,} times")


def is_page(name: str) -> bool:
    """Whether a template of this name makes a page, in which words are escaped."""
    return ".html" in name


@pass_environment
def _counted(environment: Sandbox, items: Iterable[object]) -> Iterator[object]:
    for each in items:
        environment.one_round()
        yield each
