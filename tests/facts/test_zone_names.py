import pytest

from scripts.regions.zones import zone_name


@pytest.mark.parametrize(
    ("pinyin", "han", "above", "expected"),
    [
        (
            "Hefeixinzhangaoxinjishuchanyekaifaqu",
            "合肥新站高新技术产业开发区",
            ("Hefei", "Anhui"),
            "Hefei Xinzhan High-tech Industrial Development Zone",
        ),
        (
            "Bengbushijingjikaifaqu",
            "蚌埠市经济开发区",
            ("Bengbu", "Anhui"),
            "Bengbu Economic Development Zone",
        ),
        ("Xiaodian District", "小店区", ("Taiyuan", "Shanxi"), "Xiaodian District"),
    ],
)
def test_a_development_zone_has_a_name_that_can_be_read(
    pinyin: str, han: str, above: tuple[str, ...], expected: str
) -> None:
    """Its place, its own name, and what it is; a name that is no zone's stays as it is."""
    assert zone_name(pinyin, han, above) == expected
