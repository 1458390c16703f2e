//! Texts made smaller for the way to the browser: gzip, and brotli for browsers that know it.
//!
//! Takes a file's bytes; gives the same bytes for the same input, with no time and no name inside. Never decides
//! whether a file is worth it.

use flate2::Compression;
use flate2::bufread::GzDecoder;
use flate2::write::GzEncoder;
use std::io::{Read, Write};

/// What is text, by its ending; all else is compressed already.
const TEXTS: [&str; 7] = ["html", "css", "js", "svg", "json", "xml", "txt"];

/// Of the eleven grades of brotli the last but one: the last costs twice as much for one hundredth.
const QUALITY: i32 = 10;
/// A window of 4 MiB, the most that every browser must know.
const WINDOW: i32 = 22;

/// A way to make a file smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    Gzip,
    Brotli,
}

pub const ENCODINGS: [Encoding; 2] = [Encoding::Gzip, Encoding::Brotli];

/// Whether the file at a path is a text.
pub fn is_text(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| TEXTS.contains(&ending))
}

impl Encoding {
    /// What stands behind the name of the file.
    pub fn ending(self) -> &'static str {
        match self {
            Encoding::Gzip => "gz",
            Encoding::Brotli => "br",
        }
    }

    pub fn pack(self, bytes: &[u8]) -> Vec<u8> {
        let mut packed = Vec::with_capacity(bytes.len() / 3);
        // Writing to memory does not fail; if it did, what came out would be no smaller or would not open.
        let done = match self {
            Encoding::Gzip => gzip(bytes, &mut packed),
            Encoding::Brotli => brotli(bytes, &mut packed),
        };
        if done.is_err() { bytes.to_vec() } else { packed }
    }

    /// Whether packed bytes are these bytes when opened.
    pub fn opens_to(self, packed: &[u8], bytes: &[u8]) -> bool {
        // One byte more than there should be shows that there is more.
        let most = bytes.len() as u64 + 1;
        let mut opened = Vec::with_capacity(bytes.len() + 1);
        let read = match self {
            Encoding::Gzip => GzDecoder::new(packed).take(most).read_to_end(&mut opened),
            Encoding::Brotli => brotli::Decompressor::new(packed, 4096).take(most).read_to_end(&mut opened),
        };
        read.is_ok() && opened == bytes
    }
}

fn gzip(bytes: &[u8], packed: &mut Vec<u8>) -> std::io::Result<()> {
    let mut encoder = GzEncoder::new(packed, Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish().map(drop)
}

fn brotli(mut bytes: &[u8], packed: &mut Vec<u8>) -> std::io::Result<()> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: QUALITY,
        lgwin: WINDOW,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut bytes, packed, &parameters).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_opens_to_the_same_and_to_nothing_else() {
        let text = "Familien ved, hvem der ringer. ".repeat(200);
        for encoding in ENCODINGS {
            let packed = encoding.pack(text.as_bytes());
            assert!(packed.len() < text.len() / 10, "{encoding:?}: {} bytes", packed.len());
            assert_eq!(packed, encoding.pack(text.as_bytes()), "{encoding:?} is the same each time");
            assert!(encoding.opens_to(&packed, text.as_bytes()));
            for other in [&text[..text.len() - 1], &format!("{text}."), ""] {
                assert!(!encoding.opens_to(&packed, other.as_bytes()), "{encoding:?}");
            }
            assert!(!encoding.opens_to(&packed[..packed.len() / 2], text.as_bytes()), "a torn file");
            assert!(!encoding.opens_to(b"", text.as_bytes()));
        }
    }

    #[test]
    fn a_small_text_does_not_become_smaller() {
        assert!(Encoding::Gzip.pack(b"ja").len() >= 2);
    }

    #[test]
    fn texts_are_told_from_what_is_small_already() {
        assert!(["a/index.html", "model.json", "robots.txt"].into_iter().all(is_text));
        assert!(!["a.pdf", "a.zip", "html", "a.png", "a.html.gz"].into_iter().any(is_text));
    }
}
