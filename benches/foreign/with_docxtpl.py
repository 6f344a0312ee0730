"""Letters by docxtpl.

with_docxtpl.py FOLDER FROM TO: reads FOLDER/letters.json and FOLDER/template.docx,
writes FOLDER/docxtpl-FROM/. The template is opened once for each letter, as its
documentation does: a rendered one cannot be rendered again.
"""

import json
import pathlib
import sys

from docxtpl import DocxTemplate

folder = pathlib.Path(sys.argv[1])
first, last = int(sys.argv[2]), int(sys.argv[3])
output = folder / f"docxtpl-{first}"
output.mkdir(exist_ok=True)
for letter in json.loads((folder / "letters.json").read_text())[first:last]:
    template = DocxTemplate(folder / "template.docx")
    template.render(letter, autoescape=True)
    template.save(output / f"{letter['acuerdo']}.docx")
