"""Letters by typst's Python binding, one compiler for all of them.

with_typst.py FOLDER FROM TO [STANDARD…]: reads FOLDER/letters.json, writes
FOLDER/typst/. The data goes by a file that the template reads: with `sys_inputs`
the compiler would forget everything between letters.
"""

import json
import pathlib
import sys

import typst

here = pathlib.Path(__file__).resolve().parent
fonts = here.parent.parent / "templates" / "fonts"
folder = pathlib.Path(sys.argv[1])
first, last, standards = int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]

letters = json.loads((folder / "letters.json").read_text())[first:last]
root = folder / f"typst-{first}"
root.mkdir(exist_ok=True)
for name in ("letter.typ", "marca-idaip.png"):
    source = here / name if (here / name).exists() else folder / "inputs" / name
    (root / name).write_bytes(source.read_bytes())
data = root / "letter.json"
data.write_text(json.dumps(letters[0]))

compiler = typst.Compiler(
    str(root / "letter.typ"), root=str(root), font_paths=[str(fonts)], ignore_system_fonts=True
)
for letter in letters:
    data.write_text(json.dumps(letter))
    options = {"pdf_standards": standards} if standards else {}
    compiler.compile(output=str(root / f"{letter['acuerdo']}.pdf"), format="pdf", **options)
