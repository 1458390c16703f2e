//! Days and times of day, Danish holidays, how often a thing is due, and calendar files.
//!
//! Takes plain values and gives plain values or bytes. Knows no model, no sheet and no family, and never what day
//! it is: whoever asks says so, and the same question has the same answer always.

mod avoid;
mod cadence;
mod date;
pub mod holidays;
pub mod ics;
mod interval;
mod time;

pub use avoid::{Avoid, Avoided, Reason};
pub use cadence::{Breach, FollowUp, carry_on, check, follow_ups};
pub use date::{Date, MONTHS, Weekday};
pub use interval::Interval;
pub use time::Time;
