"""The same letters for the others: data, and a template for Word.

prepare.py MINUTARIO FOLDER: FOLDER/inputs holds a meeting and FOLDER/templates
its templates; writes FOLDER/letters.json, with each letter's words as Minutario
worked them out, and FOLDER/template.docx, which Minutario makes of a letter whose
data are the names of the fields.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

MEETING = "inputs/2019-11-04-cartas"
MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()

# What the placeholders of the template letter become.
FIELDS = {
    "LIC.\N{NO-BREAK SPACE}QNOMBREQ": "nombre",
    "QCARGOQ": "cargo",
    "QDEPENDENCIAQ": "dependencia",
    "QASUNTOQ": "asunto",
    "qcompromisoq": "compromiso",
    "QMOTIVOQ": "motivo",
    "qpeticionq": "peticion",
    "A7777": "acuerdo",
    "a más tardar el sábado 28\N{NO-BREAK SPACE}de diciembre de 2019": "plazo",
    "Sábado 28\N{NO-BREAK SPACE}de diciembre de 2019": "plazo_corto",
}


def run(minutario, folder, *arguments):
    command = [minutario, *arguments[:1], MEETING, *arguments[1:]]
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout


def long_date(iso):
    year, month, day = map(int, iso.split("-"))
    return f"{day} de {MONTHS[month - 1]} de {year}"


def lower_first(text):
    return text[:1].lower() + text[1:]


def upper_first(text):
    return text[:1].upper() + text[1:]


def letter(oficio):
    """The words of one letter, flat."""
    to = oficio["destinatarios"][0]
    return {
        "acuerdo": oficio["acuerdo"],
        "numero": oficio["numero"],
        "institucion": oficio["institucion"]["nombre"],
        "area": oficio["institucion"]["area"],
        "domicilio": oficio["institucion"]["domicilio"],
        "lugar_y_fecha": f"{oficio['lugar']}, a {long_date(oficio['fecha'])}",
        "fecha": long_date(oficio["fecha"]),
        "nombre": to["nombre_completo"].upper(),
        "cargo": to["cargo"].upper(),
        "dependencia": to["institucion"].upper(),
        "presente": oficio["trato"]["presente"],
        "fecha_reunion": long_date(oficio["reunion"]["fecha"]),
        "asunto_reunion": oficio["reunion"]["asunto"],
        "tema": oficio["reunion"]["tema"],
        "asunto": oficio["asunto"],
        "compromiso": lower_first(oficio["compromiso"]),
        "motivo": oficio["motivo"],
        "peticion": oficio["peticion"],
        "plazo": oficio["plazo"]["frase"],
        "plazo_corto": upper_first(oficio["plazo"]["breve"]),
        "firmantes": [
            {"nombre": who["nombre_completo"], "cargo": who["cargo"], "institucion": who["institucion"]}
            for who in oficio["firmantes"]
        ],
        "copias": [
            "C.c.p. " + ".- ".join(part for part in (copy["nombre"], copy["cargo"], copy["proposito"]) if part) + "."
            for copy in oficio["copias"]
        ],
        "iniciales": oficio["iniciales"],
    }


def letters(minutario, folder):
    shown = run(minutario, folder, "ver", "--etapa", "datos")
    records = re.split(r"^%% (.+)$", shown, flags=re.MULTILINE)[1:]
    pairs = zip(records[::2], records[1::2])
    return [letter(json.loads(data)) for path, data in pairs if path != "minuta"]


def template(minutario, folder):
    """The bytes of a letter's DOCX, with the names of the fields for data."""
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        for part in ("inputs", "templates"):
            shutil.copytree(folder / part, scratch / part)
        people = (scratch / "inputs/directorio.csv").read_text().splitlines()
        people = [row for row in people if not row.startswith("persona-")]
        people.append("persona-1,Lic.,QNOMBREQ,f,QCARGOQ,QDEPENDENCIAQ,")
        (scratch / "inputs/directorio.csv").write_text("\n".join(people) + "\n")
        agreements = scratch / MEETING / "acuerdos.csv"
        titles = agreements.read_text().splitlines()[0]
        row = (
            "A7777,qcompromisoq,qtextoq,acuerdo,Coordinación,fecha,28/12/2019,oficio,persona-1,"
            "firman,copia-uno,QASUNTOQ,QMOTIVOQ,qpeticionq"
        )
        agreements.write_text(f"{titles}\n{row}\n")
        run(minutario, scratch, "generar", "--formato", "docx")
        made = scratch / "output/2019-11-04-cartas/oficios/A7777-persona-1.docx"
        with zipfile.ZipFile(made) as package:
            return {name: package.read(name) for name in package.namelist()}


def with_fields(xml):
    text = xml.decode()
    for placeholder, field in FIELDS.items():
        text = text.replace(placeholder, "{{" + field + "}}")
    return text.encode()


minutario, folder = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
(folder / "letters.json").write_text(json.dumps(letters(minutario, folder), ensure_ascii=False))
parts = template(minutario, folder)
parts["word/document.xml"] = with_fields(parts["word/document.xml"])
missing = set(FIELDS.values()) - set(re.findall(r"\{\{(\w+)\}\}", parts["word/document.xml"].decode()))
if missing:
    sys.exit(f"the template letter does not show: {', '.join(sorted(missing))}")
with zipfile.ZipFile(folder / "template.docx", "w", zipfile.ZIP_DEFLATED) as package:
    for name, content in parts.items():
        package.writestr(name, content)
