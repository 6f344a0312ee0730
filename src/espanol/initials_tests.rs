//! What `initials` promises, as tables and properties.

use proptest::prelude::*;

use super::*;

#[test]
fn initials_of_names() {
    for (name, expected) in [
        ("Paulina Elizabeth Compean Torres", "PECT"),
        ("Gema Cristina Ruvalcaba Ochoa", "GCRO"),
        ("José Ignacio Mendivil Buenrostro", "JIMB"),
        ("Manuel Galván Díaz", "MGD"),
        ("Verónica Andrade Zamora", "VAZ"),
        // Particles give no letter, in any case.
        ("Alma Cristina López de la Torre", "ACLT"),
        ("JOSÉ DE LOS SANTOS Y DEL RÍO", "JSR"),
        ("José Ortega y Gasset", "JOG"),
        // A particle with a full stop is the initial of a name.
        ("María E. López", "MEL"),
        // Abbreviated given names.
        ("Ma. del Carmen Núñez", "MCN"),
        // Accents go, the ñ stays, composed or not.
        ("Ángel Íñigo Ñúñez Óscar Úrsula", "AIÑOU"),
        ("N\u{303}eca A\u{301}lvarez", "ÑA"),
        // Each half of a hyphenated name.
        ("Ana-María López-Portillo", "AMLP"),
        ("ana maría", "AM"),
        ("«Ana» (Lilia)", "AL"),
        ("Juan 3.º 45", "J"),
        ("李 Wei", "李W"),
        ("  ", ""),
        ("de la", ""),
    ] {
        assert_eq!(of(name), expected, "{name}");
    }
}

#[test]
fn the_line_of_initials() {
    let paulina = "Paulina Elizabeth Compean Torres";
    let gema = "Gema Cristina Ruvalcaba Ochoa";
    let nobody: [&str; 0] = [];
    assert_eq!(line(&[paulina], &[gema]), "PECT/gcro");
    assert_eq!(line(&[paulina, "Manuel Galván Díaz"], &[gema, "Ñico Ávila"]), "PECT/MGD/gcro/ña");
    assert_eq!(line(&nobody, &[gema]), "gcro");
    assert_eq!(line(&[paulina, "__________"], &nobody), "PECT");
    assert_eq!(line(&nobody, &nobody), "");
}

proptest! {
    #[test]
    fn one_letter_at_most_for_each_word(name in any::<String>()) {
        let words = name.split(|c: char| !c.is_alphanumeric()).count();
        prop_assert!(of(&name).chars().count() <= words);
        prop_assert!(of(&name).chars().all(char::is_alphabetic));
    }
}
