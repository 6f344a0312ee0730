//! What Handlebars itself has, and templates may use.

use super::action::Action;
use super::doc::{Gives, HelperDoc, ParameterDoc, Takes};

const CONDITION: ParameterDoc = ParameterDoc { name: "dato", kind: Takes::Condition };
const COMPARABLE: ParameterDoc = ParameterDoc { name: "dato", kind: Takes::Comparable };
const NUMBER: ParameterDoc = ParameterDoc { name: "número", kind: Takes::Number };

const BLOCK: HelperDoc = HelperDoc {
    name: "",
    parameters: &[CONDITION],
    repeats: false,
    options: &[],
    gives: Gives::Block,
    description: "",
    example: "",
    result: "",
    action: Action::Builtin,
};

pub(super) const IF: HelperDoc = HelperDoc {
    name: "if",
    description: "lo que encierra, si el dato existe y no está vacío; si no, lo que sigue a `{{else}}`",
    example: "{{#if expediente}}{{expediente}}{{else}}sin expediente{{/if}}",
    result: "sin expediente",
    ..BLOCK
};

pub(super) const UNLESS: HelperDoc = HelperDoc {
    name: "unless",
    description: "lo que encierra, si el dato falta o está vacío",
    example: "{{#unless asuntos_generales}}Ninguno.{{/unless}}",
    result: "Ninguno.",
    ..BLOCK
};

pub(super) const EACH: HelperDoc = HelperDoc {
    name: "each",
    parameters: &[ParameterDoc { name: "lista", kind: Takes::AnyList }],
    description: "lo que encierra, una vez por elemento; dentro hay `this`, `@index`, `@first`, `@last`",
    example: "{{#each orden_del_dia}}{{this}}{{#unless @last}}; {{/unless}}{{/each}}",
    result: "bienvenida; avances; observaciones",
    ..BLOCK
};

pub(super) const WITH: HelperDoc = HelperDoc {
    name: "with",
    parameters: &[ParameterDoc { name: "dato", kind: Takes::Scope }],
    description: "lo que encierra, visto desde el dato; nada si falta",
    example: "{{#with institucion}}{{siglas}}{{/with}}",
    result: "IDAIP",
    action: Action::With,
    ..BLOCK
};

const LOGIC: HelperDoc = HelperDoc { gives: Gives::Condition, ..BLOCK };

const COMPARISON: HelperDoc = HelperDoc { parameters: &[COMPARABLE, COMPARABLE], ..LOGIC };

const ORDER: HelperDoc = HelperDoc { parameters: &[NUMBER, NUMBER], ..LOGIC };

pub(super) const EQ: HelperDoc = HelperDoc {
    name: "eq",
    description: "si los dos son iguales",
    example: "{{#if (eq tipo \"minuta de trabajo\")}}sí{{/if}}",
    result: "sí",
    ..COMPARISON
};

pub(super) const NE: HelperDoc = HelperDoc {
    name: "ne",
    description: "si los dos son distintos",
    example: "{{#if (ne tipo \"acta\")}}sí{{/if}}",
    result: "sí",
    ..COMPARISON
};

pub(super) const GT: HelperDoc = HelperDoc {
    name: "gt",
    description: "si el primero es mayor",
    example: "{{#if (gt (len participantes) 1)}}varios{{/if}}",
    result: "varios",
    ..ORDER
};

pub(super) const GTE: HelperDoc = HelperDoc {
    name: "gte",
    description: "si el primero es mayor o igual",
    example: "{{#if (gte (len participantes) 3)}}sí{{/if}}",
    result: "sí",
    ..ORDER
};

pub(super) const LT: HelperDoc = HelperDoc {
    name: "lt",
    description: "si el primero es menor",
    example: "{{#if (lt (len participantes) 4)}}sí{{/if}}",
    result: "sí",
    ..ORDER
};

pub(super) const LTE: HelperDoc = HelperDoc {
    name: "lte",
    description: "si el primero es menor o igual",
    example: "{{#if (lte (len participantes) 3)}}sí{{/if}}",
    result: "sí",
    ..ORDER
};

const MANY: HelperDoc = HelperDoc { parameters: &[CONDITION, CONDITION], repeats: true, ..LOGIC };

pub(super) const AND: HelperDoc = HelperDoc {
    name: "and",
    description: "si todos existen",
    example: "{{#if (and hora_inicio hora_fin)}}{{horario hora_inicio hora_fin}}{{/if}}",
    result: "de las 18\\:00 a las 20\\:00 horas",
    ..MANY
};

pub(super) const OR: HelperDoc = HelperDoc {
    name: "or",
    description: "si alguno existe",
    example: "{{#if (or expediente hora_inicio)}}sí{{/if}}",
    result: "sí",
    ..MANY
};

pub(super) const NOT: HelperDoc = HelperDoc {
    name: "not",
    description: "si no existe o está vacío",
    example: "{{#if (not expediente)}}sin expediente{{/if}}",
    result: "sin expediente",
    ..LOGIC
};

pub(super) const LEN: HelperDoc = HelperDoc {
    name: "len",
    parameters: &[ParameterDoc { name: "lista", kind: Takes::AnyList }],
    gives: Gives::Number,
    description: "cuántos elementos tiene la lista",
    example: "{{len participantes}} asistentes",
    result: "3 asistentes",
    ..LOGIC
};
