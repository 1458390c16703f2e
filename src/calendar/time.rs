//! A time of day in Denmark, to the minute.

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time {
    hour: u8,
    minute: u8,
}

impl Time {
    pub fn of(hour: u8, minute: u8) -> Option<Time> {
        (hour < 24 && minute < 60).then_some(Time { hour, minute })
    }

    /// As people write it: `13:30`, `13.30` or `13`, perhaps after "kl.".
    pub fn from_text(text: &str) -> Option<Time> {
        let text = text.trim().to_lowercase();
        let text = text.trim_start_matches("kl").trim_start_matches('.').trim_start();
        let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "00"));
        let number = |digits: &str, most: usize| {
            let sound = (1..=most).contains(&digits.len()) && digits.bytes().all(|one| one.is_ascii_digit());
            sound.then(|| digits.parse::<u8>().ok()).flatten()
        };
        if minute.len() != 2 {
            return None;
        }
        Time::of(number(hour, 2)?, number(minute, 2)?)
    }

    /// "09:30", as files hold it.
    pub fn iso(self) -> String {
        format!("{:02}:{:02}", self.hour, self.minute)
    }

    /// "093000", as calendar files hold it.
    pub(super) fn plain(self) -> String {
        format!("{:02}{:02}00", self.hour, self.minute)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        let read = |text: &str| Time::from_text(text).map(Time::iso);
        for (text, iso) in [("13:30", "13:30"), ("9.05", "09:05"), ("kl. 8", "08:00"), (" Kl 0:00 ", "00:00")]
        {
            assert_eq!(read(text).as_deref(), Some(iso), "{text}");
        }
        for text in
            ["", "kl.", "24:00", "9:60", "9:5", "9:300", "+9", "9.-1", "om eftermiddagen", "9:30:00", "٩:30"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
