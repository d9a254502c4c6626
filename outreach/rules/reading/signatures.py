"""What stands under a mail and is not what the writer said: signature blocks, telephones' advertising, lawyers' notices.

The sign-off ("Warmly, Ann") stays with the writer's words; what follows a `-- ` line (RFC 3676 §4.3), a mobile
client's boast or a notice of confidentiality does not. `closing` finds where the sign-off begins, for those who look for a
name, a telephone or an organisation in it, or want to judge the text without it.
"""

from __future__ import annotations

import re

LONG = 400
MAX_SIGNATURE = 25

_DELIMITER = re.compile(r"\s{0,3}(--|—|––|-- ?|__+|—-|\*\*\*\*+|-{3,20}|_{3,20}|={5,20})\s*$")
_MOBILE = re.compile(
    r"(?i)\W*("
    r"(sent|posted|composed|written|typed|dictated|thumbed) (from|via|with|on|by|using) (my |a |the |an |proton|yahoo|mail|outlook|samsung|fairemail|k-9|boxer|"
    r"android|gmail|blackberry|iphone|ipad|spark|aqua|mailbird|zoho|fastmail|tutanota|edison|newton|hey|superhuman|mobile|galaxy|windows|siri|voice)[^.!?]{0,100}"
    r"|get outlook for \w+.{0,60}|outlook (for|für|pour) (ios|android).{0,60}|yahoo mail: .{0,60}|(sent|get) .{0,20}airmail"
    r"|(von|aus|über) .{0,40}(gesendet|geschickt|verschickt)|gesendet (von|mit|über|aus) .{1,60}|diese nachricht wurde von .{1,50} gesendet"
    r"|envoy[ée] (de|depuis|à partir|avec|via) .{1,60}|t[ée]l[ée]charger? outlook .{0,40}|obtenir outlook .{0,40}"
    r"|enviado (desde|do|de|pelo|a partir|con|com|via) .{1,60}|obtener outlook .{0,40}|inviato (da|dal|con) .{1,60}|ottieni outlook .{0,40}"
    r"|verzonden (vanaf|met|via|van|vanuit) .{1,60}|verstuurd vanaf .{1,60}|download outlook .{0,40}|outlook downloaden .{0,40}"
    r"|skickat från .{1,60}|sendt fra .{1,60}|lähetetty .{1,60}|wys[łl]an[eoy] z .{1,60}|odesláno z .{1,60}|отправлено (с|из) .{1,60}|надіслано з .{1,60}"
    r"|.{0,30}(iphone|ipad|android).{0,20}(から送信|'?dan gönderildi|에서 보냄|телефон\w*|telefonumdan gönderildi)|.{0,20}から送信|发自我的 ?.{1,30}|從我的 ?.{1,30}傳送"
    r"|gửi từ .{1,40}|telefonomról küldve.{0,20}|trimis de pe .{1,40}|στάλθηκε από .{1,40}"
    r"|(please )?(excuse|pardon|forgive) (the |my |any )?(brevity|typos?|errors|thumbs|mistakes|autocorrect)[^.]{0,60}\.?"
    r")\W*$"
)
_NOTICE = re.compile(
    r"(?i)\W{0,6}((privacy|confidential(ity)?|hipaa|legal|privileged|disclaimer|security|ferpa|e-?mail|electronic|attention|important|please)( and \w+)?( \w+)? ?"
    r"(notice|disclaimer|warning|statement|note|communication)\W|disclaimer\s*[:.]?\s*$|confidential(ity)? ?[:—-]"
    r"|(this|the information (contained )?in this|the (contents?|information) of this) ?(e-?mail|message|communication|transmission|electronic|correspondence|fax)\b"
    r".{0,140}(confidential|privileged|intended (only|solely|recipient)|proprietary|protected|may contain)"
    r"|the information (contained|transmitted|in this).{0,120}(confidential|privileged|intended)|if you (are not the intended|have received this|received this).{0,60}"
    r"(recipient|error|mistake)|.{0,60}e-?mail is not (a )?(secure|monitored|confidential|encrypted)|(please )?(consider|think) .{0,30}environment"
    r"|p?lease don['’]t print|save (a )?(tree|paper)|this (e-?mail|message) (has been|was) (scanned|checked|sent from an unattended)|virus-free\b|no viruses? found"
    r"|scanned by |avast|diese e-?mail (und|enthält|kann|ist).{0,80}(vertraulich|anh[äa]nge)|der inhalt dieser e-?mail|ce (message|courriel|courrier).{0,80}confidentiel"
    r"|este (mensaje|correo|e-?mail|mensagem).{0,80}confidencial|esta mensagem.{0,80}confidencial|(questo messaggio|le informazioni contenute).{0,80}(riservat|confidenzial)"
    r"|dit bericht.{0,80}vertrouwelijk|de informatie (in|verzonden).{0,80}|detta (e-post|meddelande).{0,80}konfidentiell|avis de confidentialit|aviso (legal|de confidencialidad)"
    r"|student (information|records) .{0,80}(ferpa|protected)|pursuant to .{0,80}(public records|ferpa)|under .{0,40}public records|all e-?mails? .{0,60}public record)"
)
_BANNER = re.compile(
    r"(?i)\W{0,6}(\[?external\]?( e-?mail| sender| message)?\W*$|\[external\]|(caution|warning|attention|notice|external)\W{0,4}.{0,20}(this (e-?mail|message)|e-?mail|message|sender).{0,40}"
    r"(originat|came from|outside|external)|this (e-?mail|message) (originated|was sent|came) from (outside|an external)|you don['’]t often get e-?mail from|"
    r"do not click .{0,60}(links|attachments)|some people who received this message)"
)
_LIST_FOOTER = re.compile(
    r"(?i)_{20,}\s*$|to unsubscribe from this (list|group)|you received this message because you are subscribed"
)
_SIGN_OFF = re.compile(
    r"(?i)\W{0,3}((many |much |with |my |our |kind(est)?|warm(est|ly)?|best|all the|very|yours?|sincere\w*|respectful\w*|in |take|talk|gratefully|cordially|cheers|thanks?|thx|ty|tx"
    r"|regards|wishes|peace|blessings|love|mit|viele|beste|liebe|herzliche?|freundliche|saludos|un saludo|atentamente|cordialmente|gracias|un abrazo|bien|merci|amicalement|salutations|"
    r"cordiali|distinti|grazie|groet\w*|vriendelijke|hilsen|hälsning\w*|mvh|obrigad\w|abra[çc]os?|att|onward|until|speak|appreciat\w*|hope|ciao|xo+|namaste|shalom|faithfully|lg|vg|mfg|br|rgds|kr)"
    r"[\w ’'&.-]{0,40})[,.!~–—-]*\s*$"
)
_CONTACT = re.compile(
    r"(?i)(\+?\d[\d() .\-/]{6,}\d|\bwww\.|https?://|@[\w.-]+\.\w|\b(tel|phone|ph|cell|fax|mobile|office|direct|ext|suite|ste|floor|street|avenue|ave|road|blvd|p\.?o\. box)\b[.:]?"
    r"|\b(md|m\.d\.|do|phd|ph\.d\.|psyd|lcsw|lmft|lpc|lmhc|lisw|lcmhc|np|pa-c|rn|crnp|dnp|msw|med|m\.ed\.|edd|esq|jd|rd|rdn|bcba|faap|facog|ncc|nbcc|pmhnp|aprn|arnp|cnm|mft|lpcc|lcpc)\b"
    r"|\b(counselor|counsellor|physician|director|manager|coordinator|attorney|pastor|psychologist|psychiatrist|therapist|clinic|pediatrics|medicine|school|hospital|center|centre|"
    r"associates|family|health|practice|department|pronouns|she/her|he/him|they/them)\b)"
)


def mobile(line: str) -> bool:
    """Whether a telephone or a mail program speaks here, not its owner.

    >>> mobile("Sent from my iPhone"), mobile("Von meinem iPhone gesendet"), mobile("Sent from my office to yours? No!")
    (True, True, False)
    """
    return len(line) < 160 and _MOBILE.match(line) is not None


def delimiter(line: str) -> bool:
    """Whether the line ends the letter and begins the signature."""
    return len(line) < 30 and _DELIMITER.match(line) is not None


def notice(line: str) -> bool:
    """Whether a notice of confidentiality or the like begins here."""
    return _NOTICE.match(line[:LONG]) is not None or (len(line) < LONG and _LIST_FOOTER.match(line) is not None)


def banner(line: str) -> bool:
    """Whether a mail gateway put this line above the letter ("This email came from outside")."""
    return _BANNER.match(line[:LONG]) is not None


def stripped(lines: list[str]) -> list[str]:
    """The lines of a letter without banners above, and without signature, advertising and notices below."""
    start = 0
    while start < min(len(lines), 6) and (not lines[start].strip() or banner(lines[start])):
        start += 1
        if banner(lines[start - 1]):  # the rest of its paragraph goes with it
            while start < min(len(lines), 8) and lines[start].strip():
                start += 1
    kept = lines[start:]
    for at, line in enumerate(kept):
        if notice(line) and (at > 0 or len(kept) > 30):
            kept = kept[:at]
            break
        if delimiter(line) and _is_signature(kept[at + 1 :]) and any(earlier.strip() for earlier in kept[:at]):
            kept = kept[:at]
            break
    return [line for line in kept if not mobile(line)]


def _is_signature(after: list[str]) -> bool:
    """Whether what follows a delimiter can be a signature: short, and not the second half of a letter."""
    filled = [line for line in after if line.strip()]
    if len(filled) > MAX_SIGNATURE:
        return False
    prose = sum(len(line) > 70 and line.rstrip().endswith((".", "?", "!")) for line in filled)
    return prose <= 2


def closing(lines: list[str]) -> int:
    """The index of the line where the sign-off begins: "Warmly," or the name and address block at the end; len when there is none.

    >>> closing(["Can you see her?", "", "Warmly,", "Ann Poe MD", "Poe Family Medicine"])
    2
    """
    last = len(lines)
    while last and not lines[last - 1].strip():
        last -= 1
    for at in range(max(1, last - 14), last):
        rest = [line for line in lines[at + 1 : last] if line.strip()]
        if _SIGN_OFF.match(lines[at][:80]) and len(rest) <= 10 and all(len(line) < 90 for line in rest):
            return at
    return _name_block(lines, last)


def _name_block(lines: list[str], last: int) -> int:
    """The run of short lines at the very end that reads like a name and where she works."""
    at = last
    while at > 1 and last - at < 9 and _is_label(lines[at - 1]):
        at -= 1
    while at < last and not lines[at].strip():
        at += 1
    return at if at < last else len(lines)


def _is_label(line: str) -> bool:
    """A line of a signature block: short, no sentence; a name, a title, an address."""
    text = line.strip()
    if not text:
        return True
    if len(text) > 75 or text[-1] in "?!:;" or (text[-1] == "." and len(text.split()) > 4):
        return False
    if re.match(r"(?i)(?!tel|phone|cell|fax|office|e-?mail|[tfpomcew]\b|direct|web|mobile|ext)[\w ]{2,20}: ?\S", text):
        return False  # a field of a form
    words = re.findall(r"[^\W\d_][\w'’.-]*", text)
    capital = sum(word[0].isupper() for word in words)
    return bool(_CONTACT.search(text) and (len(words) < 10)) or (bool(words) and len(words) <= 6 and capital >= 0.6 * len(words))
