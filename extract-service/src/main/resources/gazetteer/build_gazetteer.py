#!/usr/bin/env python3
"""Writes cities.tsv.gz, divisions.tsv.gz and common-words.txt from the unpacked packages that README.md names.

usage: build_gazetteer.py CITIES_500_PACKAGE CITIES_JSON_PACKAGE WORD_LIST OUTPUT_FOLDER
"""
import collections
import gzip
import json
import math
import re
import sys
import unicodedata

SILENT = set("'`\u2018\u2019\u02bb\u02bc\u02bf\u02be\u00b4\u02b9\u2032.")
SPELLED = {
    "\u00f8": "o", "\u0142": "l", "\u00df": "ss", "\u00e6": "ae", "\u0153": "oe", "\u00f0": "d", "\u00fe": "th",
    "\u0131": "i", "\u0111": "d", "\u0259": "a", "\u0127": "h",
}
SHORTENED = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}
# Words that say what a division is; its name is known with and without them.
CLASS_WORDS = re.compile(
    r"\b(province|governorate|state|oblast|krai|kray|republic of|republic|region|district|county|parish|prefecture|"
    r"department|autonomous|municipality|emirate|wilaya|muhafazat|voivodeship|canton|division|territory|city of|of)\b")
NO_PLACE = {"PPLH", "PPLQ", "PPLW", "PPLR", "PPLCH"}
MAX_ALTERNATES_SMALL = 6
MAX_ALTERNATES = 40


def key(name):
    """The same form as NameKey.java."""
    out = []
    for c in unicodedata.normalize("NFKD", name.lower()):
        if unicodedata.category(c) == "Mn" or c in SILENT:
            continue
        if c in SPELLED:
            out.append(SPELLED[c])
        elif "a" <= c <= "z" or "0" <= c <= "9":
            out.append(c)
        else:
            out.append(" ")
    return " ".join(SHORTENED.get(w, w) for w in "".join(out).split())


def is_latin(name):
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x2000 or c in SILENT or unicodedata.category(c) == "Mn" for c in name)


def alternates(row):
    """Latin-script names that people write: no codes, no machine transliterations (which are all lower case)."""
    own = key(row["name"])
    found = []
    for name in [row["ascii"]] + row["alternates"].split(","):
        if len(name) < 3 or not is_latin(name) or name == name.lower() or (name == name.upper() and len(name) < 5):
            continue
        k = key(name)
        if len(k) >= 3 and k != own and k not in found and len(k) <= 40:
            found.append(k)
    return found[: MAX_ALTERNATES if row["population"] >= 5000 else MAX_ALTERNATES_SMALL]


def read_cities(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            f = line.rstrip("\n").split("\t")
            if len(f) < 15 or f[7] in NO_PLACE or not key(f[1]):
                continue
            row = dict(id=int(f[0]), name=f[1], ascii=f[2], alternates=f[3], lat=float(f[4]), lon=float(f[5]),
                       feature=f[7], country=f[8], admin1=f[10], admin2=f[11], population=int(f[14] or 0))
            if row["feature"] == "PPLX" and row["population"] < 10000:
                continue
            yield row


def centre(rows):
    """Population-weighted mean on the sphere, so that a date line does not matter."""
    x = y = z = 0.0
    for r in rows:
        w = math.sqrt(r["population"] + 100)
        lat, lon = math.radians(r["lat"]), math.radians(r["lon"])
        x += w * math.cos(lat) * math.cos(lon)
        y += w * math.cos(lat) * math.sin(lon)
        z += w * math.sin(lat)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def middle(rows):
    """The middle of the area that the towns span: for large divisions nearer to the usual point than where people live."""
    lat, lon = centre(rows)
    east = [(r["lon"] - lon + 540) % 360 - 180 for r in rows]
    lats = [r["lat"] for r in rows]
    return (min(lats) + max(lats)) / 2, (lon + (min(east) + max(east)) / 2 + 540) % 360 - 180


def division_keys(name, rows, level, aliases):
    """Names without the class word; a division named after its chief town and that town share their other spellings."""
    own = key(name)
    found = []
    bare = " ".join(CLASS_WORDS.sub(" ", own).split())
    if bare and bare != own:
        found.append(bare)
    if level == 1:
        for r in rows:
            names = {key(r["name"])} | set(r["found"])
            if r["feature"] in ("PPLA", "PPLC") and (own in names or bare in names):
                found += [n for n in sorted(names) if n not in found and n != own]
                r["found"] += [a for a in aliases if a not in names]
                break
    return found[:MAX_ALTERNATES]


def phrases(cities, divisions, words):
    """Towns that are called by several everyday words, such as White House; not where a first-order division is."""
    first = {n for d in divisions if d[0].count(".") == 1 for n in [key(d[1])] + d[5].split("|")}
    own = {key(r["name"]) for r in cities if r["population"] < 100000}
    return {n for n in own - first if " " in n and all(w in words for w in n.split())}


def main(cities_package, divisions_package, word_list, output):
    cities = list(read_cities(cities_package + "/dist/cities500.txt"))
    by_code = collections.defaultdict(list)
    for row in cities:
        row["found"] = alternates(row)
        by_code[f'{row["country"]}.{row["admin1"]}'].append(row)
        if row["admin2"]:
            by_code[f'{row["country"]}.{row["admin1"]}.{row["admin2"]}'].append(row)

    def write(name, lines):
        text = "".join("\t".join(map(str, line)) + "\n" for line in lines).encode("utf-8")
        with open(f"{output}/{name}", "wb") as raw:
            with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=raw, mtime=0) as out:
                out.write(text)

    with open(f"{output}/division-aliases.tsv", encoding="utf-8") as source:
        lines = [line.rstrip("\n").split("\t") for line in source if not line.startswith("#")]
    aliases = {code: [key(name) for name in names.split("|")] for code, names in lines}
    divisions = []
    for level, file in ((1, "admin1.json"), (2, "admin2.json")):
        with open(f"{divisions_package}/{file}", encoding="utf-8") as source:
            for d in sorted(json.load(source), key=lambda d: d["code"]):
                rows = by_code.get(d["code"])
                if not rows or not key(d["name"]):
                    continue
                lat, lon = middle(rows) if level == 1 else centre(rows)
                population = sum(r["population"] for r in rows if r["feature"] != "PPLX")
                divisions.append((d["code"], d["name"], f"{lat:.3f}", f"{lon:.3f}", population,
                                  "|".join(division_keys(d["name"], rows, level, aliases.get(d["code"], [])))))
    write("divisions.tsv.gz", divisions)
    cities.sort(key=lambda r: (r["country"], r["admin1"], r["name"], r["id"]))
    write("cities.tsv.gz", [(r["id"], r["name"], r["country"], r["admin1"], f'{r["lat"]:.3f}', f'{r["lon"]:.3f}',
                             r["population"], "|".join(r["found"])) for r in cities])

    names = {key(r["name"]) for r in cities}.union(*(r["found"] for r in cities))
    names |= {n for d in divisions for n in [key(d[1])] + d[5].split("|")}
    with open(word_list, encoding="utf-8") as source:
        words = {line.strip() for line in source if line[:1].islower() and "'" not in line}
    with open(f"{output}/common-words.txt", "w", encoding="utf-8") as out:
        out.write("# English words and phrases that are also names of places\n")
        out.writelines(w + "\n" for w in sorted((words & names) | phrases(cities, divisions, words)))


if __name__ == "__main__":
    main(*sys.argv[1:5])
