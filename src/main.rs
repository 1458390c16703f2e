//! The command `vejviser`.

fn main() {}
