//! The whole output from a graph: site path -> how its bytes are made.

mod artifact;

pub use artifact::{Artifact, Make, Output};
