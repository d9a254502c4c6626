"""What stands above a quotation that runs unmarked to the end: separators and header blocks, client or language -> lines ("|" breaks)."""

from __future__ import annotations

_WHO = "{who} <{mail}>"
_LABELS = """
en = From: / Sent: / To: / Subject: / Monday, November 16, 2026 9:00 AM
en date = From: / Date: / To: / Subject: / Monday, November 16, 2026 at 9:00 AM
de = Von: / Gesendet: / An: / Betreff: / Montag, 16. November 2026 09:00
de mac = Von: / Datum: / An: / Betreff: / Montag, 16. November 2026 um 09:00
fr = De : / Envoyé : / À : / Objet : / lundi 16 novembre 2026 09:00
fr mac = De : / Date : / À : / Objet : / lundi, 16 novembre 2026 à 09:00
es = De: / Enviado: / Para: / Asunto: / lunes, 16 de noviembre de 2026 9:00
es el = De: / Enviado el: / Para: / Asunto: / lunes, 16 de noviembre de 2026 9:00
it = Da: / Inviato: / A: / Oggetto: / lunedì 16 novembre 2026 09:00
it mittente = Mittente: / Data: / Destinatario: / Oggetto: / lunedì 16 novembre 2026 09:00
pt = De: / Enviado: / Para: / Assunto: / segunda-feira, 16 de novembro de 2026 09:00
pt em = De: / Enviada em: / Para: / Assunto: / segunda-feira, 16 de novembro de 2026 09:00
nl = Van: / Verzonden: / Aan: / Onderwerp: / maandag 16 november 2026 09:00
sv = Från: / Skickat: / Till: / Ämne: / den 16 november 2026 09:00
da = Fra: / Sendt: / Til: / Emne: / 16. november 2026 09:00
no = Fra: / Dato: / Til: / Emne: / mandag 16. november 2026 09:00
fi = Lähettäjä: / Lähetetty: / Vastaanottaja: / Aihe: / maanantai 16. marraskuuta 2026 9.00
pl = Od: / Wysłano: / Do: / Temat: / poniedziałek, 16 listopada 2026 09:00
cs = Od: / Odesláno: / Komu: / Předmět: / pondělí 16. listopadu 2026 9:00
sk = Od: / Odoslané: / Komu: / Predmet: / pondelok 16. novembra 2026 9:00
hu = Feladó: / Elküldve: / Címzett: / Tárgy: / 2026. november 16., hétfő 9:00
ro = De la: / Trimis: / Către: / Subiect: / luni, 16 noiembrie 2026 09:00
ru = От: / Отправлено: / Кому: / Тема: / 16 ноября 2026 г. 9:00
uk = Від: / Надіслано: / Кому: / Тема: / 16 листопада 2026 р. 9:00
bg = От: / Изпратено: / До: / Относно: / понеделник, 16 ноември 2026 г. 09:00
el = Από: / Στάλθηκε: / Προς: / Θέμα: / Δευτέρα, 16 Νοεμβρίου 2026 9:00
tr = Kimden: / Gönderildi: / Kime: / Konu: / 16 Kasım 2026 Pazartesi 09:00
he = מאת: / נשלח: / אל: / נושא: / יום שני 16 נובמבר 2026 09:00
ar = من: / تم الإرسال: / إلى: / الموضوع: / الاثنين 16 نوفمبر 2026
ja = 差出人: / 送信日時: / 宛先: / 件名: / 2026年11月16日 9:00
zh = 发件人: / 发送时间: / 收件人: / 主题: / 2026年11月16日 9:00
zh tw = 寄件者： / 寄件日期： / 收件者： / 主旨： / 2026年11月16日 上午 09:00
ko = 보낸 사람: / 보낸 날짜: / 받는 사람: / 제목: / 2026년 11월 16일 월요일 오전 9:00
vi = Từ: / Đã gửi: / Đến: / Chủ đề: / 16 tháng 11 năm 2026 9:00
et = Saatja: / Saadetud: / Kellele: / Teema: / 16. november 2026 9:00
hr = Od: / Poslano: / Prima: / Predmet: / 16. studenoga 2026. 9:00
lt = Nuo: / Išsiųsta: / Kam: / Tema: / 2026 m. lapkričio 16 d. 9:00
ca = De: / Enviat: / Per a: / Assumpte: / dilluns, 16 de novembre de 2026 9:00
id = Dari: / Dikirim: / Kepada: / Perihal: / 16 November 2026 9:00
"""

_SEPARATORS = """
en = -----Original Message-----
spaced = ----- Original Message -----
android = -------- Original message --------
blackberry = ------Original Message------
proton old = ‐‐‐‐‐‐‐ Original Message ‐‐‐‐‐‐‐
samsung = ----- Reply message -----
qq = ------------------ Original ------------------
qq zh = ------------------ 原始邮件 ------------------
netease = ---- Replied Message ----
de = -----Ursprüngliche Nachricht-----
de tele = -----Original-Nachricht-----
de aol = -----Ursprüngliche Mitteilung-----
fr = -----Message d'origine-----
fr zimbra = ----- Mail original -----
fr aol = -----E-mail d'origine-----
es = -----Mensaje original-----
pt = -----Mensagem original-----
it = -----Messaggio originale-----
it libero = ----Messaggio originale----
nl = -----Oorspronkelijk bericht-----
nl bold = -------- Oorspronkelijk bericht --------
da = -----Oprindelig meddelelse-----
sv = -----Ursprungligt meddelande-----
no = -----Opprinnelig melding-----
fi = -----Alkuperäinen viesti-----
pl = -----Wiadomość oryginalna-----
pl short = -----Original Message-----
cs = ---------- Původní e-mail ----------
sk = -----Pôvodná správa-----
hu = -----Eredeti üzenet-----
ro = -----Mesaj original-----
ru = -----Исходное сообщение-----
uk = -----Оригінальне повідомлення-----
tr = -----Orijinal Mesaj-----
el = -----Αρχικό μήνυμα-----
ja = -----元のメッセージ-----
zh = -----邮件原件-----
ko = -----원본 메시지-----
he = -----הודעה מקורית-----
rule = ________________________________
"""


def _pairs(text: str) -> dict[str, str]:
    return dict(line.split(" = ", 1) for line in text.strip().split("\n"))


def _block(labels: str) -> str:
    who, sent, to, subject, when = labels.split(" / ")
    return f"{who} {_WHO}|{sent} {when}|{to} Ann Poe <apoe@poefamily.example>|{subject} An introduction"


_HEADS = {name: _block(labels) for name, labels in _pairs(_LABELS).items()}
_OWN = {
    "bold": "*From:* {who} <{mail}>|*Sent:* Monday, November 16, 2026 9:00 AM|*To:* Ann Poe|*Subject:* An introduction",
    "mailto": "From: {who} [mailto:{mail}]|Sent: Monday, November 16, 2026 9:00 AM|To: Ann Poe|Subject: RE: An introduction",
    "many recipients": "From: {who} <{mail}>|Sent: Monday, November 16, 2026 9:00 AM|To: Ann Poe <apoe@poefamily.example>;|Bo Hart <bhart@poefamily.example>|Subject: x",
    "windows phone": "From: {who}<mailto:{mail}>|Sent: 11/16/2026 9:00 AM|To: Ann Poe<mailto:apoe@poefamily.example>|Subject: An introduction",
    "hotmail": "Date: Mon, 16 Nov 2026 09:00:12 -0500|From: {mail}|To: apoe@poefamily.example|Subject: An introduction",
    "gmx": 'Gesendet: Montag, 16. November 2026 um 09:00 Uhr|Von: "{who}" <{mail}>|An: apoe@poefamily.example|Betreff: An introduction',
    "lotus": "From:   {who}/Ellison|To:     Ann Poe/Clinic@Clinic|Date:   11/16/2026 09:00 AM|Subject:        An introduction",
    "lotus table": "{who} <{mail}>|11/16/2026 09:00 AM||To|Ann Poe <apoe@poefamily.example>|cc||Subject|An introduction",
    "lotus line": "{who} ---11/16/2026 09:00:12 AM---Hello Ann, may I send you a page?",
    "em client": '------ Original Message ------|From "{who}" <{mail}>|To apoe@poefamily.example|Date 11/16/2026 9:00:00 AM|Subject Re: An introduction',
    "ticket": "##- Please type your reply above this line -##",
    "basecamp": "=========== Write ABOVE THIS LINE to post a reply ===========",
    "freshdesk": "--- Please reply above this line ---",
}
BLOCKS = {
    **{f"block {name}": text for name, text in _HEADS.items()},
    **{f"rule, block {name}": f"________________________________|{text}" for name, text in _HEADS.items()},
    **{f"separator {name}": f"{line}|{_HEADS.get(name.split()[0], _HEADS['en'])}" for name, line in _pairs(_SEPARATORS).items()},
    **_OWN,
}
BLOCKS = {name: text.replace("|", "\n") for name, text in BLOCKS.items()}
