//! Answers requests from memory.
//!
//! Only to this machine, and only when it is asked for by a name of this machine: a foreign page whose name
//! was made to point here (DNS rebinding) is refused. Files are looked up by their exact path in the site,
//! so that no request can reach the disk.

use super::builder::Message;
use super::media::media_type;
use super::state::Shown;
use super::{Listener, Site, environment, pages, reload};
use crate::diagnostic::EnvironmentError;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::serve::ListenerExt;
use std::convert::Infallible;
use std::sync::mpsc::Sender;
use tokio::runtime::Runtime;
use tokio::sync::watch::Receiver;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;

/// What is answered from, and who is asked for what is not made yet.
#[derive(Clone)]
pub struct Desk {
    pub shown: Receiver<Shown>,
    pub builder: Sender<Message>,
}

/// Starts to answer; ends when the runtime is shut down.
pub fn listen(listener: Listener, desk: Desk) -> Result<Runtime, EnvironmentError> {
    let failed = |error| environment("Serveren kan ikke starte", error);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.map_err(failed)?;
    listener.socket.set_nonblocking(true).map_err(failed)?;
    let _inside = runtime.enter();
    let socket = tokio::net::TcpListener::from_std(listener.socket).map_err(failed)?;
    let socket = socket.tap_io(|stream| drop(stream.set_nodelay(true)));
    let router = Router::new().fallback(answer).with_state(desk);
    drop(runtime.spawn(async move { axum::serve(socket, router).await }));
    drop(_inside);
    Ok(runtime)
}

async fn answer(State(desk): State<Desk>, request: Request) -> Response {
    let mut response = if !is_for_us(request.headers(), request.uri()) {
        plain(StatusCode::FORBIDDEN, "Serveren svarer kun på localhost og 127.0.0.1.\n")
    } else if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let allowed = [(header::ALLOW, "GET, HEAD")];
        (allowed, plain(StatusCode::METHOD_NOT_ALLOWED, "Der kan kun læses.\n")).into_response()
    } else {
        route(&desk, request.uri()).await
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

async fn route(desk: &Desk, uri: &Uri) -> Response {
    match uri.path() {
        reload::EVENTS => events(desk.shown.clone(), uri.query().and_then(decoded).unwrap_or_default()),
        reload::SCRIPT => {
            file(StatusCode::OK, "reload.js", Bytes::from_static(reload::SCRIPT_TEXT.as_bytes()))
        }
        reload::STYLE => {
            file(StatusCode::OK, "overlay.css", Bytes::from_static(reload::STYLE_TEXT.as_bytes()))
        }
        path => match decoded(path) {
            Some(path) => from_site(desk, &path, uri.query()).await,
            None => plain(StatusCode::BAD_REQUEST, "Adressen kan ikke læses.\n"),
        },
    }
}

/// Tells a page, by its decoded path, what changes for it, beginning with what holds now.
fn events(shown: Receiver<Shown>, path: String) -> Response {
    let (page, mut told) = (file_of(&path), String::new());
    let news = move |shown: Shown| {
        let state = shown.to_json(&page);
        let is_new = state != told;
        told.clone_from(&state);
        is_new.then(|| Ok::<_, Infallible>(Event::default().event("state").data(state)))
    };
    let stream = WatchStream::new(shown).filter_map(news);
    Sse::new(stream).keep_alive(KeepAlive::default()).into_response()
}

/// The file at a decoded path without its first slash; one that is still to be made is waited for.
async fn from_site(desk: &Desk, path: &str, query: Option<&str>) -> Response {
    let wanted = file_of(path);
    let mut shown = desk.shown.clone();
    loop {
        let now = shown.borrow_and_update().clone();
        if !now.is_to_come(&wanted) {
            return match &now.site {
                None => html(StatusCode::SERVICE_UNAVAILABLE, pages::instead_of_site(&now, &wanted)),
                Some(site) => page(site, (path, &wanted), query, &now),
            };
        }
        let asked = desk.builder.send(Message::Wanted(wanted.clone()));
        if asked.is_err() || shown.changed().await.is_err() {
            return plain(StatusCode::SERVICE_UNAVAILABLE, "Serveren er ved at stoppe.\n");
        }
    }
}

/// The file that a decoded path is answered with.
fn file_of(path: &str) -> String {
    match path.is_empty() || path.ends_with('/') {
        true => format!("{path}index.html"),
        false => path.to_owned(),
    }
}

fn page(site: &Site, (path, wanted): (&str, &str), query: Option<&str>, shown: &Shown) -> Response {
    if let Some(bytes) = site.get(wanted) {
        return with_script(StatusCode::OK, (wanted, bytes), (shown, wanted));
    }
    if site.has_failed(wanted) {
        return html(StatusCode::SERVICE_UNAVAILABLE, pages::instead_of_file(shown, wanted));
    }
    if site.has(&format!("{path}/index.html")) {
        let query = query.map(|query| format!("?{query}")).unwrap_or_default();
        let location = format!("/{}/{query}", encoded(path));
        return (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, location)]).into_response();
    }
    match site.get("404.html") {
        Some(bytes) => with_script(StatusCode::NOT_FOUND, ("404.html", bytes), (shown, wanted)),
        None => html(StatusCode::NOT_FOUND, pages::missing(shown, wanted)),
    }
}

/// A file of the site, shown at the address of another one or its own.
fn with_script(status: StatusCode, (path, bytes): (&str, &Bytes), shown: (&Shown, &str)) -> Response {
    match std::str::from_utf8(bytes) {
        Ok(text) if path.ends_with(".html") => html(status, reload::inject(text, shown)),
        _ => file(status, path, bytes.clone()),
    }
}

fn html(status: StatusCode, text: String) -> Response {
    file(status, "index.html", text.into())
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    file(status, "a.txt", Bytes::from_static(text.as_bytes()))
}

fn file(status: StatusCode, path: &str, bytes: Bytes) -> Response {
    (status, [(header::CONTENT_TYPE, media_type(path))], Body::from(bytes)).into_response()
}

/// Whether every name that the request is for is one of this machine, and there is one.
fn is_for_us(headers: &HeaderMap, uri: &Uri) -> bool {
    let named = headers.get_all(header::HOST).iter().map(|host| host.to_str().unwrap_or_default());
    let mut names = named.chain(uri.authority().map(|authority| authority.as_str())).peekable();
    names.peek().is_some() && names.all(is_local)
}

fn is_local(host: &str) -> bool {
    let names = ["localhost", "127.0.0.1", "[::1]"];
    let after = names.iter().find_map(|name| {
        let (start, rest) = host.split_at_checked(name.len())?;
        start.eq_ignore_ascii_case(name).then_some(rest)
    });
    let is_port = |port: &str| !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
    after.is_some_and(|rest| rest.is_empty() || rest.strip_prefix(':').is_some_and(is_port))
}

/// The path without its first slash, percent escapes resolved, if it is text.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.strip_prefix('/')?.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let (byte, after) = match first {
            b'%' => (u8::from_str_radix(std::str::from_utf8(after.get(..2)?).ok()?, 16).ok()?, &after[2..]),
            _ => (*first, after),
        };
        bytes.push(byte);
        rest = after;
    }
    String::from_utf8(bytes).ok()
}

/// A path as it may stand in a header.
fn encoded(path: &str) -> String {
    let encode = |byte: u8| match byte {
        b'/' | b'-' | b'.' | b'_' | b'~' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    path.bytes().map(encode).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_machine_are_local() {
        for host in ["localhost", "LocalHost:8080", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:8080"] {
            assert!(is_local(host), "{host}");
        }
        for host in [
            "",
            "evil.dk",
            "localhost.evil.dk",
            "127.0.0.1.evil.dk",
            "localhost:",
            "localhost:80@evil.dk",
            "[::1]x",
        ] {
            assert!(!is_local(host), "{host}");
        }
    }

    #[test]
    fn paths_are_decoded_and_encoded() {
        assert_eq!(decoded("/a%20b/%C3%A6").as_deref(), Some("a b/æ"));
        assert_eq!(
            [decoded("a"), decoded("/%"), decoded("/%f"), decoded("/%zz"), decoded("/%ff")],
            [const { None }; 5]
        );
        assert_eq!(encoded("a b/æ\r\n"), "a%20b/%C3%A6%0D%0A");
    }
}
