"""The workbook and the table as LibreOffice opens and saves them. Prints a line per check: ok or FAIL."""
import csv
import json
import re
import subprocess
import sys
from pathlib import Path

folder, soffice = Path(sys.argv[1]), sys.argv[2]
pairs = json.loads((folder / "document.json").read_text("utf-8"))
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def convert(name, to, ending):
    out = folder / "office" / Path(name).suffix[1:]
    subprocess.run([soffice, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", to, "--outdir", str(out), str(folder / name)],
                   check=True, timeout=180, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    found = sorted(out.glob(Path(name).stem + "*" + ending))
    if not found:
        raise AssertionError(f"it made no {ending} of {name}")
    return found[-1]


def check(name, run):
    try:
        print(f"ok      {name}: {run()}")
    except Exception as wrong:  # every failure of a reader is a finding
        print(f"FAIL    {name}: {type(wrong).__name__}: {wrong}")


def folded(text):
    return " ".join((text or "").split())


def workbook():
    # UTF-8, quoted, the first sheet.
    path = convert("document.ur-en.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1", ".csv")
    rows = list(csv.DictReader(path.open(encoding="utf-8", newline="")))
    if len(rows) != len(pairs):
        raise AssertionError(f"{len(rows)} rows, not {len(pairs)}")
    for pair, row in zip(pairs, rows):
        if (row["id"], row["state"]) != (pair["id"], pair["state"]):
            raise AssertionError(f"{row['id']} {row['state']} stands for {pair['id']} {pair['state']}")
        for side in ("ur", "en"):
            text = pair[side] or ""
            # LibreOffice drops the characters XML cannot hold when it saves; the rest must be there.
            if folded(FORBIDDEN.sub("", text)) != folded(FORBIDDEN.sub("", row[side])):
                raise AssertionError(f"{side} of {pair['id']} is {row[side]!r}, not {text!r}")
    return f"{len(rows)} rows, the texts whole"


def table():
    text = folded(convert("document.ur-en.docx", "txt:Text (encoded):UTF8", ".txt").read_text("utf-8-sig"))
    at = 0
    for pair in pairs:
        for side in ("en", "ur"):
            wanted = folded(FORBIDDEN.split(pair[side] or "")[0])
            found = text.find(wanted, at)
            if found < 0:
                raise AssertionError(f"{side} of {pair['id']} is not where it belongs: {wanted!r}")
            at = found + len(wanted)
    return f"{len(pairs)} rows in order"


def pictures():
    return ", ".join(str(convert(name, "pdf", ".pdf").relative_to(folder)) for name in ("document.ur-en.docx", "document.ur-en.xlsx"))


check("LibreOffice opens the workbook", workbook)
check("LibreOffice opens the Word table", table)
check("LibreOffice prints both", pictures)
