//! Advance widths of a sans font, in thousandths of the font size.
//!
//! For each character the wider of Noto Sans and Liberation Sans (the metrics of Arial), read from their
//! `hmtx` tables; Segoe UI, Roboto and Helvetica are narrower. What is not listed counts as a wide letter.

/// From space to tilde.
const REGULAR: [u16; 95] = [
    278, 278, 408, 646, 572, 889, 732, 225, 333, 333, 551, 584, 278, 333, 278, 372, 572, 572, 572, 572, 572,
    572, 572, 572, 572, 572, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 730, 667, 611, 778, 741, 339,
    500, 667, 556, 907, 760, 781, 667, 781, 722, 667, 611, 731, 667, 944, 667, 667, 611, 329, 372, 329, 572,
    556, 580, 561, 615, 500, 615, 564, 344, 615, 618, 258, 258, 534, 258, 935, 618, 605, 615, 615, 413, 500,
    361, 618, 508, 786, 529, 510, 500, 380, 551, 380, 584,
];
const BOLD: [u16; 95] = [
    278, 333, 474, 646, 572, 901, 750, 266, 339, 339, 545, 584, 285, 333, 285, 413, 572, 572, 572, 572, 572,
    572, 572, 572, 572, 572, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 740, 667, 611, 778, 765, 389,
    556, 722, 611, 943, 813, 796, 667, 796, 722, 667, 611, 756, 667, 967, 667, 667, 611, 333, 413, 333, 584,
    556, 607, 604, 633, 556, 633, 591, 387, 633, 657, 305, 305, 620, 305, 982, 657, 619, 633, 633, 454, 556,
    434, 657, 569, 856, 578, 569, 500, 394, 551, 394, 584,
];
/// Beyond ASCII: the character, its regular and its bold width.
const FURTHER: [(char, u16, u16); 25] = [
    ('æ', 889, 917),
    ('ø', 611, 619),
    ('å', 561, 604),
    ('Æ', 1000, 1000),
    ('Ø', 781, 796),
    ('Å', 667, 722),
    ('é', 564, 591),
    ('É', 667, 667),
    ('ü', 618, 657),
    ('ö', 605, 619),
    ('ä', 561, 604),
    ('–', 556, 556),
    ('—', 1000, 1000),
    ('…', 1000, 1000),
    ('§', 556, 556),
    ('»', 556, 615),
    ('«', 556, 615),
    ('’', 222, 278),
    ('“', 359, 500),
    ('”', 359, 500),
    ('·', 278, 285),
    ('→', 1000, 1000),
    ('½', 834, 881),
    ('−', 584, 584),
    ('\u{a0}', 278, 278),
];
/// Wide enough for any Latin letter.
const UNKNOWN: u16 = 1050;

/// The advance of one character in thousandths of the font size; a soft hyphen has none.
pub fn advance(letter: char, bold: bool) -> u16 {
    if letter == '\u{ad}' {
        return 0;
    }
    if let Some(index) = (letter as usize).checked_sub(32).filter(|index| *index < REGULAR.len()) {
        return if bold { BOLD[index] } else { REGULAR[index] };
    }
    match FURTHER.iter().find(|(known, ..)| *known == letter) {
        Some((_, regular, heavy)) => *(if bold { heavy } else { regular }),
        None => UNKNOWN,
    }
}
