"""Letters converted from DOCX to PDF by LibreOffice, one process for all of them.

with_libreoffice.py FOLDER FROM TO FILTER: converts FOLDER/docxtpl-0/*.docx, FROM
to TO in their order, into FOLDER/libreoffice-FROM/.
"""

import pathlib
import subprocess
import sys

folder = pathlib.Path(sys.argv[1])
first, last, export = int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
output = folder / f"libreoffice-{first}"
letters = sorted((folder / "docxtpl-0").glob("*.docx"))[first:last]
subprocess.run(
    [
        "soffice",
        f"-env:UserInstallation=file://{output.resolve()}/profile",
        "--headless",
        "--convert-to",
        export,
        "--outdir",
        str(output),
        *map(str, letters),
    ],
    check=True,
    stdout=subprocess.DEVNULL,
)
missing = [letter.stem for letter in letters if not (output / f"{letter.stem}.pdf").exists()]
if missing:
    sys.exit(f"not converted: {', '.join(missing)}")
