//! What may be missing must be asked for.

use crate::template::samples::codes_of;

#[test]
fn what_may_be_missing_is_refused_unless_asked_for() {
    for (text, expected) in [
        ("{{tema}}", "P013 1:3"),
        ("{{elabora.nombre_completo}}", "P013 1:3"),
        ("{{negritas tema}}", "P013 1:12"),
        ("{{#if tema}}x{{else}}{{tema}}{{/if}}", "P013 1:24"),
        ("{{#unless tema}}{{tema}}{{/unless}}", "P013 1:19"),
        ("{{#if tema}}x{{/if}}{{tema}}", "P013 1:23"),
        ("{{#if (or tema expediente)}}{{tema}}{{/if}}", "P013 1:31"),
        ("{{#if (not tema)}}{{tema}}{{/if}}", "P013 1:21"),
        ("{{#if (and tema expediente)}}x{{else}}{{tema}}{{/if}}", "P013 1:41"),
        ("{{#if (ne tema \"a\")}}{{tema}}{{/if}}", "P013 1:24"),
        ("{{#if tema}}a{{else if expediente}}{{tema}}{{/if}}", "P013 1:38"),
        (
            "{{#each participantes}}{{#if cargo}}x{{/if}}{{/each}}{{#each participantes}}{{cargo}}{{/each}}",
            "P013 1:79",
        ),
        ("{{#each participantes}}{{#if ../tema}}{{cargo}}{{/if}}{{/each}}", "P013 1:41"),
        ("{{#if (eq elabora.cargo \"a\")}}x{{/if}}", "P013 1:11"),
        ("{{#if (not elabora.cargo)}}x{{/if}}", "P013 1:12"),
        ("{{#if elabora}}{{elabora.cargo}}{{/if}}", "P013 1:18"),
        ("{{#with tema}}x{{else}}{{tema}}{{/with}}", "P013 1:26"),
        ("{{lista participantes campo=\"cargo\"}}", "P013 1:23"),
    ] {
        assert_eq!(codes_of(text), [expected], "{text}");
    }
}

#[test]
fn what_was_asked_for_may_be_used() {
    for text in [
        "{{#if tema}}{{tema}} {{this.tema}} {{@root.tema}}{{/if}}",
        "{{#unless tema}}x{{else}}{{tema}}{{/unless}}",
        "{{#with tema}}{{this}} {{../tema}}{{/with}}",
        "{{#with elabora}}{{nombre_completo}}{{#if cargo}}{{cargo}}{{../elabora.cargo}}{{/if}}{{/with}}",
        "{{#if elabora}}{{elabora.nombre_completo}}{{/if}}",
        "{{#if elabora.cargo}}{{elabora.cargo}} {{elabora.nombre_completo}}{{/if}}",
        "{{#if (and tema expediente)}}{{tema}} {{expediente}}{{/if}}",
        "{{#if (not tema)}}x{{else}}{{tema}}{{/if}}",
        "{{#unless (or (not tema) (not expediente))}}{{tema}}{{expediente}}{{/unless}}",
        "{{#if (eq tema \"a\")}}{{tema}}{{/if}}",
        "{{#if (eq tema \"a\")}}x{{else if tema}}{{tema}}{{/if}}",
        "{{#if (not tema)}}x{{else if expediente}}{{tema}}{{expediente}}{{/if}}",
        "{{#each participantes}}{{#if cargo}}{{cargo}}{{../tipo}}{{/if}}{{/each}}",
        "{{#each participantes as |p|}}{{#if p.cargo}}{{cargo}} {{p.cargo}}{{/if}}{{/each}}",
        "{{#if tema}}{{#each acuerdos}}{{../tema}}{{@root.tema}}{{/each}}{{/if}}",
        "{{#if hora_inicio}}{{hora hora_inicio}}{{/if}}",
    ] {
        assert_eq!(codes_of(text), Vec::<String>::new(), "{text}");
    }
}
