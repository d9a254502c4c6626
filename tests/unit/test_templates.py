"""Templates: the owner's folder overrides file by file, a broken one does no harm and is named, and nothing escapes the sandbox."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import TemplateError

from outreach.edge.pages import finished
from outreach.edge.templates import SHIPPED, Templates


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    folder = tmp_path / "shipped"
    (folder / "letters").mkdir(parents=True)
    (folder / "letters" / "a.txt.j2").write_text("ours: {{ name }}")
    (folder / "letters" / "b.txt.j2").write_text("{% include 'letters/a.txt.j2' %}!")
    return folder


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    (folder / "letters").mkdir(parents=True)
    return folder


def test_the_owners_file_overrides_ours_and_only_that_one(shipped: Path, own: Path) -> None:
    """File by file; an edit counts at once, a removal too."""
    templates = Templates(own, shipped)
    assert templates.render("letters/a.txt.j2", name="x") == "ours: x"
    mine = own / "letters" / "a.txt.j2"
    mine.write_text("mine: {{ name }}")
    assert templates.render("letters/a.txt.j2", name="x") == "mine: x"
    assert templates.render("letters/b.txt.j2", name="x") == "mine: x!"
    mine.write_text("new: {{ name }}")
    assert templates.render("letters/b.txt.j2", name="x") == "new: x!"
    mine.unlink()
    assert templates.render("letters/a.txt.j2", name="x") == "ours: x"
    assert templates.names("letters") == ("letters/a.txt.j2", "letters/b.txt.j2")


@pytest.mark.parametrize(
    "bad",
    [
        "{{ name",
        "{{ nobody }}",
        "{{ name.__class__.__mro__ }}",
        "{% include 'none.j2' %}",
        "{{ 1/0 }}",
        "{{ name + 1 }}",
        "{% for i in range(90000) %}{% for j in range(90000) %}{% endfor %}{% endfor %}",
        "{{ 'word ' * 1000000000 }}",
        "{% include 'letters/a.txt.j2' %}",
        "caf\udce9: no UTF-8",
        "x" * 100_001,
    ],
)
def test_a_broken_template_keeps_the_last_good_version_and_is_named(shipped: Path, own: Path, bad: str) -> None:
    """Whether it does not parse or stumbles; and mended, it counts again and is named no more."""
    templates = Templates(own, shipped)
    mine = own / "letters" / "a.txt.j2"
    mine.write_text(bad, "utf-8", "surrogateescape")
    assert templates.render("letters/a.txt.j2", name="x") == "ours: x"
    assert len(templates.broken()) == 1
    assert "letters/a.txt.j2" in templates.broken()[0]
    mine.write_text("good: {{ name }}")
    assert templates.render("letters/a.txt.j2", name="x") == "good: x"
    assert templates.broken() == ()
    mine.write_text(bad, "utf-8", "surrogateescape")
    assert templates.render("letters/a.txt.j2", name="x") == "good: x"
    assert templates.render("letters/b.txt.j2", name="x") in {"good: x!", "ours: x!"}
    assert len(templates.broken()) == 1


def test_the_last_good_version_outlives_a_restart(shipped: Path, own: Path, tmp_path: Path) -> None:
    """Broken while the machine was down, her template of yesterday is used; taken away, ours is, and hers does not come back."""
    mine, kept = own / "letters" / "a.txt.j2", tmp_path / "kept"
    mine.write_text("good: {{ name }}")
    assert Templates(own, shipped, kept=kept).render("letters/a.txt.j2", name="x") == "good: x"
    mine.write_text("{{ name")
    again = Templates(own, shipped, kept=kept)
    assert again.render("letters/a.txt.j2", name="x") == "good: x"
    assert len(again.broken()) == 1
    mine.unlink()
    assert Templates(own, shipped, kept=kept).render("letters/a.txt.j2", name="x") == "ours: x"
    mine.write_text("{{ name")
    assert Templates(own, shipped, kept=kept).render("letters/a.txt.j2", name="x") == "ours: x"


def test_a_disk_that_takes_nothing_stops_no_letter(shipped: Path, own: Path, tmp_path: Path) -> None:
    """Where the good version cannot be kept the letter is written all the same."""
    (tmp_path / "kept").write_text("a file, no folder")
    (own / "letters" / "a.txt.j2").write_text("good: {{ name }}")
    assert Templates(own, shipped, kept=tmp_path / "kept").render("letters/a.txt.j2", name="x") == "good: x"


def test_the_last_good_version_may_stumble_too(shipped: Path, own: Path) -> None:
    """Then ours is used; there is no end of the world and no endless loop."""
    templates = Templates(own, shipped)
    mine = own / "letters" / "a.txt.j2"
    mine.write_text("{{ name }} {{ extra }}")
    assert templates.render("letters/a.txt.j2", name="x", extra="y") == "x y"
    mine.write_text("{{ broken")
    assert templates.render("letters/a.txt.j2", name="x") == "ours: x"


def test_a_partial_of_the_owners_that_stumbles_does_not_take_ours_down(shipped: Path, own: Path) -> None:
    """The shipped letter with the shipped partial is the last resort."""
    (own / "letters" / "a.txt.j2").write_text("{{ nobody }}")
    assert Templates(own, shipped).render("letters/b.txt.j2", name="x") == "ours: x!"


def test_our_own_bugs_are_raised(shipped: Path) -> None:
    """A value that a shipped template lacks, and a template that is not there."""
    with pytest.raises(TemplateError):
        Templates(None, shipped).render("letters/a.txt.j2")
    with pytest.raises(LookupError):
        Templates(None, shipped).source("letters/none.j2")
    with pytest.raises(LookupError):
        Templates(None, shipped).render("../shipped/../../etc/passwd")


@pytest.mark.parametrize("text", ["{{ x }}", "{% raw %}", "<b>&\"'", "{{ ''.__class__ }}"])
def test_words_are_never_rendered_twice(shipped: Path, text: str) -> None:
    """Braces in somebody's words stay braces; HTML escapes, plain text does not."""
    (shipped / "p.html.j2").write_text("<p>{{ name }}</p>")
    assert Templates(None, shipped).render("letters/a.txt.j2", name=text) == f"ours: {text}"
    assert "<b>" not in Templates(None, shipped).render("p.html.j2", name=text)


@pytest.mark.parametrize(
    "html",
    [
        "<img src='http://x.example/a.png'>",
        "<style>@import 'x.css'</style>",
        "<p style='background:url(http://x.example/)'>x</p>",
        "<script>1</script>",
        "<a href='javascript:x'>x</a>",
        "<p onclick='x'>x</p>",
        "<form action=x><input></form>",
        "<iframe src=x></iframe>",
        "<meta http-equiv=refresh content=1>",
        "<table background='//x.example'></table>",
        "<svg><image href='x' /><script>1</script></svg>",
    ],
)
def test_a_page_that_would_fetch_or_run_something_is_refused(html: str) -> None:
    """It would be our bug, and tracking."""
    with pytest.raises(ValueError, match="page would"):
        finished(html)


@pytest.mark.parametrize(
    "html",
    [
        "<img src='cid:a'>",
        "<img src='data:image/png;base64,AA=='>",
        "<svg><circle r='1'/></svg>",
        "<a href='mailto:a@b.example'>x</a>",
        "<p>src=http://x.example</p>",
    ],
)
def test_pictures_in_the_mail_itself_are_fine(html: str) -> None:
    """Nothing is fetched for them."""
    assert finished(html)


def test_every_shipped_template_parses() -> None:
    """And none of them is empty."""
    names = [path.relative_to(SHIPPED).as_posix() for path in SHIPPED.rglob("*.j2")]
    assert len(names) >= 6
    assert all(Templates(SHIPPED).source(name).strip() for name in names)
    assert Templates(SHIPPED).broken() == ()
