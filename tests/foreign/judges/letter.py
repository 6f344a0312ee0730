"""What a reader of the extracted text must find, whichever tool extracted it."""

import csv
import re
from pathlib import PurePosixPath


def missing(file, pages):
    """What the text of the pages lacks."""
    complaints = []
    for number, page in enumerate(pages, start=1):
        counted = f"{number} de {len(pages)}"
        if not whole(f"(?:Página|Hoja) {counted}", page):
            complaints.append(f"page {number} does not say that it is {counted}")
    return complaints + missing_words(file, "\n".join(pages))


def missing_words(file, text):
    """What the text lacks, wherever its pages end.

    A file in `oficios/` is a letter; its number is that of `resumen.csv`.
    """
    if file.parent.name != "oficios":
        return []
    complaints = [
        f"`{word}` is not found whole"
        for word in ("PRESENTE", "ATENTAMENTE")
        if not whole(f"{word}S?", text)
    ]
    folio = numbers(file.parent.parent).get(f"oficios/{file.stem}")
    if not folio:
        complaints.append("resumen.csv gives it no number")
    elif not whole(re.escape(folio), text):
        complaints.append(f"`{folio}` is not found whole")
    return complaints


def whole(pattern, text):
    """Whether the text has the pattern, and not as a part of something longer."""
    return re.search(rf"(?<![\w/]){pattern}(?![\w/])", text)


def numbers(folder):
    """The number of each document of a run, by its file without extension."""
    summary = folder / "resumen.csv"
    if not summary.is_file():
        return {}
    with summary.open(encoding="utf-8-sig", newline="") as lines:
        return {without_extension(row["archivo"]): row["numero"] for row in csv.DictReader(lines)}


def without_extension(name):
    # A stem may have a full stop of its own.
    path = PurePosixPath(name)
    return str(path.with_suffix("") if path.suffix in (".pdf", ".docx") else path)
