//! Fonts without their TrueType instructions, which fit outlines to the pixels
//! of a screen: a third of a letter's bytes, and nothing that paper or a PDF
//! viewer makes use of (ISO 32000-1, 9.9: `cvt`, `fpgm` and `prep` are embedded
//! only if glyphs need them).

use read_fonts::tables::glyf::Glyph as Read;
use read_fonts::types::{GlyphId, Tag};
use read_fonts::{FontRef, TableProvider};
use write_fonts::FontBuilder;
use write_fonts::from_obj::ToOwnedTable;
use write_fonts::tables::glyf::{CompositeGlyph, GlyfLocaBuilder, Glyph, SimpleGlyph};
use write_fonts::tables::head::Head;
use write_fonts::tables::loca::LocaFormat;

/// Tables that serve instructions alone, or sign the file as it was.
const LEFT_OUT: [&[u8; 4]; 9] =
    [b"cvar", b"cvt ", b"DSIG", b"fpgm", b"gasp", b"hdmx", b"LTSH", b"prep", b"VDMX"];

/// The same font, with the same outlines and measures, without instructions;
/// nothing for what has none, such as CFF, or is no single font.
pub(super) fn without_hinting(bytes: &[u8]) -> Option<Vec<u8>> {
    let font = FontRef::new(bytes).ok()?;
    let (old_glyf, old_loca) = (font.glyf().ok()?, font.loca(None).ok()?);
    let mut glyphs = GlyfLocaBuilder::new();
    for glyph in 0..font.maxp().ok()?.num_glyphs() {
        let glyph = old_loca.get_glyf(GlyphId::from(glyph), &old_glyf).ok()?;
        glyphs.add_glyph(&bare(glyph)?).ok()?;
    }
    let (glyf, loca, format) = glyphs.build();
    let mut head: Head = font.head().ok()?.to_owned_table();
    head.index_to_loc_format = match format {
        LocaFormat::Short => 0,
        LocaFormat::Long => 1,
    };
    let mut bare = FontBuilder::new();
    bare.add_table(&glyf).ok()?.add_table(&loca).ok()?.add_table(&head).ok()?;
    for table in font.table_directory().table_records() {
        let tag = table.tag();
        if !bare.contains(tag) && !LEFT_OUT.iter().any(|left_out| Tag::new(left_out) == tag) {
            bare.add_raw(tag, font.table_data(tag)?.as_bytes());
        }
    }
    Some(bare.build())
}

/// The outline of a glyph.
fn bare(glyph: Option<Read<'_>>) -> Option<Glyph> {
    Some(match glyph {
        None => Glyph::Empty,
        Some(Read::Simple(simple)) => {
            let mut simple: SimpleGlyph = simple.to_owned_table();
            simple.instructions.clear();
            Glyph::Simple(simple)
        }
        Some(Read::Composite(composite)) => {
            let hinted: CompositeGlyph = composite.to_owned_table();
            let parts = hinted.components().iter().map(|part| (part.clone(), hinted.bbox));
            Glyph::Composite(CompositeGlyph::try_from_iter(parts).ok()?)
        }
    })
}

#[cfg(test)]
mod tests {
    use read_fonts::TopLevelTable;
    use read_fonts::tables::glyf::CompositeGlyphFlags;
    use read_fonts::tables::{cmap::Cmap, gpos::Gpos, gsub::Gsub, hmtx::Hmtx};

    use super::*;

    const SHIPPED: [&[u8]; 4] = [
        include_bytes!("../../templates/fonts/LiberationSans-BoldItalic.ttf"),
        include_bytes!("../../templates/fonts/LiberationSans-Regular.ttf"),
        include_bytes!("../../templates/fonts/LiberationSerif-Italic.ttf"),
        include_bytes!("../../templates/fonts/LiberationSerif-Bold.ttf"),
    ];

    /// All that is drawn of a glyph: its box and points, or its parts.
    fn drawn(font: &FontRef<'_>, glyph: u16) -> String {
        let (glyf, loca) = (font.glyf().expect("outlines"), font.loca(None).expect("places"));
        match loca.get_glyf(GlyphId::from(glyph), &glyf).expect("a glyph") {
            None => String::new(),
            Some(Read::Simple(simple)) => {
                let points: Vec<_> = simple.points().collect();
                let sides = [simple.x_min(), simple.y_min(), simple.x_max(), simple.y_max()];
                format!("{sides:?} {:?} {points:?}", simple.end_pts_of_contours())
            }
            Some(Read::Composite(whole)) => {
                let parts: Vec<_> = whole
                    .components()
                    .map(|part| {
                        let flags = part.flags - CompositeGlyphFlags::WE_HAVE_INSTRUCTIONS;
                        (part.glyph, part.anchor, part.transform, flags)
                    })
                    .collect();
                let sides = [whole.x_min(), whole.y_min(), whole.x_max(), whole.y_max()];
                format!("{sides:?} {parts:?}")
            }
        }
    }

    #[test]
    fn outlines_and_measures_stay() {
        for bytes in SHIPPED {
            let bare = without_hinting(bytes).expect("a hinted font");
            assert!(bare.len() * 4 < bytes.len() * 3, "{} of {}", bare.len(), bytes.len());
            let (before, after) = (FontRef::new(bytes), FontRef::new(&bare));
            let (before, after) = (before.expect("a font"), after.expect("a font"));
            let count = before.maxp().expect("a count").num_glyphs();
            assert_eq!(after.maxp().expect("a count").num_glyphs(), count);
            for glyph in 0..count {
                assert_eq!(drawn(&after, glyph), drawn(&before, glyph), "glyph {glyph}");
            }
            for tag in [Hmtx::TAG, Cmap::TAG, Gpos::TAG, Gsub::TAG] {
                let table =
                    |font: &FontRef<'_>| font.table_data(tag).map(|it| it.as_bytes().to_vec());
                assert_eq!(table(&after), table(&before), "{tag}");
            }
            assert!(after.table_data(Tag::new(b"fpgm")).is_none());
        }
    }

    #[test]
    fn what_is_no_hinted_font_is_left_alone() {
        assert_eq!(without_hinting(b"OTTO"), None);
        assert_eq!(without_hinting(&[]), None);
        for bytes in SHIPPED {
            // A file cut short, and one with noise in it, say no and do no worse.
            assert_eq!(without_hinting(&bytes[..bytes.len() / 3]), None);
            for at in (0..bytes.len()).step_by(bytes.len() / 50) {
                let mut noisy = bytes.to_vec();
                noisy[at] ^= 0xff;
                let _ = without_hinting(&noisy);
            }
        }
    }
}
