"""What machines and lawyers put round a letter: banners above it, advertising of telephones and programs, notices below it.

Single lines are judged by how they begin (`mobile`, `notice`, `banner`), a paragraph by how many of the words of lawyers stand
in it (`legal`), which holds in any language whose words are in the table. No line over `LONG` is looked at as a whole.
"""

from __future__ import annotations

import re

LONG = 400

_DEVICE = (
    r"(?:iphone|ipad|ipod|android|blackberry|galaxy|samsung|outlook|yahoo|gmail|aol|proton ?mail|windows|nokia|huawei|xiaomi|redmi|oppo|oneplus|pixel|lumia|mobile|"
    r"handy|smartphone|t[ée]l[ée]phone|tel[ée]fono|telefon\w*|telemóvel|celular|móvil|mobil\w*|portable|mail app|mail|phone|tablet|spark|k-9|nine|bluemail|hey|"
    r"superhuman|fairemail|apple|motorola|sony|xperia|htc|lg|zte|boxer|web\.de|gmx|t-online|orange|libero|телефон\w*|почт\w*|yandex|mail\.ru|acer|vivo|honor|realme)"
)
_MOBILE = re.compile(
    r"(?i)[^\w]{0,12}(?:"
    r"(?:sent|posted|composed|written|typed|dictated|thumbed|emailed) (?:from|via|with|on|by|using) (?:my |a |the |an |proton|yahoo|mail|outlook|samsung|fairemail|k-9|boxer|"
    r"android|gmail|aol|blackberry|iphone|ipad|spark|aqua|mailbird|mailspring|zoho|fastmail|tuta|edison|newton|hey|superhuman|mobile|galaxy|windows|siri|voice|nine|bluemail|"
    r"canary|missive|front|polymail|sparrow|airmail|postbox|thunderbird|huawei|xiaomi|myMail|inbox|email|unibox|vodafone|t-mobile|verizon|at&t)[^.!?:]{0,100}(?:\.\w[^.!?:]{0,40})?"
    r"|(?:get|download|try) (?:outlook|bluemail|yahoo mail|spark|typeapp|airmail|nine|aqua mail|aol|edison|mymail|proton) ?.{0,60}|outlook (?:for|für|pour|para|per|voor) (?:ios|android|mac|iphone).{0,60}"
    r"|yahoo mail: .{0,60}|secured by proton.{0,30}|sent securely (?:with|from) .{0,40}"
    rf"|(?:von|aus|über|mit) .{{0,40}}{_DEVICE}.{{0,40}}(?:gesendet|geschickt|verschickt|geschrieben)|(?:gesendet|verschickt|geschrieben|versendet) (?:von|mit|über|aus|via) .{{1,60}}|diese nachricht wurde von .{{1,50}} gesendet"
    r"|envoy[ée]e? (?:de|depuis|à partir|avec|via|par) .{1,60}|t[ée]l[ée]charger? outlook .{0,40}|obtenir outlook .{0,40}|provenance\s?: .{1,40}"
    r"|envia(?:do|t) (?:desde|do|de|des|pel[oa]|a partir|con|com|via|a través) .{1,60}|obt[ée](?:ner|nha|ém) (?:o )?outlook .{0,40}|baixe o outlook .{0,40}|inviato (?:da|dal|con|tramite) .{1,60}|(?:ottieni|scarica) outlook .{0,40}"
    r"|(?:verzonden|verstuurd|gestuurd) (?:vanaf|met|via|van|vanuit|door) .{1,60}|download outlook .{0,40}|outlook (?:downloaden|voor|holen|laden).{0,40}|hol(?:en)? (?:dir|sie sich) outlook.{0,30}|laden sie outlook.{0,40}"
    r"|skickat (?:från|med|via) .{1,60}|hämta outlook .{0,40}|sendt (?:fra|med|via) .{1,60}|hent outlook .{0,40}|lähetetty .{1,60}|hanki outlook .{0,40}"
    r"|wys[łl]an[eoy] (?:z|za pomoc[ąa]|przez) .{1,60}|pobierz outlook .{0,40}|odesl[áa]no z .{1,60}|odoslan[éo] z .{1,60}|отправлено (?:с|из|через) .{1,60}|надіслано з .{1,60}|изпратено от .{1,60}"
    rf"|.{{0,40}}{_DEVICE}.{{0,20}}(?:から送信|'?.?[dt][ea]n gönderildi|에서 보냄|telefonumdan gönderildi)|.{{0,30}}から送信|发自.{{1,30}}|發自.{{1,30}}|從我的 ?.{{1,30}}傳送|傳送自 .{{1,30}}|获取 outlook .{{0,40}}"
    r"|nhận outlook .{0,40}|gửi từ .{1,40}|(?:iphone-omr[óo]l|telefonomr[óo]l|.{2,30}r[óo]l) k[üu]ldve.{0,20}|trimis (?:de pe|din) .{1,40}|στάλθηκε από .{1,40}|poslano (?:z|s|sa) .{1,40}|poslato (?:sa|iz) .{1,40}|saadetud minu .{1,40}"
    r"|dikirim dari .{1,40}|נשלח מה.{1,40}|أُ?رسلت? من .{1,40}|enviado do meu .{1,40}"
    r"|(?:please )?(?:excuse|pardon|forgive) (?:the |my |any |all )?(?:brevity|typos?|errors|thumbs|mistakes|autocorrect|spelling|terse\w*)[^.]{0,60}\.?"
    r"|(?:apologies|sorry) for (?:the |any |my )?(?:brevity|typos)[^.]{0,40}\.?"
    r")(?:\. get the app)?[^\w]{0,12}(?:\(?<?https?://\S{1,200}>?\)?)?\W{0,6}$"
)
_HERS = re.compile(
    r"(?i)\W{0,12}(?:sent|posted|composed|written|typed|dictated|thumbed|emailed) (?:from|via|with|on|by|using) (?:my|a|an|the)\b"
)
_THING = re.compile(
    r"(?i)\W{0,12}\w+ \w+ (?:my|a|an|the) (?:(?!(?:where|from|far|without|in|at|on|with|and|no|not|to|when)\b)[\w&'-]+,? ){0,9}(?:i-?phone|ipad|ipod|android|blackberry|galaxy|samsung|pixel|motorola|xperia|oneplus|huawei|xiaomi|nokia|"
    r"(?:smart|cell|mobile |cell |windows )?phone|cell|mobile|handheld|wireless|tablet|device|kindle|laptop|computer|macbook|imac|mac|pc|chromebook|(?:apple )?watch|"
    r"(?:mail )?app|outlook|gmail|yahoo|aol|proton|siri)(?: (?!in\b|at\b|on\b|between\b|with\b)[\w.+]+){0,3}\W{0,3}(?:(?:so |and )?(?:please |pls |kindly )?(?:excuse|pardon|forgive|ignore|sorry|apologies)\b.{0,60})?$"
)
"""What she sends from where it is hers: a thing that has a mail program."""
_LINKED = re.compile(r"\[([^\]\n]{1,60})\]\(https?://[^)\s]{1,200}\)")
"""A link as a program writes it in plain text; its words are what it says."""
_NOTICE = re.compile(
    r"(?i)\W{0,6}(?:(?:privacy|confidential(?:ity)?|hipaa|legal|privileged|disclaimer|security|ferpa|e-?mail|electronic|attention|important|please)(?: and \w+)?(?: \w+)? ?"
    r"(?:notice|disclaimer|warning|statement|note|communication)(?:\W|$)|disclaimer\s*[:.]?\s*$|confidential(?:ity)? ?[:—-]|haftungsausschluss|vertraulichkeitshinweis|rechtlicher hinweis"
    r"|(?:this|the information (?:contained )?in this|the (?:contents?|information) of this) ?(?:e-?mail|message|communication|transmission|electronic|correspondence|fax)\b"
    r".{0,140}(?:confidential|privileged|intended (?:only|solely|recipient)|proprietary|protected|may contain)"
    r"|the information (?:contained|transmitted|in this).{0,120}(?:confidential|privileged|intended)|if you (?:are not the intended|have received this|received this).{0,60}"
    r"(?:recipient|error|mistake)|.{0,60}e-?mail is not (?:a )?(?:secure|monitored|confidential|encrypted)|(?:please )?(?:consider|think) .{0,30}environment|think green"
    r"|p?lease don['’]t print|do (?:you )?(?:not|really need to) print this|save (?:a )?(?:tree|paper)|this (?:e-?mail|message) (?:has been|was|is) (?:scanned|checked|sent from an unattended|virus)|virus-?free\b|no viruses? found"
    r"|scanned by |checked by (?:avg|avast)|avast\b|diese (?:e-?mail|nachricht) (?:wurde|und|enthält|kann|ist).{0,80}(?:vertraulich|anh[äa]nge|viren)|der inhalt dieser e-?mail|virenfrei|bitte (?:denken|prüfen) sie .{0,30}(?:umwelt|drucken)"
    r"|(?:ce (?:message|courriel|courrier|mail)|les informations contenues).{0,80}confidentiel|pensez à l['’]environnement|n['’]imprimez .{0,40}|l['’]absence de virus|garanti sans virus|sans virus\."
    r"|este (?:mensaje|correo|e-?mail|mensagem).{0,80}confidencia|esta mensagem.{0,80}confidencia|libre de virus|livre de vírus|antes de imprimir|(?:questo messaggio|questa e-?mail|le informazioni contenute).{0,80}(?:riservat|confidenzial)"
    r"|privo di virus|prima di stampare|dit (?:bericht|e-?mail\w*).{0,80}vertrouwelijk|de informatie (?:in|verzonden) (?:dit|deze|met).{0,80}|virusvrij|denk aan het milieu|detta (?:e-post|meddelande).{0,80}konfidentiell|virusfri|denne (?:e-?mail|e-post|meddelelse).{0,80}(?:fortrolig|konfidensiell)"
    r"|avis de confidentialit|aviso (?:legal|de confidencialidad|de privacidad)|avvertenze|klauzula poufności|wiadomość (?:ta|niniejsza).{0,80}poufn|настоящее сообщение.{0,80}конфиденциальн|bez wirusów|sin virus\b"
    r"|student (?:information|records) .{0,80}(?:ferpa|protected)|pursuant to .{0,80}(?:public records|ferpa)|under .{0,40}public records|all e-?mails? .{0,60}public record)"
)
_BANNER = re.compile(
    r"(?i)\W{0,6}(?:\[?(?:external|extern|externe|externo|esterno)\]?(?: e-?mail| sender| message)?\W*$|\[(?:external|ext|extern|externe)(?: e-?mail| sender)?\]|(?:caution|warning|attention|notice|external|vorsicht|achtung|atención|attenzione|let op)\W{0,6}.{0,20}"
    r"(?:this (?:e-?mail|message)|e-?mail|message|sender|nachricht|courriel|correo|mail|bericht).{0,50}(?:originat|came from|outside|external|extern|außerhalb|extérieur|externo|esterno|buiten)"
    r"|(?:this|diese|ce|este|questa) (?:e-?mail|message|nachricht|courriel|correo|messaggio) (?:originated|was sent|came|is|stammt|kommt|provient|proviene) (?:from |von |d['’]|de )?.{0,10}(?:outside|an external|external|extern|außerhalb|extérieur|fuera)"
    r"|you don['’]t often get e-?mail from|sie erhalten nicht oft|vous (?:n['’]obtenez|ne recevez) pas souvent|no suele recibir correo|do not click .{0,60}(?:links|attachments)|some people who received this message|zjqcmqrypfpt|external sender|sent by an external)"
)
_LIST_FOOTER = re.compile(
    r"(?i)(?:_{20,}\s*$|to unsubscribe from this (?:list|group|thread|topic)|you received this message because you are subscribed|you are receiving this (?:because|e-?mail because)|"
    r"(?:— ?)?reply to this e-?mail directly|view (?:this|it) (?:e-?mail|message|ticket)? ?on|unsubscribe\s*(?:<|\||here)|this e-?mail is a service from|\[?unsubscribe\]?\s*$|ticket:? https?://)"
)
_PICTURE = re.compile(r"(?i)[\[<](?:cid|image|inline image|logo|https?)\b[^\]>]{0,200}[\]>]")
_LEGAL = re.compile(
    r"(?i)confidential|privileged|intended|recipient|unauthori[sz]ed|disclos|dissemin|distribut|prohibited|delete|destroy|in error|notify|immediately|virus|liab|attachment|copying|"
    r"protected health|hipaa|vertraulich|empfänger|irrtümlich|unbefugt|vernichten|löschen|absender|gestattet|weitergabe|confidentiel|destinataire|erreur|détruire|interdit|diffusion|"
    r"confidencial|destinatari|prohibid|proibid|eliminar|borrar|elimin\w+|riservat|vietat|errore|distrugg|vertrouwelijk|geadresseerde|bestemd|verboden|verwijder|konfidentiell|mottagare|fortrolig|modtager|"
    r"poufn|adresat|zabronion|конфиденциальн|адресат|ошибочн|gizli|alıcı"
)


def mobile(line: str) -> bool:
    """Whether a telephone or a mail program speaks here, not its owner.

    >>> mobile("Sent from my iPhone"), mobile("Von meinem iPhone gesendet"), mobile("Sent from my office to yours? No!")
    (True, True, False)
    >>> mobile("Sent with [Proton Mail](https://proton.example/mail/home) secure email.")
    True
    """
    return len(line) < 160 and _MOBILE.match(_LINKED.sub(r"\1", line).strip()) is not None


def advertised(line: str) -> bool:
    """Whether a telephone or a program surely speaks here: `mobile`, and what is named as somebody's own is one.

    >>> advertised("Sent from my iPhone"), advertised("Sent from my mobile, please excuse typos"), advertised("Get Outlook for iOS")
    (True, True, True)
    >>> advertised("Sent from my kitchen table, in slippers"), advertised("Sent from my phone in the waiting room")
    (False, False)
    """
    return mobile(line) and (_HERS.match(line) is None or _THING.match(line.strip()) is not None)


def notice(line: str) -> bool:
    """Whether a notice of confidentiality, of a virus scanner or of a mailing list begins here."""
    return _NOTICE.match(line[:LONG]) is not None or (len(line) < LONG and _LIST_FOOTER.match(line.strip()) is not None)


def legal(paragraph: str) -> bool:
    """Whether a paragraph is a lawyer's: five or more different words of theirs in it, in any of our languages.

    >>> legal("This is confidential. If you are not the intended recipient, notify us and delete it immediately.")
    True
    """
    return len(paragraph) > 60 and len({match[0].lower() for match in _LEGAL.finditer(paragraph[:3000])}) >= 5


def picture(line: str) -> bool:
    """Whether the line only says that a picture was here.

    >>> picture("[cid:image001.png@01D2]"), picture("[yes]")
    (True, False)
    """
    return len(line) < LONG and _PICTURE.fullmatch(line.strip()) is not None


def banner(line: str) -> bool:
    """Whether a mail gateway put this line above the letter ("This email came from outside")."""
    return _BANNER.match(line[:LONG]) is not None
