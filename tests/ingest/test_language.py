import pytest

from allegedly.errors import WrongLanguage
from allegedly.ingest.language import function_words, language_of

from .made import PROSE

FOREIGN = {
    "German": "Der Minister sagte am Montag, dass der Hafen seit Anfang des Jahres geschlossen ist und dass er erst"
    " im Frühling wieder öffnen wird. Von dem zweiten Bericht wusste niemand, weil er noch nicht fertig"
    " war.",
    "French": "Le ministre a déclaré lundi que le port était fermé depuis le début de l'année et qu'il rouvrirait"
    " au printemps. Personne n'avait été informé du second rapport, a-t-elle ajouté, car il n'était pas"
    " encore terminé.",
    "Spanish": "El ministro dijo el lunes que el puerto llevaba cerrado desde el comienzo del año y que volvería a"
    " abrir en primavera. Nadie fue informado del segundo informe, añadió, porque todavía no estaba"
    " terminado.",
    "Italian": "Il ministro ha detto lunedì che il porto era chiuso dall'inizio dell'anno e che riaprirà in"
    " primavera. Nessuno è stato informato del secondo rapporto, ha aggiunto, perché non era ancora"
    " finito.",
    "Portuguese": "O ministro disse na segunda-feira que o porto estava fechado desde o início do ano e que voltaria a"
    " abrir na primavera. Ninguém foi informado do segundo relatório, disse ela, porque ainda não estava"
    " pronto.",
    "Dutch": "De minister zei maandag dat de haven sinds het begin van het jaar gesloten is en dat hij pas in het"
    " voorjaar weer open zal gaan. Niemand wist van het tweede rapport, omdat het nog niet klaar was.",
    "Swedish": "Ministern sade på måndagen att hamnen har varit stängd sedan början av året och att den ska öppna"
    " igen till våren. Ingen fick veta något om den andra rapporten, eftersom den inte var klar.",
    "Polish": "Minister powiedział w poniedziałek, że port jest zamknięty od początku roku i że zostanie otwarty"
    " dopiero na wiosnę. Nikt nie wiedział o drugim raporcie, ponieważ nie był on jeszcze gotowy.",
    "Turkish": "Bakan pazartesi günü limanın yıl başından beri kapalı olduğunu ve ilkbaharda yeniden açılacağını"
    " söyledi. İkinci rapor için kimseye bilgi verilmedi, çünkü rapor daha bitmemişti ve bir tarih de"
    " yoktu, dedi.",
    "Indonesian": "Menteri mengatakan pada hari Senin bahwa pelabuhan itu telah ditutup sejak awal tahun dan akan"
    " dibuka kembali pada musim semi. Tidak ada yang tahu tentang laporan kedua karena laporan itu belum"
    " selesai.",
}  # fmt: skip
SCRIPTS = {
    "Arabic": "قال الوزير يوم الاثنين إن الميناء مغلق منذ بداية العام وإنه سيفتح من جديد في الربيع",
    "Cyrillic": "Министр сообщил в понедельник, что порт был закрыт с начала года и что весной он откроется",
    "Chinese": "部长周一表示港口自今年年初以来一直关闭将于春季重新开放没有人知道第二份报告因为它还没有完成",
    "Japanese": "大臣は月曜日に港は年初から閉鎖されており春に再開される予定だと述べた",
    "Hebrew": "השר אמר ביום שני כי הנמל סגור מאז תחילת השנה וכי ייפתח שוב באביב",
    "Greek": "Ο υπουργός δήλωσε τη Δευτέρα ότι το λιμάνι είναι κλειστό από την αρχή του έτους",
}


def test_english_is_english() -> None:
    assert language_of(PROSE) == "en"
    assert language_of(PROSE.upper()) == "en"


@pytest.mark.parametrize("name", FOREIGN)
def test_another_language_is_named(name: str) -> None:
    with pytest.raises(WrongLanguage, match=f"seems to be in {name}"):
        language_of(FOREIGN[name])


@pytest.mark.parametrize("name", SCRIPTS)
def test_another_script_is_named(name: str) -> None:
    with pytest.raises(WrongLanguage, match=name):
        language_of(SCRIPTS[name])


def test_an_english_article_may_quote_in_other_languages() -> None:
    assert language_of(f"{PROSE} “{SCRIPTS['Arabic']}” {FOREIGN['German'][:60]}") == "en"


@pytest.mark.parametrize(
    "text",
    [
        "A device laid by rebels tore through a minibus near Vell Ez Kesh airport, Vell Ez Kesh district, Dorvan two"
        " days ago, leaving four people dead.",
        "Habari ya leo",
        "Der Hafen ist zu.",
        "Jane Doe Omar Faruk Lisse Carrow " * 10,
        "a " * 5,
    ],
)
def test_what_is_too_short_or_odd_passes(text: str) -> None:
    assert language_of(text) is None


def test_every_language_has_enough_words() -> None:
    assert all(len(words) >= 18 for words in function_words().values())
