"""Small built sites, made by code and changed by cases."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

ROOT = "https://espoo.example/profile/"
Model = dict[str, Any]

PAGE = """<!doctype html>
<html lang="{lang}"><head><meta charset="utf-8"><title>{title} - Espoo</title>
<meta name="description" content="{description}">
<link rel="canonical" href="{root}{address}">
{alternates}</head>
<body><header><a href="{root}">{menu}</a></header>
<article class="ip-page"{identity}><h1 id="top">{title}</h1>{body}</article>
<footer>{menu}</footer></body></html>
"""
REDIRECT = """<!doctype html><html lang="fi"><head><title>Siirtynyt</title>
<meta http-equiv="refresh" content="0; url={to}"></head><body><p>Siirtynyt</p></body></html>
"""
WORDS = {
    "fi": {
        "visits": "Espoossa kävi {cell} vieraiden ryhmää, ja useimmat heistä tulivat kouluihin.",
        "plain": "Kaupunki oppii muilta kaupungeilta ja jakaa omaa osaamistaan verkostoissa.",
        "chart": "Sivistys otti vastaan eniten",
        "host": "Isäntä", "omnia": "Omnia", "schools": "Sivistystoimi", "menu": "Etusivu",
    },
    "en": {
        "visits": "Espoo received {cell} groups of guests, and most of them came to its schools.",
        "plain": "The city learns from other cities and shares what it knows in its networks.",
        "chart": "Education received the most",
        "host": "Host", "omnia": "Omnia", "schools": "Education", "menu": "Home",
    },
}  # fmt: skip
ADDRESSES = {
    "fi": {"home": "", "visits": "vierailut/", "networks": "verkostot/"},
    "en": {"home": "en/", "visits": "en/visits/", "networks": "en/networks/"},
}


def model() -> Model:
    """The site every case starts from; the ids of pages are not told unless a case says so."""
    return copy.deepcopy({
        "words": WORDS, "addresses": ADDRESSES, "ids": False, "linked": False,
        "years": ["2019"], "values": {"schools": [127], "omnia": [122]},
        "shown": {"fi": "431", "en": "431"}, "congresses": 431, "redirects": {},
    })  # fmt: skip


def unchanged(site: Model) -> None:
    """No change at all."""


def write(site: Model, folder: Path) -> Path:
    """The built site in ``folder``."""
    for lang, addresses in site["addresses"].items():
        for name, address in addresses.items():
            file = folder / address / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(_page(site, lang, name, address), encoding="utf-8")
    for address, to in site["redirects"].items():
        (folder / address).mkdir(parents=True, exist_ok=True)
        (folder / address / "index.html").write_text(REDIRECT.format(to=to), encoding="utf-8")
    _write_data(site, folder / "data")
    (folder / "look.css").write_text(site.get("css", "a{}"), encoding="utf-8")
    return folder


def pair(
    tmp_path: Path,
    change: Callable[[Model], object],
    start: Callable[[Model], object] | None = None,
) -> tuple[Path, Path]:
    """The site as it is after ``start``, and the same after ``change``."""
    old = model()
    if start:
        start(old)
    new = copy.deepcopy(old)
    change(new)
    return write(old, tmp_path / "old"), write(new, tmp_path / "new")


def _page(site: Model, lang: str, name: str, address: str) -> str:
    words = site["words"][lang]
    same = {code: found[name] for code, found in site["addresses"].items() if name in found}
    links = [f'<link rel="alternate" hreflang="{c}" href="{ROOT}{a}">' for c, a in same.items()]
    return PAGE.format(
        lang=lang,
        root=ROOT,
        address=address,
        title=words.get(f"title_{name}", name.capitalize()),
        description=words.get(f"description_{name}", name),
        alternates="\n".join(links) if site["linked"] else "",
        identity=f' data-ip-page="{name}"' if site["ids"] else "",
        menu=words["menu"],
        body=_body(site, lang, name),
    )


def _body(site: Model, lang: str, name: str) -> str:
    words = site["words"][lang]
    if name == "home":
        return "<p>Espoo</p>"
    if name == "networks":
        return f'<h2 id="why">Why</h2><p>{escape(words["plain"])}</p>'
    cell = f'<a class="ip-figure" data-cell="facts/groups/2019" href="#s">{site["shown"][lang]}</a>'
    heads = "".join(f'<th scope="col">{year}</th>' for year in site["years"])
    rows = "".join(
        f'<tr><th scope="row">{escape(words[host])}</th>'
        + "".join(f"<td>{value}</td>" for value in values)
        + "</tr>"
        for host, values in site["values"].items()
    )
    marks = "".join(f"<text>{value}</text>" for row in site["values"].values() for value in row)
    return (
        f"<p>{escape(words['visits']).format(cell=cell)}</p>"
        f'<figure class="ip-chart" id="visits"><h3>{escape(words["chart"])}</h3>'
        f'<svg viewBox="0 0 9 9">{marks}</svg><table><caption>Visits</caption>'
        f"<thead><tr><th>{words['host']}</th>{heads}</tr></thead><tbody>{rows}</tbody></table>"
        "</figure>"
    )


def _write_data(site: Model, folder: Path) -> None:
    folder.mkdir()
    words = site["words"]
    lines = ["year,host,host_fi,host_en,visits"]
    for host, values in site["values"].items():
        for year, value in zip(site["years"], values, strict=True):
            lines.append(f"{year},{host},{words['fi'][host]},{words['en'][host]},{value}")
    (folder / "visits.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    facts = f"key,key_fi,key_en,year,value,upper\ngroups,Ryhmät,Groups,2019,{site['congresses']},\n"
    (folder / "facts.csv").write_text(facts, encoding="utf-8")
    resources = [
        _resource("visits", "Vierailut", "year:year host:string visits:integer", ["year", "host"]),
        _resource(
            "facts", "Luvut", "key:string key_fi:string year:year value:number upper:number", None
        ),
    ]
    (folder / "datapackage.json").write_text(json.dumps({"resources": resources}), encoding="utf-8")


def _resource(name: str, title: str, fields: str, key: list[str] | None) -> Model:
    described = [dict(zip(("name", "type"), f.split(":"), strict=True)) for f in fields.split()]
    schema = {"fields": described} | ({"primaryKey": key} if key else {})
    titles = {"fi": title, "en": name.capitalize()}
    return {"name": name, "titles": titles, "path": f"{name}.csv", "schema": schema}
