//! Every code this room gives, with one Spanish line on what it means.

/// The codes of the rules, in order.
pub const CODES: &[(&str, &str)] = &[
    ("A012", "oficio sin destinatario"),
    ("A013", "oficio sin firmante"),
    ("A014", "oficio sin petición"),
    ("A015", "oficio sin asunto"),
    ("A016", "persona nombrada dos veces en un oficio"),
    ("A017", "plazo que vence antes de la fecha del oficio"),
    ("A018", "plazo que no fija un día"),
    ("A019", "firmante sin nombre o sin cargo"),
    ("A020", "acuerdo por confirmar"),
    ("A021", "acuerdo sin responsable"),
    ("D010", "clave que no está en el directorio"),
    ("D011", "clave que es de una persona y de un grupo"),
    ("D012", "grupo donde va una persona"),
    ("D013", "grupo escrito de dos modos"),
    ("D020", "renglón del directorio por confirmar"),
    ("R010", "institución sin vigencia en la fecha de la reunión"),
    ("R011", "institución sin vigencia en la fecha de los oficios"),
    ("R012", "oficios fechados antes que la reunión"),
    ("R013", "reunión que termina antes de comenzar"),
    ("R014", "reunión sin lugar"),
    ("R015", "reunión sin hora de inicio"),
    ("R016", "reunión sin hora de término"),
    ("R017", "reunión sin quien elabore la minuta"),
    ("R018", "año sin leyenda oficial"),
    ("R019", "reunión sin participantes"),
    ("R020", "participante por confirmar"),
    ("R021", "reunión sin narración"),
];

/// Errors for which an oficio cannot be sent; a draft can still be made, and
/// there they are warnings.
pub const SENDING: &[&str] = &["A012", "A013", "A014"];
