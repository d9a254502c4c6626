"""Where somebody else's words begin: attribution lines, separators and header blocks of mail clients, in many languages.

Each function looks at a list of lines and an index and says whether a quotation begins there; `own_words` walks. Only lines
under `LONG` characters are looked at with patterns, and no pattern has two open repetitions of the same characters in a row, so
the time is linear. To teach a new client or language, add its words to one of the tables.
"""

from __future__ import annotations

import re

LONG = 400

_WROTE = re.compile(
    r"(?i)\b(wrote|writes|written|schrieb|geschrieben|a [ée]crit|[ée]crivait|escribi[óo]|escreveu|escribe|ha scritto|scrisse|schreef|geschreven|skrev|"
    r"kirjoitti|napisa[łl]\w*|pisze|napsal\w*|nap[íi]sal\w*|írta|a scris|va escriure|escrigu[ée]|έγραψε|написал\w*|пишет|писал\w*|написа|пише|"
    r"yazdı|yazmış|đã viết|menulis|kirjutas|rašė|rakstīja|je napisao|je napisala|kom ha skrive|schriifft)\b"
    r"|写道|寫道|書きました|のメール|작성|كتب|כתב|เขียน|שלח"
)
_OPENER = re.compile(
    r"(?i)[\s>]*(on|at|am|vom|le|el|em|no dia|il giorno|il|in data|op|den|på|tirsdag|mandag|onsdag|torsdag|fredag|l[øö]rdag|s[øö]ndag|w dniu|dnia|"
    r"dne|d[ňn]a|pe|în|la data|στις|vào|pada|kuupäeval|в|\d{1,4}\s?[-./年]\s?\d{1,2}|(mon|tue|wed|thu|fri|sat|sun)\w*[,. ]|"
    r"(lun|mar|mer|mi[ée]|jeu|jue|ven|vie|sam|s[áa]b|dim|dom|gio)\w*[,. ]|(mo|di|mi|do|fr|sa|so)[,.] )(?=[\s,.\d日年月]|$|(?<=[\d ,.]))"
)
_DATED = re.compile(
    r"\d{1,4}\s?[-./:年月]\s?\d{1,2}|\b(19|20)\d\d\b|\b\d{1,2}(st|nd|rd|th|er|º|\.)?,? (de )?[^\W\d]{3,}|[^\W\d]{3,9}\.? \d{1,2}\b"
)
_MAIL = re.compile(r"[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+")
_QUOTING = re.compile(r"(?i)[\s>]*(quoting|citando|zitat von|zitiere|selon|in reply to|in article|in message) .{2,200}:\s*$")
_OLD_GMAIL = re.compile(r"[\s>]*\d{4}[-/.]\d\d?[-/.]\d\d?,? .{0,60}<[^<>@\s]+@[^<>\s]+>\s*:\s*$")

_ORIGINAL = (
    "original message|original e-?mail|reply message|original appointment|urspr(ü|ue)ngliche (nachricht|e-?mail)|original-?nachricht|message d['’]origine|"
    "message original|message initial|mail original|mensaje original|mensagem original|messaggio originale|messaggio originario|oorspronkelijk bericht|"
    "origineel bericht|oprindelig (meddelelse|besked)|ursprungligt meddelande|originalmeddelande|original ?meddelelse|opprinnelig melding|alkuperäinen viesti|"
    "(wiadomość|wiadomo.c) oryginalna|původní (zpráva|e-mail)|pôvodná správa|eredeti üzenet|mesaj original|missatge original|исходное сообщение|"
    "первоначальное сообщение|оригинальное сообщение|orijinal (mesaj|ileti)|αρχικό μήνυμα|原始邮件|原始郵件|原邮件|元のメッセージ|original ?메시지|원본 메시지|"
    "thư gốc|izvorna poruka|algne kiri|antwort|reply|r[ée]ponse|respuesta|risposta"
)
_FORWARDED = (
    "forwarded (message|by .{1,80}|e-?mail)|begin forwarded message|weitergeleitete (nachricht|e-?mail)|message (transf[ée]r[ée]|r[ée]exp[ée]di[ée])|"
    "courriel transf[ée]r[ée]|mensaje reenviado|mensagem (encaminhada|reencaminhada)|messaggio inoltrato|doorgestuurd bericht|doorgezonden bericht|"
    "videresendt (besked|meddelelse|melding)|vidarebefordrat meddelande|välitetty viesti|(wiadomość|wiadomo.c) przekazana|przekazana wiadomość|"
    "p[řr]eposlan[áa] (zpráva|správa)|továbbított üzenet|mesaj redirecționat|пересылаемое сообщение|пересланное сообщение|переслане повідомлення|"
    "iletilen (mesaj|ileti)|转发邮件|轉寄郵件|转发的邮件|転送メッセージ|전달된 메시지|missatge reenviat"
)
_SEPARATOR = re.compile(rf"(?i)[\s>]*[-_=*~#]{{2,}}\s*({_ORIGINAL}|{_FORWARDED})\s*:?\s*[-_=*~#]{{2,}}\s*$")
_FORWARD = re.compile(
    rf"(?i)[\s>*]*([-_=~]{{2,}}\s*({_FORWARDED})\s*:?\s*[-_=~]{{2,}}|(begin forwarded message|anfang der weitergeleiteten (nachricht|e-?mail)|"
    r"d[ée]but du message (r[ée]exp[ée]di[ée]|transf[ée]r[ée])|inicio del mensaje reenviado|inizio (del )?messaggio inoltrato|in[íi]cio da mensagem "
    r"(re)?encaminhada|begin doorgestuurd bericht|påbegynd videresendt (besked|meddelelse)|vidarebefordrat brev|välitetty viesti alkaa|начало "
    r"переадресованного сообщения|转发的邮件)\s*[:：])\s*\**\s*$"
)
_FROM = (
    "from|von|de|da|van|fra|från|lähettäjä|od|от|від|kimden|gönderen|feladó|expeditor|de la|από|发件人|寄件者|寄件人|差出人|送信者|보낸 사람|보낸사람|từ|dari|מאת|من|saatja|mittente|"
    "expéditeur|remitente|remetente|afzender"
)
_OTHER = (
    "sent|date|to|cc|bcc|subject|reply-to|importance|attachments?|gesendet|datum|an|betreff|kopie|envoyé|envoyé le|à|objet|date d'envoi|enviado|enviado el|fecha|"
    "para|asunto|cc|enviada em|enviado em|data|assunto|inviato|a|oggetto|verzonden|aan|onderwerp|sendt|dato|til|emne|skickat|till|ämne|kopia|lähetetty|"
    "päivämäärä|vastaanottaja|aihe|kopio|wysłano|wysłane|do|temat|odesláno|komu|předmět|kopie|odoslané|predmet|отправлено|дата|кому|тема|копия|надіслано|"
    "gönderildi|gönderilme|tarih|kime|kime:|konu|bilgi|küldve|dátum|címzett|tárgy|trimis|către|subiect|στάλθηκε|ημερομηνία|προς|θέμα|发送时间|日期|收件人|抄送|"
    "主题|主旨|主題|傳送|日時|送信日時|宛先|件名|보낸 날짜|날짜|받는 사람|제목|đã gửi|ngày|đến|tới|chủ đề|תאריך|אל|נושא|إلى|التاريخ|الموضوع|saadetud|kellele|teema|terminado"
)
_FROM_LINE = re.compile(rf"(?i)[\s>*|]*({_FROM})\s*\**\s*[:：]\s*\**\s*\S")
_HEAD_LINE = re.compile(rf"(?i)[\s>*|]*({_OTHER}|{_FROM})\s*\**\s*[:：]")
_RULE = re.compile(r"[\s>]*[_\-*=]{8,}\s*$")
_ABOVE = re.compile(
    r"(?i)[\s>#*=\-_]*((please )?(type|write|reply|respond|enter)\w* .{0,30}above this line|reply above|do not (write|type) below|"
    r"bitte .{0,30}oberhalb dieser (zeile|linie)|r[ée]pondez au-dessus)"
)


def attribution(lines: list[str], at: int) -> int:
    """How many lines from `at` on say "On Monday Ann wrote:"; 0 when they do not. Such a sentence may be wrapped over four.

    >>> attribution(["On Mon, Nov 16, 2026 at 9:00 AM Ann Poe <a@b.example>", "wrote:", "> x"], 0)
    2
    """
    joined = ""
    for count in range(1, 5):
        if at + count > len(lines) or len(joined) > LONG or not lines[at + count - 1].strip():
            return 0
        joined = f"{joined} {lines[at + count - 1].strip().lstrip('>').strip()}".strip()
        if re.search(r"[:：]\s*$", joined):
            quoted = _next_is_quoted(lines, at + count)
            return count if _attributes(joined, quoted=quoted, wrapped=count > 1) else 0
        if _WROTE.search(joined) and _OPENER.match(joined) and _MAIL.search(joined) and _next_is_quoted(lines, at + count):
            return count
    return 0


def _attributes(sentence: str, *, quoted: bool, wrapped: bool) -> bool:
    if _QUOTING.match(sentence) or _OLD_GMAIL.match(sentence):
        return True
    dated, mail, opens = _DATED.search(sentence), _MAIL.search(sentence), _OPENER.match(sentence)
    if mail and dated and len(sentence) < 200 and re.search(r"\d\s?[:.時시]\s?\d\d", sentence):
        return True  # who and when, and a colon: an attribution in any language
    if not _WROTE.search(sentence):
        return False
    if opens and (dated or mail):
        return quoted or mail is not None or len(sentence) < 160
    return not wrapped and (
        quoted or (mail is not None and len(sentence) < 200) or (dated is not None and len(sentence) < 100 and quoted)
    )


def _next_is_quoted(lines: list[str], at: int) -> bool:
    return next((line.lstrip().startswith((">", "|")) for line in lines[at : at + 4] if line.strip()), False)


def header_block(lines: list[str], at: int) -> int:
    """How many lines from `at` on are the header block of a quoted mail ("From: ... Sent: ... To: ..."); 0 when it is none.

    >>> header_block(["Von: Ann", "Gesendet: Montag", "An: Bo", "Betreff: x", "", "Hallo"], 0)
    4
    """
    if len(lines[at]) > LONG or not (_FROM_LINE.match(lines[at]) or _HEAD_LINE.match(lines[at])):
        return 0
    heads, sender, last, blank = 0, False, at, 0
    for index, line in enumerate(lines[at : at + 14], at):
        if len(line) < 4 * LONG and _HEAD_LINE.match(line):
            heads, blank, last = heads + 1, 0, index + 1
            sender = sender or _FROM_LINE.match(line) is not None
        elif not line.strip(" >"):
            blank += 1
            if blank > 1 or heads >= 3:
                break
        elif heads and _continues(line):
            last = index + 1
        else:
            break
    enough = sender and (heads >= 3 or (heads == 2 and bool(_MAIL.search(" ".join(lines[at:last])))))
    return last - at if enough else 0


def _continues(line: str) -> bool:
    """A long list of recipients runs on in the next line."""
    return line.startswith((" ", "\t")) or _MAIL.search(line) is not None


def separator(line: str) -> bool:
    """Whether the line says by itself that what follows is an older mail.

    >>> separator("-----Ursprüngliche Nachricht-----")
    True
    """
    return len(line) < LONG and bool(_SEPARATOR.match(line) or forward(line) or _ABOVE.match(line))


def forward(line: str) -> bool:
    """Whether the line says that what follows was forwarded.

    >>> forward("---------- Forwarded message ---------"), forward("-----Original Message-----")
    (True, False)
    """
    return len(line) < LONG and _FORWARD.match(line) is not None


def ruled(line: str) -> bool:
    """Whether the line is only a rule of underscores, dashes or stars."""
    return len(line) < LONG and _RULE.match(line) is not None


def quoted(line: str) -> bool:
    """Whether the line carries a quotation mark in front (RFC 3676 §4.5), also with the writer's initials before it.

    >>> quoted("> yes"), quoted("AP> yes"), quoted("x > y")
    (True, True, False)
    """
    return re.match(r"\s{0,3}(>|[A-Z]{1,3}>|\|\s)", line) is not None
