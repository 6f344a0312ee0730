//! The codes of this room.

/// Every code of this room, with what it is about.
pub const CODES: &[(&str, &str)] = &[
    ("P001", "falta una plantilla sin la que no se hace ningún documento"),
    ("P002", "plantilla o parcial que nada usa"),
    ("P003", "etiqueta abierta con `{{` y sin cerrar"),
    ("P004", "bloque sin cerrar, o cierre o `{{else}}` fuera de su bloque"),
    ("P005", "etiqueta que no se entiende"),
    ("P006", "plantilla demasiado anidada o demasiado larga"),
    ("P010", "nombre que no existe en ese lugar"),
    ("P011", "`../`, `@index` y semejantes donde no hay a qué referirse"),
    ("P012", "dato que no se puede imprimir tal cual"),
    ("P013", "dato que puede faltar, usado sin preguntar antes por él"),
    ("P014", "nombre puesto por la plantilla que ya es de una función"),
    ("P020", "función que no existe, o usada donde no va"),
    ("P021", "función con parámetros de más o de menos"),
    ("P022", "opción que la función no tiene"),
    ("P023", "parámetro de otra clase que la esperada"),
    ("P030", "parcial que no existe"),
    ("P031", "parcial que se llama a sí mismo"),
    ("P032", "parcial llamado con datos que no admite"),
    ("P040", "construcción que las plantillas de Minutario no usan"),
    ("P041", "diagonal invertida pegada a una etiqueta"),
    ("P042", "marca de énfasis pegada a un dato"),
    ("P043", "función de párrafos que no está sola en su renglón"),
    ("P044", "dato dentro de código o de atributos sin comillas"),
    ("P050", "plantilla que no pudo aplicarse a un registro"),
];
