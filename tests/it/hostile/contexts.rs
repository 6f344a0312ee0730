//! A minuta and an oficio filled with given texts, and which of these must be
//! printed.

use minutario::model::{
    AcuerdoImpreso, Asistente, Copia, Destinatario, Firmante, InstitucionImpresa, LogoImpreso,
    Minuta, Oficio, PlazoImpreso, ReunionImpresa, Suscribe, Trato,
};

use super::texts::TAME;

/// Hands out texts in order, and remembers which of them must be printed.
pub(super) struct Filler<'a> {
    texts: &'a [String],
    next: usize,
    pub(super) printed: Vec<String>,
}

impl<'a> Filler<'a> {
    pub(super) fn new(texts: &'a [String]) -> Self {
        Filler { texts, next: 0, printed: Vec::new() }
    }

    fn take(&mut self) -> String {
        self.next += 1;
        self.texts[(self.next - 1) % self.texts.len()].clone()
    }

    /// A text that the shipped templates print.
    fn text(&mut self) -> String {
        let text = self.take();
        self.printed.push(text.clone());
        text
    }

    /// One that always says something.
    fn name(&mut self) -> String {
        let text = format!("{}{TAME}", self.take());
        self.printed.push(text.clone());
        text
    }

    /// A text that may be absent; here a blank one is.
    fn maybe(&mut self) -> Option<String> {
        Some(self.text()).filter(|text| !text.is_empty())
    }

    /// As [`Filler::maybe`], for a field whose lines may be a list or a table.
    fn on_one_line(&mut self) -> Option<String> {
        let is_break = |mark: char| mark.is_whitespace() || mark.is_control();
        let text = self.take().replace(is_break, " ");
        self.printed.push(text.clone());
        Some(text).filter(|text| !text.is_empty())
    }
}

fn institucion(fill: &mut Filler<'_>) -> InstitucionImpresa {
    InstitucionImpresa {
        nombre: fill.name(),
        siglas: fill.take(),
        con_articulo: fill.take(),
        lenguaje: "desdoblado".to_owned(),
        area: fill.maybe(),
        leyenda: fill.maybe(),
        lema: None,
        fundamento: None,
        atentamente: None,
        domicilio: fill.maybe(),
        telefono: fill.maybe(),
        correo: fill.maybe(),
        sitio: fill.maybe(),
        logos: vec![LogoImpreso {
            archivo: "marca.png".to_owned(),
            texto_alternativo: fill.name(),
            alto_mm: Some(17.5),
        }],
    }
}

fn firmante(fill: &mut Filler<'_>) -> Firmante {
    Firmante {
        clave: fill.take(),
        tratamiento: Some(fill.take()),
        nombre: Some(fill.take()),
        nombre_completo: fill.name(),
        cargo: fill.maybe(),
        institucion: fill.maybe(),
    }
}

pub(super) fn minuta(fill: &mut Filler<'_>) -> Minuta {
    Minuta {
        clave: fill.take(),
        tipo: fill.name(),
        expediente: fill.maybe(),
        institucion: institucion(fill),
        lugar: fill.text(),
        fecha: "2031-12-15".to_owned(),
        hora_inicio: Some("09:05".to_owned()),
        hora_fin: Some("13:30".to_owned()),
        fecha_fin: Some("2031-12-16".to_owned()),
        asunto: fill.text(),
        tema: fill.maybe(),
        orden_del_dia: vec![fill.text(), fill.name()],
        participantes: vec![asistente(fill), asistente(fill)],
        desarrollo: Some("Se abrió la *sesión*.\n\n- uno\n- dos\n".to_owned()),
        acuerdos: vec![acuerdo(fill), acuerdo(fill)],
        asuntos_generales: vec![fill.text(), fill.text()],
        elabora: Some(drafter(fill)),
        firmantes: vec![firmante(fill), firmante(fill)],
        suscribe: suscribe(),
    }
}

/// Of who drafted the minuta, only name and post are printed.
fn drafter(fill: &mut Filler<'_>) -> Firmante {
    Firmante {
        clave: fill.take(),
        tratamiento: Some(fill.take()),
        nombre: Some(fill.take()),
        nombre_completo: fill.name(),
        cargo: fill.maybe(),
        institucion: Some(fill.take()),
    }
}

fn asistente(fill: &mut Filler<'_>) -> Asistente {
    Asistente {
        clave: fill.take(),
        nombre_completo: fill.text(),
        cargo: fill.maybe(),
        institucion: fill.maybe(),
        calidad: fill.maybe(),
    }
}

fn acuerdo(fill: &mut Filler<'_>) -> AcuerdoImpreso {
    AcuerdoImpreso {
        clave: fill.text(),
        texto: fill.text(),
        caracter: "acuerdo".to_owned(),
        compromiso: Some(fill.take()),
        responsable: fill.maybe(),
        plazo: plazo(fill),
        documento: "oficio".to_owned(),
        estatus: "pendiente".to_owned(),
    }
}

fn plazo(fill: &mut Filler<'_>) -> PlazoImpreso {
    PlazoImpreso { breve: fill.text(), ..plazo_unprinted(fill) }
}

fn suscribe() -> Suscribe {
    let word = str::to_owned;
    Suscribe {
        el_suscrito: word("las suscritas"),
        al_suscrito: word("a las suscritas"),
        del_suscrito: word("de las suscritas"),
        quien_suscribe: word("quienes suscriben"),
        me_permito: word("nos permitimos"),
        me_dirijo: word("nos dirigimos"),
        reitero: word("reiteramos"),
        envio: word("enviamos"),
        solicito: word("solicitamos"),
        quedo: word("quedamos"),
        mi: word("nuestra"),
        genero: word("f"),
        varios: true,
        lenguaje: word("masculino"),
    }
}

pub(super) fn oficio(fill: &mut Filler<'_>, many: bool) -> Oficio {
    let institucion = institucion(fill);
    let (lema, fundamento, atentamente) = (fill.maybe(), fill.maybe(), fill.maybe());
    let word = str::to_owned;
    Oficio {
        numero: fill.text(),
        expediente: fill.maybe(),
        asunto: fill.text(),
        lugar: fill.text(),
        fecha: word("2032-01-08"),
        institucion: InstitucionImpresa { lema, fundamento, atentamente, ..institucion },
        destinatarios: vec![destinatario(fill), destinatario(fill)],
        trato: Trato {
            usted: word("ustedes"),
            le: word("les"),
            se_sirva: word("se sirvan"),
            tenga_a_bien: word("tengan a bien"),
            presente: word("PRESENTES"),
            genero: word("mixto"),
            varios: true,
            lenguaje: word("masculino"),
        },
        firmantes: vec![firmante(fill), firmante(fill)],
        hoja_de_firmas: many,
        suscribe: suscribe(),
        reunion: ReunionImpresa {
            clave: fill.take(),
            fecha: word("2031-12-15"),
            asunto: fill.take(),
            tema: fill.maybe(),
            lugar: Some(fill.take()),
        },
        acuerdo: fill.text(),
        caracter: word("sugerencia"),
        compromiso: fill.maybe(),
        motivo: fill.on_one_line(),
        peticion: (!many).then(|| fill.name()),
        peticiones: if many { vec![fill.name(), fill.name(), fill.name()] } else { Vec::new() },
        plazo: PlazoImpreso { frase: fill.maybe(), ..plazo_unprinted(fill) },
        apercibimiento: fill.on_one_line(),
        despedida: fill.maybe(),
        anexos: vec![fill.text(), fill.text()],
        copias: vec![Copia { nombre: fill.name(), cargo: fill.maybe(), proposito: fill.maybe() }],
        iniciales: fill.maybe(),
    }
}

fn plazo_unprinted(fill: &mut Filler<'_>) -> PlazoImpreso {
    PlazoImpreso {
        tipo: "indeterminado".to_owned(),
        frase: None,
        breve: fill.take(),
        vence: Some("2032-01-15".to_owned()),
        sin_fecha: Some(fill.take()),
        calendario: Some(fill.take()),
    }
}

fn destinatario(fill: &mut Filler<'_>) -> Destinatario {
    Destinatario {
        clave: fill.take(),
        tratamiento: Some(fill.take()),
        nombre: Some(fill.take()),
        nombre_completo: fill.maybe(),
        cargo: fill.maybe(),
        institucion: fill.maybe(),
    }
}
