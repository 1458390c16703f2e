//! Texts that are written down, and written anew with `SNAPSHOTS=overwrite`.

use std::path::Path;

/// Compares a text with the file that holds what is expected.
pub fn compare(expected: &Path, text: &str) {
    let assert = snapbox::Assert::new().action_env(snapbox::assert::DEFAULT_ACTION_ENV);
    let expected = snapbox::Data::read_from(expected, Some(snapbox::data::DataFormat::Text));
    assert.eq(snapbox::Data::text(text).raw(), expected.raw());
}
