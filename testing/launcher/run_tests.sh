# shellcheck shell=bash
# What `./lubanchi test` does; read by the launcher, which brings say, fail, need_…, maven, install_web, ROOT, BUILD.

PASSED=0
FAILED=0
SKIPPED=0
REQUIRE=

count_reports() { # adds up the testsuite elements of JUnit reports named on standard input
  local file sums
  while IFS= read -r file; do
    sums=$(tr '\n' ' ' <"$file" | grep -o '<testsuite [^>]*>' | awk '
      function attribute(name,   at, rest) {
        at = match($0, " " name "=\"[0-9]+\"")
        if (!at) return 0
        rest = substr($0, RSTART + length(name) + 3)
        return rest + 0
      }
      { tests += attribute("tests"); failed += attribute("failures") + attribute("errors"); skipped += attribute("skipped") }
      END { printf "%d %d %d", tests - failed - skipped, failed, skipped }')
    # shellcheck disable=SC2086  # three numbers
    add ${sums:-0 1 0}
  done
}

add() {
  PASSED=$((PASSED + $1))
  FAILED=$((FAILED + $2))
  SKIPPED=$((SKIPPED + $3))
}

one() { # one NAME command…: a check that counts as one test
  local name=$1
  shift
  if "$@"; then
    add 1 0 0
  else
    say "✗ $name"
    add 0 1 0
  fi
}

# ---- what browser and office tests need ------------------------------------------------------------------------

has_any() {
  local tool
  for tool in "$@"; do command -v "$tool" >/dev/null && return 0; done
  return 1
}

wanted_packages() {
  has_any chromium chromium-browser google-chrome || printf 'chromium '
  has_any soffice libreoffice || printf 'libreoffice-writer-nogui libreoffice-calc-nogui '
  has_any pdftotext || printf 'poppler-utils '
  [ -n "$(fc-list :lang=zh-cn 2>/dev/null | head -n 1)" ] || printf 'fonts-noto-cjk fontconfig '
}

bring_tools() {
  local packages
  packages=$(wanted_packages)
  packages=${packages% }
  [ -n "$packages" ] || return 0
  if [ "$(id -u)" -eq 0 ] && [ -f /etc/debian_version ] && command -v apt-get >/dev/null; then
    say "· 安装浏览器与办公软件测试所需 installing for browser and office tests: $packages"
    mkdir -p "$BUILD/logs"
    # shellcheck disable=SC2086  # a list of packages
    if { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $packages; } \
      </dev/null >"$BUILD/logs/apt.log" 2>&1; then
      return 0
    fi
    say "  安装未成，全文 it failed; in full: build/logs/apt.log"
  fi
  say "· 将跳过缺工具的测试 tests that lack a tool are skipped; 要跑请装 to run them: sudo apt-get install $packages"
}

# ---- the parts -------------------------------------------------------------------------------------------------

check_format() { # what was found well formatted and has not changed since is so still
  say "· Java 格式 format"
  local mark
  mark=$(cd "$ROOT" && find . \( -name target -o -name node_modules -o -path ./build \) -prune -o \
    \( -name '*.java' -o -name pom.xml \) -print | fingerprint)
  if stamped format "$mark"; then
    add 1 0 0
    return
  fi
  local before=$FAILED
  one "Java 格式 format; 改正 to mend: mvn spotless:apply; 全文 in full: build/logs/format.log" \
    maven format.log -T1C -Dstyle.color=never -fae spotless:check
  if [ "$FAILED" -eq "$before" ]; then stamp format "$mark"; fi
}

package_java() { # what the browser looks at is packaged before anything is tested, so that both go on side by side
  say "· 编译 building"
  if maven package.log -T1C -Dstyle.color=never -fae -Dlanes.others.skipped=true -Dlanes.platform.skipped=true package; then
    built platform platform,demo
    built cli cli
    PACKAGED=yes
  else
    one "Java 编译 build; 全文 in full: build/logs/package.log" false
  fi
}

# All has been compiled against jars. Told so, the compiler would take the folders of classes for changed dependencies and
# compile everything once more; it need only look whether a source is newer than its class.
java_lane() { # java_lane LANE LOG: the tests of one lane; those of the other are skipped
  local lane=$1 log=$2 other
  case $lane in platform) other=others ;; *) other=platform ;; esac
  # failed tests are counted below and do not stop Maven; what does is a fault of its own
  local options=(-T1C -Dstyle.color=never -Dmaven.test.failure.ignore=true -fae "-Dlanes.$other.skipped=true"
    -Dmaven.compiler.useIncrementalCompilation=false)
  [ -z "$REQUIRE" ] || options+=("-Dlubanchi.require=$REQUIRE")
  maven "$log" "${options[@]}" compile surefire:test
}

java_tests() { # the platform's take as long as all others together, and need none of them
  find "$ROOT" -type d -name surefire-reports -path '*/target/*' -not -path '*/node_modules/*' -prune \
    -exec rm -rf {} +
  say "· Java 测试 tests"
  java_lane platform test-platform.log >"$BUILD/logs/test-platform.progress" 2>&1 &
  local platform=$!
  java_lane others test.log || one "Java 测试 tests; 全文 in full: build/logs/test.log" false
  say "· 等平台的测试 waiting for the platform's tests"
  wait "$platform" || one "平台的测试 the platform's tests; 全文 in full: build/logs/test-platform.log" false
  cat "$BUILD/logs/test-platform.progress"
  count_reports < <(find "$ROOT" -name 'TEST-*.xml' -path '*/target/surefire-reports/*' -not -path '*/node_modules/*')
}

has_script() { grep -q "^ *\"$1\" *:" "$ROOT/web/package.json"; }

web_script() { (cd "$ROOT/web" && npm run --silent "$@" </dev/null); }

requires() { case ,$REQUIRE, in *,$1,*) return 0 ;; *) return 1 ;; esac }

browser_test() { # browser_test SCRIPT arguments…: skipped visibly without a browser, unless one is required
  has_script "$1" || return 0
  if has_any chromium chromium-browser google-chrome; then
    one "web $1" web_script "$@"
  elif requires browser; then
    one "web $1: 没有浏览器 there is no browser" false
  else
    say "  跳过 skipped: web $1，没有浏览器 there is no browser"
    add 0 0 1
  fi
}

web_tests() {
  say "· 网页测试 web tests"
  local check report=$BUILD/test/vitest.xml
  for check in lint typecheck; do
    if has_script "$check"; then one "web $check" web_script "$check"; fi
  done
  rm -f "$report"
  mkdir -p "$BUILD/test"
  local status=0 before=$FAILED
  web_script test -- --reporter=default --reporter=junit "--outputFile.junit=$report" || status=$?
  if [ -f "$report" ]; then count_reports < <(printf '%s\n' "$report"); fi
  if [ "$status" -ne 0 ] && [ "$FAILED" -eq "$before" ]; then one "web test" false; fi
  build_web
  browser_test e2e -- --built
}

# ---- two lanes: the pages beside Java --------------------------------------------------------------------------

WEB_LANE=
PACKAGED= # yes once the program is packaged

start_web_lane() { # what it says is kept until it is joined; its counts come by a file
  has_web || return 0
  mkdir -p "$BUILD/logs" "$BUILD/test"
  rm -f "$BUILD/test/packaged" "$BUILD/test/web-counts"
  (
    trap - EXIT # the build's lock is held by the other lane
    PASSED=0 FAILED=0 SKIPPED=0
    web_tests
    # the packaged platform is started by the launcher: it waits until it is packaged and the lock is free
    until [ -f "$BUILD/test/packaged" ]; do sleep 1; done
    if [ -s "$BUILD/test/packaged" ]; then
      browser_test e2e:platform
    else # building it here would be a second build in the same folders
      one "web e2e:platform: 没有可看的程序 there is no program to look at" false
    fi
    printf '%d %d %d\n' "$PASSED" "$FAILED" "$SKIPPED" >"$BUILD/test/web-counts"
  ) >"$BUILD/logs/web-tests.log" 2>&1 &
  WEB_LANE=$!
  # shellcheck disable=SC2064  # the lane of now
  trap "kill $WEB_LANE 2>/dev/null || true; exit 130" INT TERM
}

join_web_lane() {
  [ -n "$WEB_LANE" ] || return 0
  say "· 等网页测试 waiting for the web tests"
  wait "$WEB_LANE" || true
  trap - INT TERM
  cat "$BUILD/logs/web-tests.log"
  if [ -f "$BUILD/test/web-counts" ]; then
    # shellcheck disable=SC2046  # three numbers
    add $(cat "$BUILD/test/web-counts")
  else
    one "网页测试中途停了 the web tests ended early; 全文 in full: build/logs/web-tests.log" false
  fi
}

launcher_tests() {
  say "· 启动器测试 launcher tests"
  local line
  while IFS= read -r line; do
    case $line in
      "ok "*) add 1 0 0 ;;
      "not ok "*) add 0 1 0; say "✗ launcher: ${line#not ok }" ;;
      *) say "  $line" ;;
    esac
  done < <(bash "$ROOT/testing/launcher/launcher_test.sh" </dev/null 2>&1 || printf 'not ok the launcher test itself ended early\n')
}

run_tests() {
  while [ $# -gt 0 ]; do
    case $1 in
      --require) REQUIRE=${2:-}; [ $# -gt 1 ] && shift ;;
      --require=*) REQUIRE=${1#--require=} ;;
      *) fail "test 只认 knows only --require browser,office" 2 ;;
    esac
    shift
  done
  case ,$REQUIRE, in *[!a-z,]*) fail "--require 是名字列表 takes names: browser,office" 2 ;; esac
  need_jdk
  need_maven
  need_node
  stop_if_missing
  mkdir -p "$BUILD/logs" "$BUILD/test"
  bring_tools
  launcher_tests
  lock_build
  if has_web; then install_web; fi # the PDF tests take their fonts from there
  start_web_lane
  check_format
  package_java
  unlock_build
  printf '%s' "$PACKAGED" >"$BUILD/test/packaged.part"
  mv "$BUILD/test/packaged.part" "$BUILD/test/packaged"
  if [ -n "$PACKAGED" ]; then java_tests; fi
  join_web_lane
  printf '%d passed, %d failed, %d skipped\n' "$PASSED" "$FAILED" "$SKIPPED"
  [ "$FAILED" -eq 0 ] && [ "$PASSED" -gt 0 ]
}
