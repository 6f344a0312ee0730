// Letters by docxtemplater.
//
// with_docxtemplater.cjs FOLDER FROM TO: reads FOLDER/letters.json and
// FOLDER/template.docx, writes FOLDER/docxtemplater-FROM/. The template's bytes
// are read once; a rendered template cannot be rendered again.

const fs = require("fs");
const path = require("path");
const Docxtemplater = require("docxtemplater");
const PizZip = require("pizzip");

const [folder, first, last] = process.argv.slice(2);
const template = fs.readFileSync(path.join(folder, "template.docx"));
const output = path.join(folder, `docxtemplater-${first}`);
fs.mkdirSync(output, { recursive: true });
const letters = JSON.parse(fs.readFileSync(path.join(folder, "letters.json")));
for (const letter of letters.slice(Number(first), Number(last))) {
    const document = new Docxtemplater(new PizZip(template), {
        delimiters: { start: "{{", end: "}}" },
    });
    document.render(letter);
    const bytes = document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
    fs.writeFileSync(path.join(output, `${letter.acuerdo}.docx`), bytes);
}
