//! What `words` promises, as tables and properties.

use super::*;
use crate::espanol::agreement::Lenguaje;

/// One man, one woman, men, women.
fn people() -> [People; 4] {
    Agreement::ALL.map(|all| People {
        gender: Some(all.gender),
        number: all.number,
        lenguaje: Lenguaje::Masculino,
    })
}

/// Every form of every word: masculine and feminine of one, then of many.
const TABLE: &str = "
    el suscrito    | la suscrita    | los suscritos     | las suscritas
    al suscrito    | a la suscrita  | a los suscritos   | a las suscritas
    del suscrito   | de la suscrita | de los suscritos  | de las suscritas
    quien suscribe | quien suscribe | quienes suscriben | quienes suscriben
    me permito     | me permito     | nos permitimos    | nos permitimos
    me dirijo      | me dirijo      | nos dirigimos     | nos dirigimos
    solicito       | solicito       | solicitamos       | solicitamos
    envío          | envío          | enviamos          | enviamos
    reitero        | reitero        | reiteramos        | reiteramos
    quedo          | quedo          | quedamos          | quedamos
    usted          | usted          | ustedes           | ustedes
    le             | le             | les               | les
    se sirva       | se sirva       | se sirvan         | se sirvan
    tenga a bien   | tenga a bien   | tengan a bien     | tengan a bien
    PRESENTE       | PRESENTE       | PRESENTES         | PRESENTES
";

#[test]
fn every_form_of_every_word() {
    let rows = TABLE.lines().map(str::trim).filter(|row| !row.is_empty());
    let table: Vec<Vec<String>> =
        rows.map(|row| row.split('|').map(|cell| cell.trim().to_owned()).collect()).collect();
    let words: Vec<Vec<String>> = Word::ALL
        .iter()
        .map(|word| people().map(|people| word.agreeing(people)).to_vec())
        .collect();
    assert_eq!(words, table);
}

#[test]
fn the_possessive_agrees_with_its_noun() {
    let forms = |signers| Agreement::ALL.map(|noun| our(signers, noun));
    assert_eq!(forms(Number::One), ["mi", "mi", "mis", "mis"]);
    assert_eq!(forms(Number::Many), ["nuestro", "nuestra", "nuestros", "nuestras"]);
}
