//! How a text is written, word by word and line by line: what is told, and what beside
//! it is not.

use super::cases_tests::Case;

/// A text of the sound meeting that the cases replace.
const TEXT: &str = "difundir el apartado";

/// Its narrative, likewise.
const NARRATIVE: &str = "Se presentó el *informe*.";

/// The titles and the first row of its agreements, up to the last cells.
const ROW: &str = "Plazo_desde,Nota,Responsable\nA01,difundir el apartado,sugerencia,oficio,\
                   presidencia-tsj,compean+sociedad,Difusión,se difunda,fecha,2019-11-19,,";

pub(super) const TROUBLES: &[Case] = &[
    (
        "acuerdos.csv",
        ROW,
        "Motivo,Nota,Responsable\nA01,difundir el apartado,sugerencia,oficio,presidencia-tsj,\
         compean+sociedad,Difusión,se difunda,fecha,2019-11-19,\"Falta:\n- el plano\nSe vio.\",",
        "E025 K2: un renglón de `motivo` comienza con `-` y se imprime así, como párrafo",
    ),
    (
        "acuerdos.csv",
        TEXT,
        "\"avisar que sí,que no\"",
        "E021 B2: falta un espacio después de un signo",
    ),
    ("desarrollo.dj", NARRATIVE, "Cerró la sesión.El acta sigue.", "E021 1:15: falta un espacio"),
    (
        "acuerdos.csv",
        TEXT,
        "difundir el texto de el apartado",
        "E022 B2: `de el` se escribe en una",
    ),
    (
        "desarrollo.dj",
        NARRATIVE,
        "Se leyeron las sesión.",
        "E023 1:12: `las` no concuerda con `sesión`",
    ),
    ("acuerdos.csv", TEXT, "rendir una informe", "E023 B2: `una` no concuerda con `informe`"),
    (
        "desarrollo.dj",
        NARRATIVE,
        "La Secretaría propuso que el informe se presente en la próxima sesión del consejo, a lo cual",
        "E024 1:89: el párrafo termina en `cual`, sin punto",
    ),
    (
        "acuerdos.csv",
        TEXT,
        "\"difundir:\n- el apartado\n- el sitio\"",
        "E025 B2: un renglón de `texto` comienza con `-` y se imprime seguido de los otros",
    ),
];

pub(super) const SOUND: &[Case] = &[
    (
        "E021",
        "acuerdos.csv",
        TEXT,
        "\"pagar 1,500.50 a a.b@ejemplo.mx,c@ejemplo.mx; ver https://ejemplo.mx/a,b y el Vo.Bo. a las 10.30\"",
    ),
    (
        "E025",
        "acuerdos.csv",
        ROW,
        "Motivo,Nota,Responsable\nA01,difundir el apartado,sugerencia,oficio,presidencia-tsj,\
         compean+sociedad,Difusión,se difunda,fecha,2019-11-19,\"Falta:\n- el plano\n- el aviso\",",
    ),
    ("E025", "acuerdos.csv", TEXT, "\"difundir\nel apartado\nC. de la ley\""),
    ("E022", "acuerdos.csv", TEXT, "avisar de el o la titular, de El Colegio y a él"),
    ("E023", "acuerdos.csv", TEXT, "que cada una informe del procedimiento y de las sesiones"),
    (
        "E024",
        "desarrollo.dj",
        NARRATIVE,
        "Se trataron los puntos que siguen, con la presencia de todas las personas que fueron citadas:\n\n\
         - uno\n\nInforme de la Secretaría\n\nSe acordó «que se presente»\n",
    ),
];
