"""Real servers with the files that the program writes for them: what they answer is what the table says.

servers.py PROGRAM PROJECT; PROGRAM is the built vejviser, PROJECT a small project whose address ends in /vejviser/.
Needs nginx with the brotli module, apache2 and caddy; listens on 127.0.0.1 only. Exit 0 clean, 1 faults.
"""

import gzip
import http.client
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = "/vejviser/"
MODULES = Path("/usr/lib")


def main() -> int:
    program, project = sys.argv[1], sys.argv[2]
    faults, passed = [], 0
    for name, start in SERVERS.items():
        with tempfile.TemporaryDirectory() as home:
            site = Path(home) / "www" / "vejviser"
            build = [program, "build", "--root", project, "--out", site, "--compress", "--headers", name, "--quiet"]
            subprocess.run(build, check=True)
            with start(Path(home), site) as port:
                for what, fault in asked(port, site):
                    passed, faults = (passed, [*faults, f"{name}: {what}: {fault}"]) if fault else (passed + 1, faults)
    for fault in faults:
        print("  " + fault)
    print(f"{passed} passed, {len(faults)} failed")
    return 1 if faults else 0


# --- what is asked -------------------------------------------------------------------------------------------


def asked(port: int, site: Path) -> Iterator[tuple[str, str]]:
    """Each question with what is wrong about its answer."""
    asset = next(path.name for path in sorted((site / "assets").iterdir()) if path.name.startswith("site.") and path.suffix == ".css")
    policy = "frame-ancestors 'none'"
    questions = [
        ("the front page", "", "index.html", {"content-type": "text/html", "content-security-policy": policy, "cache-control": "no-cache", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer"}),
        ("a page by its file", "om/index.html", "om/index.html", {"content-type": "text/html", "cache-control": "no-cache"}),
        ("a style", f"assets/{asset}", f"assets/{asset}", {"content-type": "text/css", "cache-control": "immutable", "content-security-policy": policy}),
        ("the feed", "feed.xml", "feed.xml", {"content-type": "application/atom+xml", "access-control-allow-origin": "*"}),
        ("the data", "model.json", "model.json", {"content-type": "application/json", "access-control-allow-origin": "*", "content-security-policy": policy}),
        ("the schema", "model.schema.json", "model.schema.json", {"content-type": "application/schema+json"}),
    ]
    for what, path, file, headers in questions:
        bytes_ = (site / file).read_bytes()
        for encoding in ["identity", "gzip", "br"]:
            answer = get(port, ROOT + path, encoding)
            packed = site / f"{file}.{ {'gzip': 'gz', 'br': 'br'}.get(encoding, '') }"
            yield f"{what}, {encoding}", wrong(answer, 200, headers) or unlike(answer, encoding, bytes_, packed)
    missing = get(port, ROOT + "findes/ikke/", "identity")
    yield "a missing page", wrong(missing, 404, {"content-security-policy": policy}) or unlike(missing, "identity", (site / "404.html").read_bytes(), site)


def wrong(answer: tuple[int, dict[str, str], bytes], status: int, headers: dict[str, str]) -> str:
    if answer[0] != status:
        return f"status {answer[0]}"
    for name, part in headers.items():
        found = answer[1].get(name, "")
        if part not in found or (name == "cache-control" and part == "no-cache" and found != part):
            return f"{name}: {found!r}"
    return ""


def unlike(answer: tuple[int, dict[str, str], bytes], encoding: str, bytes_: bytes, packed: Path) -> str:
    """The file itself; compressed where there is a compressed file, and exactly that."""
    said, body = answer[1].get("content-encoding", ""), answer[2]
    if encoding != "identity" and packed.is_file():
        if said != encoding:
            return f"not sent as {encoding}"
        if encoding == "gzip" and gzip.decompress(body) != bytes_:
            return "another text"
        return "" if body == packed.read_bytes() else "compressed by the server itself"
    if said not in ("", "identity"):
        return f"sent as {said}"
    return "" if body == bytes_ else "another text"


def get(port: int, path: str, encoding: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers={"Accept-Encoding": encoding})
    answer = connection.getresponse()
    headers: dict[str, list[str]] = {}
    for name, value in answer.getheaders():
        headers.setdefault(name.lower(), []).append(value)
    return answer.status, {name: ", ".join(values) for name, values in headers.items()}, answer.read()


# --- servers -------------------------------------------------------------------------------------------------


def nginx(home: Path, site: Path, port: int) -> list[str]:
    own = (site / "nginx.conf").read_text("utf-8").replace("/var/www", str(home / "www"))
    module = next(MODULES.rglob("ngx_http_brotli_static_module.so"))
    (home / "nginx.conf").write_text(
        f"""load_module {module};
daemon off; pid {home}/pid; error_log stderr; worker_processes 1;
events {{}}
http {{
include /etc/nginx/mime.types; access_log off;
client_body_temp_path {home}/a; proxy_temp_path {home}/b; fastcgi_temp_path {home}/c; uwsgi_temp_path {home}/d; scgi_temp_path {home}/e;
server {{ listen 127.0.0.1:{port};
{own}
}} }}
""",
        "utf-8",
    )
    return ["nginx", "-p", str(home), "-c", str(home / "nginx.conf")]


def apache(home: Path, site: Path, port: int) -> list[str]:
    names = ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite"]
    modules = "".join(f"LoadModule {name}_module {MODULES}/apache2/modules/mod_{name}.so\n" for name in names)
    (home / "apache.conf").write_text(
        f"""{modules}ServerName localhost
Listen 127.0.0.1:{port}
PidFile {home}/pid
ErrorLog {home}/error.log
TypesConfig /etc/mime.types
DocumentRoot {home}/www
DefaultRuntimeDir {home}
<Directory {home}/www>
AllowOverride All
</Directory>
""",
        "utf-8",
    )
    return ["apache2", "-X", "-f", str(home / "apache.conf")]


def caddy(home: Path, site: Path, port: int) -> list[str]:
    own = (site / "Caddyfile").read_text("utf-8").replace("/var/www/vejviser", str(site))
    own = own.replace("vejviser.example", f"http://127.0.0.1:{port}")
    (home / "Caddyfile").write_text("{\n\tadmin off\n\tauto_https off\n}\n" + own, "utf-8")
    return ["caddy", "run", "--adapter", "caddyfile", "--config", str(home / "Caddyfile")]


@contextmanager
def running(home: Path, site: Path, command: Callable[[Path, Path, int], list[str]]) -> Iterator[int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    # The server may run as another user.
    for folder in [home, *(path for path in home.rglob("*") if path.is_dir())]:
        folder.chmod(0o755)
    with (home / "said").open("w", encoding="utf-8") as said:
        environment = {"HOME": str(home), "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}
        server = subprocess.Popen(command(home, site, port), stdout=said, stderr=said, env=environment)
        try:
            for _ in range(100):
                if server.poll() is not None:
                    break
                try:
                    socket.create_connection(("127.0.0.1", port), timeout=1).close()
                    break
                except OSError:
                    time.sleep(0.1)
            if server.poll() is not None:
                raise SystemExit(f"{command.__name__} did not start: {(home / 'said').read_text('utf-8')}")
            yield port
        finally:
            server.terminate()
            server.wait(timeout=10)


SERVERS: dict[str, Callable[[Path, Path], object]] = {
    make.__name__: lambda home, site, make=make: running(home, site, make) for make in [nginx, apache, caddy]
}

if __name__ == "__main__":
    sys.exit(main())
