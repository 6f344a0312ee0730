"""What a Word file holds, as python-docx sees it."""

import docx
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph


def opened(file):
    return docx.Document(str(file))


def paragraphs(part):
    """Every paragraph of the text, of a header or of a footer, also inside tables."""
    root = part.element.body if hasattr(part, "sections") else part._element
    return [Paragraph(element, part) for element in root.iter(qn("w:p"))]


def furniture(document):
    """The paragraphs of the headers and footers."""
    found = []
    for section in document.sections:
        for part in (
            section.header,
            section.footer,
            section.first_page_header,
            section.first_page_footer,
        ):
            found += paragraphs(part)
    return found


def is_a(style, name):
    """Whether a style is the one of this name, or is based on it."""
    while style is not None:
        if style.name == name:
            return True
        style = style.base_style
    return False
