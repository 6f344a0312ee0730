"""What a reader of the extracted text must find, whichever tool extracted it."""

import csv
import re


def missing(file, pages):
    """What the text of the pages lacks.

    A file in `oficios/` is a letter; its number is that of `resumen.csv`.
    """
    complaints = []
    for number, page in enumerate(pages, start=1):
        counted = f"{number} de {len(pages)}"
        if not whole(f"(?:Página|Hoja) {counted}", page):
            complaints.append(f"page {number} does not say that it is {counted}")
    if file.parent.name == "oficios":
        text = "\n".join(pages)
        complaints += [
            f"`{word}` is not found whole"
            for word in ("PRESENTE", "ATENTAMENTE")
            if not whole(f"{word}S?", text)
        ]
        folio = numbers(file.parent.parent).get(f"oficios/{file.name}")
        if not folio:
            complaints.append("resumen.csv gives it no number")
        elif not whole(re.escape(folio), text):
            complaints.append(f"`{folio}` is not found whole")
    return complaints


def whole(pattern, text):
    """Whether the text has the pattern, and not as a part of something longer."""
    return re.search(rf"(?<![\w/]){pattern}(?![\w/])", text)


def numbers(folder):
    """The number of each document of a run, by its file."""
    summary = folder / "resumen.csv"
    if not summary.is_file():
        return {}
    with summary.open(encoding="utf-8-sig", newline="") as lines:
        return {row["archivo"]: row["numero"] for row in csv.DictReader(lines)}
