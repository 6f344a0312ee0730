//! Spanish, as a Mexican public office writes it.
//!
//! Facts come in (a date, an hour, a list of names, who signs and to whom), words go out.
//! Every function is pure and total: no disk, no clock, no panic, whatever the text. Where the
//! language leaves a choice, the module says which one was made and whose rule it follows.
//!
//! | to write | see |
//! | --- | --- |
//! | `martes 19 de noviembre de 2019`, `del 4 al 8 de noviembre` | [`date`] |
//! | `de las 18:00 a las 20:00 horas`, `las veintiuna horas` | [`hour`] |
//! | `una hora y treinta minutos` | [`duration`] |
//! | `treinta y una fojas`, `un millón de pesos` | [`cardinal`] |
//! | `sexagésima octava`, `primer` | [`ordinal`] |
//! | `$60,000.00 (sesenta mil pesos 00/100 M.N.)` | [`amount`] |
//! | `artículo 6o.`, `fracciones I, II y V` | [`law`] |
//! | `Paulina, José, Manuel e Itzel` | [`list`] |
//! | `…;` `…, y` `….`, the requests of an oficio | [`requests`] |
//! | `las suscritas`, `nos permitimos`, `a ustedes` | [`agreement`], then [`words`] |
//! | `al Congreso`, `de El Colegio` | [`contraction`] |
//! | `PECT/gcro` | [`initials`] |
//! | `COMISIÓN`, `A la brevedad` | [`capitals`] |
//! | `comision`, `luis munoz`, to compare | [`fold`], [`naming`] |
//! | `LXVIII` read as 68, and back | [`roman`] |
//! | `sub` and `contraloría`, to look up | [`derived`] |
//! | `información`, meant by `informasión` | [`slip`] |
//! | `iv)`, `II.-`, the marks of a list; read as people type them | [`marker`], [`typed`] |
//! | where a line must not break | [`unbreakable`] |
//! | whether a link leads to an address | [`address`] |
//!
//! Not done here: correcting what people typed (a name is data), and laying out lines (the
//! writers do, from what [`unbreakable`] tells them).

pub mod address;
pub mod agreement;
pub mod amount;
pub mod capitals;
pub mod cardinal;
pub mod contraction;
pub mod date;
pub mod derived;
pub mod duration;
pub mod fold;
pub mod hour;
pub mod initials;
pub mod law;
pub mod list;
pub mod marker;
pub mod naming;
pub mod ordinal;
pub mod requests;
pub mod roman;
#[cfg(test)]
mod samples;
pub mod slip;
mod sound;
mod spoken;
mod terms;
pub mod typed;
pub mod unbreakable;
pub mod words;
