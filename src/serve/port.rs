//! Finds a port on this machine to serve at.

use super::environment;
use crate::diagnostic::EnvironmentError;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};

/// The port that is tried first when none is asked for.
pub const PORT: u16 = 8080;
/// How many ports are tried from there.
const TRIED: u16 = 100;

/// Which port to serve at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Port {
    /// This one or, if it is in use, the next that is free.
    Preferred(u16),
    /// This one and no other; 0 is any that is free.
    Exactly(u16),
}

/// A port that is ours.
#[derive(Debug)]
pub struct Listener {
    pub(super) socket: TcpListener,
    address: SocketAddr,
    taken: Option<u16>,
}

impl Listener {
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// `http://127.0.0.1:8080/`
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// The preferred port, if it was in use and another was taken instead.
    pub fn taken(&self) -> Option<u16> {
        self.taken
    }
}

/// Takes a port of the loopback address, which other machines cannot reach.
pub fn bind(port: Port) -> Result<Listener, EnvironmentError> {
    match port {
        Port::Exactly(port) => {
            listen(port).map(|(socket, address)| Listener { socket, address, taken: None })
        }
        Port::Preferred(preferred) => {
            let ports = preferred..=preferred.saturating_add(TRIED - 1);
            let found = ports.map(listen).find(|tried| !matches!(tried, Err(error) if in_use(error)));
            let (socket, address) = found.unwrap_or_else(|| listen(0))?;
            Ok(Listener { socket, address, taken: (address.port() != preferred).then_some(preferred) })
        }
    }
}

fn listen(port: u16) -> Result<(TcpListener, SocketAddr), EnvironmentError> {
    let failed = |error: std::io::Error| {
        let message = match error.kind() {
            ErrorKind::AddrInUse => {
                format!("Port {port} er i brug af et andet program. Vælg en anden med --port")
            }
            ErrorKind::PermissionDenied => {
                format!("Port {port} kræver særlige rettigheder. Vælg en over 1023")
            }
            _ => format!("Port {port} kan ikke åbnes"),
        };
        environment(&message, error)
    };
    let socket = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(failed)?;
    let address = socket.local_addr().map_err(failed)?;
    Ok((socket, address))
}

fn in_use(error: &EnvironmentError) -> bool {
    error.cause.as_ref().is_some_and(|cause| cause.kind() == ErrorKind::AddrInUse)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_preferred_port_in_use_gives_the_next() {
        let first = bind(Port::Exactly(0)).unwrap();
        let port = first.address().port();
        let second = bind(Port::Preferred(port)).unwrap();
        assert_ne!(second.address().port(), port);
        assert_eq!((first.taken(), second.taken()), (None, Some(port)));
        assert_eq!(second.url(), format!("http://127.0.0.1:{}/", second.address().port()));
    }

    #[test]
    fn an_explicit_port_in_use_is_an_error() {
        let first = bind(Port::Exactly(0)).unwrap();
        let port = first.address().port();
        let error = bind(Port::Exactly(port)).unwrap_err();
        assert_eq!(
            error.message,
            format!("Port {port} er i brug af et andet program. Vælg en anden med --port")
        );
    }
}
