//! What `list` promises, as tables and properties.

use proptest::prelude::*;

use super::*;

#[test]
fn lists_closed_with_y() {
    let vectors: [(&[&str], &str); 16] = [
        (&[], ""),
        (&["Paulina"], "Paulina"),
        (&["José", "Ignacio"], "José e Ignacio"),
        (&["Ignacio", "José"], "Ignacio y José"),
        (&["Paulina", "José", "Manuel", "Itzel"], "Paulina, José, Manuel e Itzel"),
        (&["madre", "hija"], "madre e hija"),
        (&["agua", "hielo"], "agua y hielo"),
        (&["evidencias", "informes"], "evidencias e informes"),
        (&["I", "II", "V"], "I, II y V"),
        // A fraction is read as a number, whatever its first letter.
        (&["II", "IV"], "II y IV"),
        (&["74", "75"], "74 y 75"),
        // The sound of the title, when it comes first.
        (&["Lic. Paulina", "Lic. Ignacio"], "Lic. Paulina y Lic. Ignacio"),
        (&["C.P. Verónica", "Ing. Manuel"], "C.P. Verónica e Ing. Manuel"),
        (&["ISSSTE", "IMSS"], "ISSSTE e IMSS"),
        // Blank items are no items.
        (&["", "a", "  ", "b", "c "], "a, b y c"),
        (&[" "], ""),
    ];
    for (items, expected) in vectors {
        assert_eq!(with_y(items), expected);
    }
}

#[test]
fn lists_closed_with_o() {
    let vectors: [(&[&str], &str); 9] = [
        (&[], ""),
        (&["uno", "otro"], "uno u otro"),
        (&["siete", "ocho"], "siete u ocho"),
        (&["mujeres", "hombres"], "mujeres u hombres"),
        (&["7", "8"], "7 u 8"),
        (&["70", "80"], "70 u 80"),
        (&["74", "75", "80"], "74, 75 u 80"),
        (&["VII", "VIII"], "VII u VIII"),
        (&["acta", "minuta"], "acta o minuta"),
    ];
    for (items, expected) in vectors {
        assert_eq!(with_o(items), expected);
    }
}

#[test]
fn items_with_their_own_commas() {
    // RAE, Ortografía 2010; FundéuRAE for the comma before the conjunction.
    let vectors: [(&[&str], &str); 7] = [
        (&["Ana, jefa", "Juan, perito", "Inés, vocal"], "Ana, jefa; Juan, perito, e Inés, vocal"),
        (&["Ana", "Juan, perito", "Luz"], "Ana; Juan, perito, y Luz"),
        // Two items: the comma closes the apposition, if the first has one.
        (&["Ana, jefa", "Juan"], "Ana, jefa, y Juan"),
        (&["Ana", "Juan, perito"], "Ana y Juan, perito"),
        // The comma of the thousands is no pause.
        (&["$60,000.00", "$1,200.00", "$5.00"], "$60,000.00, $1,200.00 y $5.00"),
        (&["a; b", "c", "d"], "a; b; c, y d"),
        (&["1, 2", "3", "4"], "1, 2; 3, y 4"),
    ];
    for (items, expected) in vectors {
        assert_eq!(with_y(items), expected);
    }
}

proptest! {
    #[test]
    fn every_item_is_said_in_order(items in prop::collection::vec(any::<String>(), 0..6)) {
        for phrase in [with_y(&items), with_o(&items)] {
            let mut rest = phrase.as_str();
            for item in items.iter().map(|item| item.trim()) {
                let place = rest.find(item);
                prop_assert!(place.is_some());
                rest = rest.get(place.unwrap_or(0) + item.len()..).unwrap_or_default();
            }
        }
    }
}
