"""The files as translate-toolkit and Python's own readers see them. Prints a line per check: ok, FAIL or skipped."""
import csv
import json
import sys
from pathlib import Path

folder = Path(sys.argv[1])
pairs = json.loads((folder / "document.json").read_text("utf-8"))
translations = [pair for pair in pairs if pair["isTranslation"]]


def check(name, run):
    try:
        print(f"ok      {name}: {run()}")
    except ImportError as missing:
        print(f"skipped {name}: {missing}")
    except Exception as wrong:  # every failure of a reader is a finding
        print(f"FAIL    {name}: {type(wrong).__name__}: {wrong}")


def equal(expected, found, what):
    expected, found = list(expected), list(found)
    for i, (one, other) in enumerate(zip(expected, found)):
        if one != other:
            raise AssertionError(f"{what} {i + 1} is {other!r}, not {one!r}")
    if len(expected) != len(found):
        raise AssertionError(f"{len(found)} {what}, not {len(expected)}")


def holds_only_xml(pair):
    return all(c in "\t\n\r" or " " <= c < "\ud800" or "\ue000" <= c <= "\ufffd" or c > "\uffff" for c in pair["ur"] + (pair["en"] or ""))


def tmx():
    from translate.storage.tmx import tmxfile

    units = tmxfile.parsefile(str(folder / "document.ur-en.tmx")).units
    equal((p["id"] for p in pairs), (u.xmlelement.get("tuid") for u in units), "ids")
    found = [(p, u) for p, u in zip(pairs, units) if holds_only_xml(p)]
    equal((p["ur"] for p, _ in found), (u.source for _, u in found), "sources")
    equal((p["en"] if p["isTranslation"] else None for p, _ in found), (u.target or None for _, u in found), "targets")
    return f"{len(units)} units, a draft is none"


def xliff12():
    from translate.storage.xliff import xlifffile

    units = xlifffile.parsefile(str(folder / "document.ur-en.xliff12.xlf")).units
    equal((p["id"] for p in pairs), (u.xmlelement.get("resname") for u in units), "ids")
    found = [(p, u) for p, u in zip(pairs, units) if holds_only_xml(p)]
    equal((p["ur"] for p, _ in found), (str(u.source) for _, u in found), "sources")
    equal((p["en"] if p["isTranslation"] else None for p, _ in found), (str(u.target) if u.target is not None else None for _, u in found), "targets")
    equal((p["state"] == "approved" for p in pairs), (u.isapproved() for u in units), "approvals")
    return f"{len(units)} units, {sum(u.isapproved() for u in units)} approved"


def xliff2():
    from translate.storage.xliff2 import Xliff2File

    units = Xliff2File.parsefile(str(folder / "document.ur-en.xlf")).units
    found = [(p, u) for p, u in zip(pairs, units) if holds_only_xml(p)]
    equal((p["ur"] for p, _ in found), (str(u.source) for _, u in found), "sources")
    equal((p["en"] if p["isTranslation"] else None for p, _ in found), (str(u.target) if u.target else None for _, u in found), "targets")
    if len(units) != len(pairs):
        raise AssertionError(f"{len(units)} units, not {len(pairs)}")
    return f"{len(units)} units"


def po():
    from translate.storage.pypo import pofile

    units = [u for u in pofile.parsefile(str(folder / "document.ur-en.po")).units if not u.isheader()]
    equal((p["id"] for p in pairs), (u.getcontext() for u in units), "contexts")
    equal((p["ur"] for p in pairs), (str(u.source) for u in units), "sources")
    equal((p["en"] if p["isTranslation"] else "" for p in pairs), (str(u.target) for u in units), "targets")
    equal((p["isTranslation"] and p["state"] != "approved" for p in pairs), (u.isfuzzy() for u in units), "fuzzy marks")
    return f"{len(units)} entries, fuzzy until approved"


def comma_separated():
    with open(folder / "document.ur-en.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    equal(((p["id"], p["state"], p["ur"], p["en"] or "") for p in pairs), ((r["id"], r["state"], r["ur"], r["en"]) for r in rows), "rows")
    return f"{len(rows)} rows"


def lines():
    rows = [line.split("\t") for line in (folder / "document.ur-en.tsv").read_bytes().decode("utf-8").rstrip("\n").split("\n")]
    equal(((p["id"], p["state"]) for p in pairs), ((r[rows[0].index("id")], r[rows[0].index("state")]) for r in rows[1:]), "TSV rows")
    objects = [json.loads(line) for line in (folder / "document.ur-en.jsonl").read_bytes().decode("utf-8").rstrip("\n").split("\n")]
    equal(((p["id"], p["state"], p["ur"], p["en"]) for p in pairs), ((o["id"], o["state"], o["translation"]["ur"], o["translation"]["en"]) for o in objects), "JSONL objects")
    return f"{len(objects)} objects and as many rows"


def plain_pair():
    for part in ("train", "dev", "test"):
        urdu, english, ids = ((folder / "corpus" / f"corpus.{part}.en-ur.{end}").read_bytes().decode("utf-8").split("\n")[:-1] for end in ("ur", "en", "ids"))
        objects = [json.loads(line) for line in (folder / "corpus" / f"corpus.{part}.en-ur.jsonl").read_bytes().decode("utf-8").split("\n")[:-1]]
        equal(((o["translation"]["ur"], o["translation"]["en"], f"{o['id']}\t{o['state']}\t{o['doc']}") for o in objects), zip(urdu, english, ids), f"lines of {part}")
    return "train, dev and test line by line as in JSONL"


def loaded():
    import datasets

    corpus = datasets.load_dataset(str(folder / "corpus"), "en-ur", cache_dir=str(folder / "cache"))
    sizes = {}
    for split, part in (("train", "train"), ("validation", "dev"), ("test", "test")):
        objects = [json.loads(line) for line in (folder / "corpus" / f"corpus.{part}.en-ur.jsonl").read_bytes().decode("utf-8").split("\n")[:-1]]
        equal((o["translation"] for o in objects), corpus[split]["translation"], f"pairs of {split}")
        sizes[split] = len(objects)
    return str(sizes)


check("translate-toolkit reads TMX", tmx)
check("translate-toolkit reads XLIFF 1.2", xliff12)
check("translate-toolkit reads XLIFF 2.1", xliff2)
check("translate-toolkit reads PO", po)
check("Python reads CSV", comma_separated)
check("Python reads TSV and JSONL", lines)
check("Python reads the corpus' plain text", plain_pair)
check("datasets loads the corpus", loaded)
