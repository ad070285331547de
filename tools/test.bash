# Every test there is; part of `./limen test`, which has found the JDK, Maven and Node.js already.
# The first step that fails ends the run and is named; the last line counts what passed.
# Where there are two processors or more, Java's tests run beside the browser's: either needs little more than one.

LOGS="$STATE/test"
NODE_PID=""
BESIDE_PID=""
BESIDE_NAME=""
BESIDE_BEGAN=0

run_tests() {
  rm -rf "$LOGS"
  mkdir -p "$LOGS"
  trap 'stop_beside; stop_node' EXIT
  local began=$SECONDS
  exec 9>"$STATE/build.lock"
  flock -n 9 || fail "another build or test is running in this folder; try again when it is done."
  if [[ -f "$ROOT/console/package.json" ]]; then
    step "the console's libraries" console_libraries
    step "the console's types" console_types
    step "the console's tests" console_tests
    step "the console's build" stamped console console_bundle
  fi
  step "engine and server: build and checks" maven_build
  if [[ -f "$ROOT/console/package.json" ]]; then
    step "a browser for the tests" find_chromium
    beside "engine and server: tests" maven_tests
    step "a node with the demo in it" start_node
    step "the console in a browser" browser_tests
    stop_node
    joined
  else
    step "engine and server: tests" maven_tests
  fi
  summary $((SECONDS - began))
}

# Runs one step, telling how long it took; ends the run when it fails.
step() {
  local name="$1" began=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  "$@" || fail "FAILED: $name (the logs are in $LOGS)"
  printf '== %s: passed in %d s\n' "$name" $((SECONDS - began))
}

# Begins a step that runs beside those that follow, in a process group of its own; with one processor it runs at once.
beside() {
  if (($(processors) < 2)); then
    step "$@"
    return
  fi
  BESIDE_NAME="$1"
  BESIDE_BEGAN=$SECONDS
  shift
  printf '\n== %s: begun beside what follows\n' "$BESIDE_NAME"
  set -m
  "$@" >"$LOGS/beside.log" 2>&1 </dev/null &
  BESIDE_PID=$!
  set +m
}

processors() { getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1; }

# Waits for the step that runs beside, and shows what it printed.
joined() {
  [[ -n "$BESIDE_PID" ]] || return 0
  local pid="$BESIDE_PID" failed=0
  wait "$pid" || failed=1
  BESIDE_PID=""
  printf '\n== %s\n' "$BESIDE_NAME"
  cat "$LOGS/beside.log"
  ((failed == 0)) || fail "FAILED: $BESIDE_NAME (the logs are in $LOGS)"
  printf '== %s: passed in %d s\n' "$BESIDE_NAME" $((SECONDS - BESIDE_BEGAN))
}

stop_beside() {
  if [[ -n "$BESIDE_PID" ]]; then
    kill -- "-$BESIDE_PID" 2>/dev/null || true
    wait "$BESIDE_PID" 2>/dev/null || true
    BESIDE_PID=""
  fi
}

console_types() { (cd "$ROOT/console" && npm run --silent types); }

console_tests() { (cd "$ROOT/console" && npm run --silent test 2>&1 | tee "$LOGS/console.log"); }

# Everything but running the tests: the node that the browser looks at comes from here.
maven_build() {
  rm -rf "$ROOT"/{engine,server,bench}/target/surefire-reports "$ROOT/server/target/classes/static"
  touch "$STATE/built-server.began"
  told "$LOGS/build.log" -DskipTests package || return 1
  touch -r "$STATE/built-server.began" "$STATE/built-bench"
  mv "$STATE/built-server.began" "$STATE/built-server"
}

# Up to the phase before packaging: what a running node was started from stays as it is.
maven_tests() { told "$LOGS/maven.log" -fae test; }

# Runs Maven; its whole log goes to a file, what a reader wants to see is printed.
told() {
  local log="$1"
  shift
  maven "$@" 2>&1 | tee "$log" | grep --line-buffered -E '^\[(WARNING|ERROR)\]|^\[INFO\] (Tests run:|Building Limen|BUILD)' || true
  grep -q '^\[INFO\] BUILD SUCCESS' "$log"
}

# ---- the browser ---------------------------------------------------------------------------------------------------

chromium_path() {
  local name
  for name in "${LIMEN_CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome; do
    if [[ -n "$name" ]] && command -v "$name"; then return; fi
  done
  return 1
}

# Leaves LIMEN_CHROMIUM set; it stays empty when Playwright brings a browser of its own.
find_chromium() {
  if ! LIMEN_CHROMIUM="$(chromium_path)"; then install_chromium || return; fi
  export LIMEN_CHROMIUM
  echo "Chromium: ${LIMEN_CHROMIUM:-the one that Playwright brings}"
}

install_chromium() {
  if ((EUID == 0)) && command -v apt-get >/dev/null; then
    say "installing Chromium (apt-get install chromium)"
    if apt-get update -q >"$LOGS/apt.log" 2>&1 &&
      DEBIAN_FRONTEND=noninteractive apt-get install -y -q chromium >>"$LOGS/apt.log" 2>&1 &&
      LIMEN_CHROMIUM="$(chromium_path)"; then
      return
    fi
    say "Debian's Chromium could not be installed; its log is $LOGS/apt.log"
  fi
  say "letting Playwright fetch a Chromium of its own"
  LIMEN_CHROMIUM=""
  (cd "$ROOT/console" && npx playwright install chromium) || {
    say "no Chromium found and none could be installed: install one (Debian: apt install chromium), or set LIMEN_CHROMIUM to its path."
    return 1
  }
}

# ---- the node that the browser looks at ----------------------------------------------------------------------------

free_port() { node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'; }

start_node() {
  local port waited=0
  port="$(free_port)"
  export LIMEN_URL="http://127.0.0.1:$port"
  "$ROOT/limen" demo --port "$port" --data "$LOGS/node" 9>&- >"$LOGS/demo.log" 2>&1 </dev/null &
  NODE_PID=$!
  until grep -q "console is at http" "$LOGS/demo.log"; do
    if ! kill -0 "$NODE_PID" 2>/dev/null || ((waited++ > 300)); then
      tail -n 40 "$LOGS/demo.log"
      return 1
    fi
    sleep 1
  done
  tail -n 25 "$LOGS/demo.log"
  read_sign_in
}

# The demo says on its last page how to sign in: the browser's officers are the first of their role.
read_sign_in() {
  LIMEN_PASSWORD="$(sed -n 's/.*Sign in at .* with the password \([^ ]*\).*/\1/p' "$LOGS/demo.log" | tail -n 1)"
  LIMEN_BOOTH="$(officer_with first-line)"
  LIMEN_SECOND="$(officer_with second-line)"
  LIMEN_LEADER="$(officer_with shift-leader)"
  LIMEN_ANALYST="$(officer_with analyst)"
  LIMEN_OBSERVER="$(officer_with observer)"
  LIMEN_INSPECTOR="$(officer_with inspector)"
  LIMEN_ADMINISTRATOR="$(officer_with administrator)"
  export LIMEN_PASSWORD LIMEN_BOOTH LIMEN_SECOND LIMEN_LEADER LIMEN_ANALYST LIMEN_OBSERVER LIMEN_INSPECTOR LIMEN_ADMINISTRATOR
  [[ -n "$LIMEN_PASSWORD" && -n "$LIMEN_BOOTH" && -n "$LIMEN_SECOND" ]] || { say "the demo did not say how to sign in"; return 1; }
}

officer_with() { sed -n '/Sign in at /,$p' "$LOGS/demo.log" | awk -v role="$1" 'index($0, role) { print $1; exit }'; }

stop_node() {
  if [[ -n "$NODE_PID" ]]; then
    kill "$NODE_PID" 2>/dev/null || true
    wait "$NODE_PID" 2>/dev/null || true
    NODE_PID=""
  fi
}

browser_tests() {
  (cd "$ROOT/console" && npx playwright test --reporter=list 2>&1 | tee "$LOGS/browser.log")
}

# ---- the closing line ----------------------------------------------------------------------------------------------

# Adds up one attribute of all of Maven's test reports.
reported() {
  find "$ROOT"/{engine,server,bench}/target -path '*/surefire-reports/TEST-*.xml' -exec cat {} + |
    sed -n "s/^<testsuite .* $1=\"\([0-9]*\)\".*/\1/p" | awk '{ sum += $1 } END { print sum + 0 }'
}

# The number before a word in a log's closing lines ("  12 passed", "Tests  7 passed (7)").
counted() {
  [[ -f "$1" ]] || { echo 0; return; }
  sed 's/\x1b\[[0-9;]*m//g' "$1" | sed -n "s/^ *\(Tests  *\)\{0,1\}\(.* | \)\{0,1\}\([0-9][0-9]*\) $2.*/\3/p" | tail -n 1 | grep . || echo 0
}

summary() {
  local skipped passed
  skipped=$(($(reported skipped) + $(counted "$LOGS/console.log" skipped) + $(counted "$LOGS/browser.log" skipped)))
  passed=$(($(reported tests) - $(reported skipped) + $(counted "$LOGS/console.log" passed) + $(counted "$LOGS/browser.log" passed)))
  printf '\nEverything passed in %d min %d s.\n' $(($1 / 60)) $(($1 % 60))
  printf 'Limen: %d passed, 0 failed, %d skipped\n' "$passed" "$skipped"
}
