#!/usr/bin/env bash
# All tests of Vejviser, the quick ones first. Stops at the first section that fails.
#
# Needs cargo, node 20 or newer with npm, and python3; installs the rest itself (apt-get, npm, pip) and works
# offline once that is done. Everything it makes lies under target/ and tests/browser/node_modules/.
# CARGO_TARGET_DIR and CHROMIUM are heeded if they are set.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")"

ROOT=$PWD
TARGET=${CARGO_TARGET_DIR:-$ROOT/target}
SITE=$TARGET/site
PORTABLE=$TARGET/portable
APPROVED=$TARGET/approved
BASE_URL=https://vejviser.example/vejviser/
BROWSER_TESTS=$ROOT/tests/browser
VALIDATORS=$ROOT/tests/validators
PYTHON=$TARGET/venv/bin/python
LOG=$(mktemp)
PASSED=0
FAILED=0
trap 'rm -f "$LOG"' EXIT

main() {
  section "Tools" tools
  section "Format" cargo fmt --check
  # The layout engine shares the threads of the tests, and lays out one sheet on top of another.
  section "Rust tests" env RUST_MIN_STACK=67108864 cargo test --release --locked
  section "Clippy" cargo clippy --release --locked --all-targets -- -D warnings
  section "Rustdoc" env RUSTDOCFLAGS="-D warnings" cargo doc --release --locked --no-deps --document-private-items
  section "Types of scripts" types
  section "Content" vejviser check
  section "Site" build_site
  section "The validators can fail" validators_can_fail
  section "HTML of all pages" node "$VALIDATORS/html.mjs" "$SITE" --base-url "$BASE_URL"
  section "PDF of all sheets and documents" "$PYTHON" "$VALIDATORS/pdf.py" "$SITE"
  section "Word files of all sheets" "$PYTHON" "$VALIDATORS/docx.py" "$SITE"
  section "Calendars of families" calendars
  section "Overfull sheets" overfull
  section "Links by another crawler" node "$VALIDATORS/crawl.mjs" "$SITE"
  section "Servers" servers
  section "Data for programs" "$PYTHON" "$VALIDATORS/data.py" "$SITE" "$BASE_URL"
  section "Lighthouse" lighthouse
  section "Browser" browser
  closing
}

# Runs one section, shows what it says, counts what it counted; a section that counts nothing is one test.
section() {
  local name=$1 started=$SECONDS status
  shift
  printf '\n=== %s ===\n' "$name"
  # Not in a condition: there, bash would go on after a failed step inside a section.
  set +e
  (set -e; "$@") 2>&1 | tee "$LOG"
  status=${PIPESTATUS[0]}
  set -e
  count "$status"
  printf -- '--- %s: %s, %d s\n' "$name" "$([ "$status" = 0 ] && echo ok || echo FAILED)" $((SECONDS - started))
  if [ "$status" != 0 ]; then
    closing
    exit 1
  fi
}

count() {
  local status=$1 passed failed
  read -r passed failed < <(awk '
    /^test result:/ { passed += $4; failed += $6 }
    /^ℹ pass / { passed += $3 }
    /^ℹ fail / { failed += $3 }
    /^[0-9]+ passed, [0-9]+ failed/ { passed += $1; failed += $3 }
    END { print passed + 0, failed + 0 }' "$LOG")
  if [ $((passed + failed)) = 0 ] && [ "$status" = 0 ]; then passed=1; fi
  if [ "$failed" = 0 ] && [ "$status" != 0 ]; then failed=1; fi
  PASSED=$((PASSED + passed))
  FAILED=$((FAILED + failed))
}

closing() {
  printf '\n%d passed, %d failed (%d s)\n' "$PASSED" "$FAILED" "$SECONDS"
}

vejviser() {
  cargo run --release --locked --quiet --bin vejviser -- "$@"
}

# --- what is needed ---------------------------------------------------------------------------------------

tools() {
  local packages=()
  command -v cc >/dev/null || packages+=(gcc libc6-dev)
  command -v qpdf >/dev/null || packages+=(qpdf)
  { command -v pdftotext && command -v pdffonts; } >/dev/null || packages+=(poppler-utils)
  command -v java >/dev/null || packages+=(default-jre-headless)
  command -v soffice >/dev/null || packages+=(libreoffice-writer-nogui)
  command -v nginx >/dev/null || packages+=(nginx-light)
  find /usr/lib -name ngx_http_brotli_static_module.so 2>/dev/null | grep -q . || packages+=(libnginx-mod-http-brotli-static)
  command -v apache2 >/dev/null || packages+=(apache2-bin)
  command -v caddy >/dev/null || packages+=(caddy)
  [ -x "${CHROMIUM:-/usr/bin/chromium}" ] || packages+=(chromium)
  # A browser without a common typeface falls back on one that is far wider than those of its readers.
  [ -n "$(fc-match -f '%{family}' 'Liberation Sans' 2>/dev/null | grep Liberation)" ] || packages+=(fonts-liberation)
  python3 -c 'import ensurepip, venv' 2>/dev/null || packages+=(python3-venv)
  if [ ${#packages[@]} -gt 0 ]; then install "${packages[@]}"; fi
  # The same browser without the window around its pages takes half of the time; without it the whole one is used.
  if [ -z "${CHROMIUM:-}" ] && [ ! -x /usr/bin/chromium-headless-shell ]; then
    install chromium-headless-shell || echo "chromium-headless-shell cannot be had: the browser tests take longer"
  fi
  for command in cargo node npm python3; do
    command -v "$command" >/dev/null || stop "$command is missing: install it first"
  done
  node -e 'process.exit(process.versions.node.split(".")[0] >= 20 ? 0 : 1)' || stop "node 20 or newer is needed"
  once "$BROWSER_TESTS/node_modules" "$BROWSER_TESTS/package-lock.json" npm_packages
  once "$TARGET/venv" "$VALIDATORS/requirements.txt" python_packages
}

install() {
  as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
}

# Runs a command that fills FOLDER, unless it already did so for the same LIST.
once() {
  local folder=$1 list=$2 command=$3 stamp
  stamp=$(sha256sum <"$list")
  [ "$(cat "$folder/.filled-for" 2>/dev/null)" = "$stamp" ] && return
  "$command"
  printf '%s\n' "$stamp" >"$folder/.filled-for"
}

npm_packages() {
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --prefix "$BROWSER_TESTS" --no-audit --no-fund
}

python_packages() {
  rm -rf "$TARGET/venv"
  python3 -m venv "$TARGET/venv"
  "$PYTHON" -m pip install --quiet --disable-pip-version-check -r "$VALIDATORS/requirements.txt"
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

stop() {
  echo "$1" >&2
  exit 1
}

# --- sections of several steps ----------------------------------------------------------------------------

types() {
  local tsc=$BROWSER_TESTS/node_modules/typescript/bin/tsc
  node "$tsc" -p "$BROWSER_TESTS/tsconfig.json"
  node "$tsc" -p "$BROWSER_TESTS/site-scripts.tsconfig.json"
}

build_site() {
  rm -rf "$SITE" "$PORTABLE"
  vejviser build --out "$SITE" --base-url "$BASE_URL"
  # The portable edition is tested as it comes out of its zip file.
  vejviser build --portable --out "$PORTABLE/mappe" --base-url "$BASE_URL"
  python3 -m zipfile -e "$PORTABLE"/*.zip "$PORTABLE/udpakket"
  diff -r --exclude .vejviser "$PORTABLE/mappe" "$PORTABLE"/udpakket/*
}

validators_can_fail() {
  local sheet
  node --test --test-reporter=spec "$VALIDATORS/pages.test.mjs" "$VALIDATORS/crawl.test.mjs"
  sheet=$(find "$SITE" -name '*-a3.pdf' | sort | head -n 1)
  [ -n "$sheet" ] || stop "the site has no sheet in A3"
  "$PYTHON" "$VALIDATORS/pdf_selftest.py" "$sheet" "${CHROMIUM:-/usr/bin/chromium}"
  "$PYTHON" "$VALIDATORS/docx_selftest.py" "$SITE/ark/aarshjul/aarshjul.docx"
}

# The calendars of some families, and that the validator of calendars can fail.
calendars() {
  local families=$TARGET/families
  rm -rf "$families"
  vejviser fill --data "$VALIDATORS/familier.toml" --out "$families"
  "$PYTHON" "$VALIDATORS/ics.py" "$families" --rule "$VALIDATORS/familier.json"
  "$PYTHON" "$VALIDATORS/ics_selftest.py" "$families/familie-001/kalender.ics"
  "$PYTHON" "$VALIDATORS/pdf.py" "$families" --filled
}

# Every sheet with far more than it was drawn for, as PDF and as Word file.
overfull() {
  local folder=$TARGET/overfull
  rm -rf "$folder"
  "$PYTHON" "$VALIDATORS/overfull.py" "$SITE" "$folder/familier.json"
  vejviser fill --data "$folder/familier.json" --out "$folder/pdf"
  vejviser fill --data "$folder/familier.json" --out "$folder/docx" --format docx
  "$PYTHON" "$VALIDATORS/pdf.py" "$folder/pdf" --filled
  "$PYTHON" "$VALIDATORS/docx.py" "$folder/docx"
  "$PYTHON" "$VALIDATORS/ics.py" "$folder/pdf"
}

# The files for web servers, in the servers that they are for.
servers() {
  python3 "$VALIDATORS/servers.py" "$TARGET/release/vejviser" "$ROOT/tests/golden/sites/outputs"
}

# Lighthouse as it measures a phone, on a page of each kind.
lighthouse() {
  VEJVISER_SITE=$SITE node "$BROWSER_TESTS/lighthouse.mjs"
}

browser() {
  # An invented project, whose pages are compared with pictures.
  vejviser build --root "$BROWSER_TESTS/approved/project" --out "$APPROVED" --base-url https://vejviser.example/
  cd "$BROWSER_TESTS"
  VEJVISER_SITE=$SITE VEJVISER_PORTABLE=$(echo "$PORTABLE"/udpakket/*) VEJVISER_APPROVED=$APPROVED \
    node node_modules/@playwright/test/cli.js test
}

main "$@"
