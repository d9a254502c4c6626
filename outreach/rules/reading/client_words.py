"""What mail clients write round the mail that is answered, language by language: verbs, labels, and titles of separators.

Tables only, each a tuple of regular expressions without flags, joined by `any_of`. To teach a language or a client, add its
words to the table that they belong to; `quotes` and `signatures` need no change. Words that are ordinary words in some other
language ("do", "an", "a") do no harm: a label counts only before a colon and only among others.
"""

from __future__ import annotations

import re


def _table(text: str) -> tuple[str, ...]:
    return tuple(re.split(r",\s+", text.strip().rstrip(",")))


WROTE = _table(
    r"""
    wrote, writes, written, schr(?:ie|ei)bt?, geschrieben, a [ée]crit, [ée]crivait, [ée]crit, escribi[óo], escribe, escreveu,
    ha scritto, scrisse, scrive, schreef, geschreven, skrev, skrifa[ðd]i, kirjoitti, napisa[łl]\w*, pisze, napsal\w*,
    nap[íi]sal\w*, p[íi]še, írta, a scris, va escriure, escrigu[ée], ha escrit, έγραψε, написал\w*, пишет, писал\w*, написа,
    пише, написа[вл]\w*, yazd[ıi], yazmış, đã viết, menulis, kirjutas, rašė, rakst[īi]ja, napisao, napisala, je napisal,
    idatzi du, escribiu, scripsit, skrev f[öø]lgende, написао, đã gửi,
    """
)
"""The verb of an attribution, where words have borders."""

WROTE_UNSPACED = _table(
    r"""
    写道, 寫道, 写到, 书写, 書きました, 書いた, のメール, からのメッセージ, 작성, 썼습니다, 님이 쓰신, كتب, كتبت, כתב, כתבה, مאת, เขียน, ได้เขียน, ने लिखा, نوشت,
    נכתב,
    """
)
"""The verb where words have none, or stand in other scripts."""

OPENERS = _table(
    r"""
    on, at, am, vom, le, el, em, no dia, il giorno, il, in data, op, den, på, w dniu, dnia, dne, d[ňn]a, pe, [îi]n, la data,
    στις, στην, vào, pada, kuupäev\w*, в, на, у, v, u, em data de, en date d[ue], a, ve?, ob, ti, missatge de,
    in a message dated, in article, in message, quoting, wiadomość napisana przez, tarihinde, quoth, за, с, on behalf, ng?,
    noong, siku,
    """
)
"""How an attribution may begin: "on", in the languages of the clients."""

WEEKDAYS = _table(
    r"""
    pirmd, otrd, trešd, ceturtd, piektd, sestd, svētd,
    mon, tue, wed, thu, fri, sat, sun, mo, di, mi, do, fr, sa, so, lun, mar, mer, mi[ée], jeu, jue, ven, vie, sam, s[áa]b,
    dim, dom, gio, seg, ter, qua, qui, sex, maa?, din, woe?, don, vrij?, zat?, zon?, man, tir, tis, ons, tor, fre, l[øöo]r,
    s[øö]n, pon, po, [úu]t, wt, [śs]r, st, czw, [čc]t, pt, p[áa], sob, ndz?, niedz, ne, пн, вт, ср, чт, пт, сб, вс, нд, h, k,
    sze, cs, szo, v, paz, pzt, sal, [çc]ar, per, cum, cts, ti, ke, to, pe, la, su, понедельник, вторник, сред\w*, четверг,
    пятниц\w*, суббот\w*, воскресенье, cn, sen, sel, rab, kam, jum, δευ, τρ[ίι], τετ, π[εέ]μ, παρ, σ[αά]β, κυρ, dl, dt,
    dc, dj, dv, ds, dg, lu, ma, jo, vi, s[âa], du,
    """
)
"""Short names of the days; longer forms of them begin so."""

ORIGINAL = _table(
    r"""
    original, original message, original e-?mail, reply message, replied message, original appointment,
    urspr(?:ü|ue)ngliche (?:nachricht|e-?mail|mail|mitteilung), urspr\. mitteilung, original-?nachricht, originalnachricht,
    message d['’]origine, e-?mail d['’]origine, message original, message initial, mail original, message pr[ée]c[ée]dent,
    mensaje original, mensagem original, messaggio original[ei], messaggio originario, oorspronkelijk bericht,
    origineel bericht, oorspronkelijke e-?mail, oprindelig (?:meddelelse|besked|mail|e-?mail), ursprungligt meddelande,
    original ?meddelande, original ?meddelelse, original ?melding, opprinnelig melding, alkuperäinen viesti,
    (?:wiadomo.{1,3}|e-?mail) oryginaln[ay], oryginalna wiadomość, původní (?:zpráva|e-?mail), pôvodn[áý] (?:správa|e-?mail),
    eredeti (?:üzenet|levél), mesaj(?:ul)? original, missatge original, mensaxe orixinal, исходное сообщение,
    первоначальное сообщение, оригинальное сообщение, оригінальне повідомлення, вихідне повідомлення, оригинално съобщение,
    orijinal (?:mesaj|ileti), orjinal mesaj, özgün (?:ileti|mesaj), αρχικό μήνυμα, 原始邮件, 原始郵件, 原邮件, 邮件原件, 原始信件, 元のメッセージ,
    original ?메시지, 원본 ?(?:메시지|메일), thư gốc, izvorna poruka, originalna poruka, izvirno sporočilo, algne kiri, algkiri,
    originalus (?:laiškas|pranešimas), oriģinālā vēstule, pesan asli, mesej asal, הודעה מקורית, الرسالة الأصلية,
    ข้อความต้นฉบับ, antwort, reply, r[ée]ponse, respuesta, risposta, upprunaleg skilaboð, oorspronklike boodskap,
    """
)
"""Titles of a separator above the mail that is answered."""

FORWARDED = _table(
    r"""
    forwarded message, forwarded by .{1,80}, forwarded e-?mail, forwarded mail, begin forwarded message, forwarded letter,
    original forwarded message, weitergeleitete (?:nachricht|e-?mail|mail), message (?:transf[ée]r[ée]|r[ée]exp[ée]di[ée]),
    courriel transf[ée]r[ée], mensaje reenviado, mensagem (?:encaminhada|reencaminhada), messaggio inoltrato,
    doorgestuurd bericht, doorgezonden bericht, videresendt (?:besked|meddelelse|melding),
    vidarebefordrat (?:meddelande|brev), välitetty viesti, edelleen lähetetty viesti, (?:wiadomość|wiadomo.{1,3}) przekazana,
    przekazana wiadomość, p[řr]eposlan[áaý] (?:zpráva|správa|e-?mail), továbbított (?:üzenet|levél), mesaj redirec[țt]ionat,
    пересылаемое сообщение, пересланное сообщение, переслане повідомлення, препратено съобщение, iletilen (?:mesaj|ileti),
    προωθημένο μήνυμα, 转发邮件, 轉寄郵件, 转发的邮件, 转发邮件信息, 転送メッセージ, 전달된 메시지, missatge reenviat, thư đã chuyển tiếp, pesan terusan,
    proslijeđena poruka, posredovano sporočilo, edastatud kiri, הודעה שהועברה, رسالة معاد توجيهها,
    """
)
"""Titles of a separator above a mail that is passed on."""

BEGIN_FORWARD = _table(
    r"""
    begin forwarded message, anfang der weitergeleiteten (?:nachricht|e-?mail),
    d[ée]but du message (?:r[ée]exp[ée]di[ée]|transf[ée]r[ée]), inicio del mensaje reenviado,
    inizio (?:del )?messaggio inoltrato, in[íi]cio da mensagem (?:re)?encaminhada, begin doorgestuurd bericht,
    påbegynd videresendt (?:besked|meddelelse), start på videresendt melding, videresendt melding, vidarebefordrat brev,
    välitetty viesti alkaa, начало переадресованного сообщения, начало пересылаемого сообщения, 转发的邮件, 转发邮件, 開始轉寄郵件,
    転送されたメッセージ, 전달된 메시지 시작, początek przekazywanej wiadomości, za[čc][áa]tek p[řr]epos[íi]lan[ée] zpr[áa]vy,
    továbbított levél kezdete, iletilen iletinin başlangıcı, début du message,
    """
)
"""The same without dashes, before a colon."""

SENDER = _table(
    r"""
    from, von, de, da, van, fra, från, lähettäjä, od, от, від, kimden, gönderen, feladó, expeditor, de la, από, 发件人, 發件人,
    寄件者, 寄件人, 差出人, 送信者, 送信元, 보낸 ?사람, 보낸이, từ, người gửi, dari, pengirim, מאת, من, saatja, mittente, exp[ée]diteur, remitente,
    remetente, afzender, absender, avsändare, avsender, afsender, nadawca, odesílatel, odosielateľ, отправитель, відправник,
    от кого, від кого, подател, pošiljatelj, šalje, no, nuo, lähettää, frá, จาก, van de, envoyé par,
    """
)
"""Labels of the line that names the writer of an older mail."""

OTHER = _table(
    r"""
    sent, date, to, cc, bcc, subject, reply-to, reply to, importance, priority, attachments?, sent at, received, when, where,
    required, organization, newsgroups, gesendet, gesendet am, datum, an, betreff, kopie, antwort an, priorität, wichtigkeit,
    anlagen?, bis, envoyé, envoyé le, envoy[ée]e? à, à, a, objet, date d['’]envoi, copie, copie à, cc à, destinataire, sujet,
    pour, répondre à, pi[èe]ces? jointes?, enviado, enviado el, enviado a, fecha, fecha de envío, para, asunto, enviada em,
    enviad[oa] em, enviada, data, assunto, responder a, destinatario, inviato, inviato il, oggetto, ogg, rispondi a,
    verzonden, verzonden op, aan, onderwerp, verstuurd, sendt, dato, til, emne, skickat, till, ämne, kopia, lähetetty,
    päivämäärä, pvm, vastaanottaja, aihe, kopio, wysłano, wysłane, do, temat, data wysłania, dw, odesláno, komu, předmět,
    odoslané, predmet, za, отправлено, дата, кому, тема, копия, копія, надіслано, изпратено, до, относно, gönderildi,
    gönderim tarihi, gönderilme, tarih, kime, alıcı, konu, bilgi, küldve, küldés ideje, elküldve, dátum, címzett, tárgy,
    másolat, trimis, către, catre, subiect, στάλθηκε, ημερομηνία, προς, θέμα, κοιν\.?, 发送时间, 發送時間, 发送日期, 日期, 时间, 收件人, 抄送, 主题,
    主旨, 主題, 傳送, 日時, 送信日時, 送信日, 宛先, 件名, 寄件日期, 收件者, 副本, 보낸 ?날짜, 날짜, 받는 ?사람, 제목, 참조, 보낸 ?시간, đã gửi, ngày, đến, tới, chủ đề,
    תאריך, אל, נושא, נשלח, إلى, التاريخ, الموضوع, تم الإرسال, ถึง, วันที่, หัวข้อ, ส่ง, saadetud, kellele, teema, kuupäev,
    poslano, poslato, prima, zadeva, išsiųsta, kam, tema, nosūtīts, kepada, perihal, tanggal, dikirim, efni, sendt den,
    enviat, assumpte, per a,
    """
)
"""The other labels of a header block."""


def any_of(*tables: tuple[str, ...]) -> str:
    """One alternation of all the words, the longest first, so that "from" is not read as "fr".

    >>> any_of(("on", "on behalf"))
    '(?:on behalf|on)'
    """
    return f"(?:{'|'.join(sorted({word for table in tables for word in table}, key=len, reverse=True))})"
