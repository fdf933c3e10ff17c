import pytest

from allegedly.ingest.code_pages import code_page
from allegedly.ingest.decoding import decode

AROUND = "“{} said on Monday that the bridge would stay closed,” she said – and it’s late."


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("cp1250", "Křahn"),
        ("cp1250", "Đorđević"),
        ("cp1250", "Dvořák"),
        ("cp1250", "Čapek"),
        ("cp1250", "Wałęsa"),
        ("cp1250", "Łukasz"),
        ("cp1250", "Kaczyński"),
        ("cp1250", "Ceauşescu"),
        ("cp1250", "Świętokrzyskie"),
        ("cp1251", "Владимир"),
        ("cp1251", "Оля"),
        ("cp1252", "Søren Kierkegaard of Tromsø"),
        ("cp1252", "Bjørn, who lives in Røa"),
        ("cp1252", "Eugène Molière"),
        ("cp1252", "Loïc"),
        ("cp1252", "João Simões"),
        ("cp1252", "Guðmundur"),
        ("cp1252", "Muñoz"),
        ("cp1253", "Αθήνα"),
        ("cp1254", "Kılıçdaroğlu"),
        ("cp1256", "محمد"),
    ],
)
def test_a_name_shows_the_code_page(encoding: str, name: str) -> None:
    text = AROUND.format(name)
    assert decode(text.encode(encoding)) == (text, encoding)


@pytest.mark.parametrize(("encoding", "name"), [("cp1254", "Erdoğan"), ("cp1250", "Tőkés"), ("cp1250", "Tuđman")])
def test_what_may_be_western_stays_western(encoding: str, name: str) -> None:
    assert decode(AROUND.format(name).encode(encoding))[1] == "cp1252"


def test_one_sure_name_decides_for_the_others() -> None:
    text = AROUND.format("Tuđman, who met Milošević,")
    assert decode(text.encode("cp1250")) == (text, "cp1250")


def test_signs_alone_decide_nothing() -> None:
    assert code_page("It’s £5m – or €6bn – for 40 m² © 2024 ½".encode("cp1252")) == "cp1252"


def test_a_byte_that_western_letters_lack_excludes_them() -> None:
    assert decode(AROUND.format("Ťapák").encode("cp1250")) == (AROUND.format("Ťapák"), "cp1250")
