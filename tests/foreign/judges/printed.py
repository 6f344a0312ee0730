#!/usr/bin/env -S python3 -B
"""A PDF for printing alone: it is sound, it does not call itself more than it is, and
poppler reads the words of the Word file beside it, in their order."""

import re

from tools import enter_venv
from verdict import judge, run

enter_venv()

from letter import missing
from word import furniture, opened, paragraphs

# Said of Debian's build of MuPDF, not of the file.
BUILD = ["warning: ICC support is not available"]

# What stands before an item of a list, which Word counts by itself.
MARK = re.compile(r"•|\d+\.|[a-z]{1,2}\)|[IVXLC]+\.")

# What the furniture of a page says besides its words: `Hoja 2 de 3`.
COUNT = re.compile(r"Hoja|Página|de|\d+|BORRADOR")


def words(text):
    # The end of a line put the hyphen there.
    return re.sub(r"\u00ad\s*", "", text).replace("\u00a0", " ").split()


def complaints(file):
    _, found = run("qpdf", "--check", file)
    _, errors = run("mutool", "draw", "-q", "-F", "pnm", "-o", "/dev/null", file, excuse=BUILD)
    found += errors
    info, errors = run("pdfinfo", file)
    found += errors
    info = info.decode()
    if not re.search(r"^Tagged: +no$", info, re.MULTILINE) or "PDF/A" in info:
        found.append("it calls itself tagged, or PDF/A")
    text, errors = run("pdftotext", "-raw", "-enc", "UTF-8", file, "-")
    found += errors
    text = text.decode("utf-8", "replace")
    found += missing(file, [page.replace("\u00a0", " ") for page in text.split("\f")[:-1]])
    return found + other_words(file, words(text))


def other_words(file, printed):
    """Words of the Word file that the PDF lacks at their place, and the other way."""
    word = opened(file.with_suffix(".docx"))
    body = words(" ".join(paragraph.text for paragraph in paragraphs(word)))
    around = set(words(" ".join(paragraph.text for paragraph in furniture(word))))
    heads = {
        text for table in word.tables for cell in table.rows[0].cells for text in words(cell.text)
    }
    expected = iter(body)
    following = next(expected, None)
    extra = []
    for text in printed:
        if text == following:
            following = next(expected, None)
        elif text not in around | heads and not MARK.fullmatch(text) and not COUNT.fullmatch(text):
            extra.append(text)
    found = [] if following is None else [f"the word `{following}` is not at its place"]
    return found + [f"words that Word does not have: {extra[:5]}"] * bool(extra)


judge(complaints)
