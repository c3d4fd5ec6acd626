#!/usr/bin/env bash
# Tests of the launcher with tools that only write down how they were called. Prints "ok sentence" or "not ok sentence".
set -uo pipefail

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
BOX=$(mktemp -d)
trap 'rm -rf "$BOX"' EXIT

unset JAVA_HOME LUBANCHI_DATA LUBANCHI_JAVA_OPTS LUBANCHI_HEAP CI MAVEN_OPTS
SYSTEM_PATH=/usr/bin:/bin:/usr/sbin:/sbin

tool() { # tool FOLDER NAME script
  mkdir -p "$1"
  printf '#!/bin/sh\n%s\n' "$3" >"$1/$2"
  chmod +x "$1/$2"
}

jdk() { # jdk FOLDER VERSION
  # shellcheck disable=SC2016  # expanded when it runs
  tool "$1/bin" java 'printf "java %s\n" "$*" >>"$LOG"
case " $* " in
  *" extract "*) for last; do :; done; mkdir -p "$last" && : >"$last/platform.jar" ;;
  *DemoCommand*) for last; do :; done; mkdir -p "$last" ;;
esac'
  tool "$1/bin" javac ':'
  printf 'IMPLEMENTOR="Somebody"\nJAVA_VERSION="%s"\n' "$2" >"$1/release"
}

fresh() { # a checkout of its own, with working tools
  ROOT=$BOX/root
  TOOLS=$BOX/tools
  export LOG=$BOX/log LUBANCHI_JDKS=$BOX/no-jdk
  rm -rf "$ROOT" "$TOOLS" "$BOX/jdk"
  mkdir -p "$ROOT/engine/kernel/src/main/java" "$ROOT/definitions" "$ROOT/cli" "$ROOT/testing"
  cp "$HERE/lubanchi" "$ROOT/lubanchi"
  cp -R "$HERE/testing/launcher" "$ROOT/testing/launcher"
  printf '#!/bin/sh\necho "ok the inner test"\n' >"$ROOT/testing/launcher/launcher_test.sh"
  printf '<project/>\n' >"$ROOT/pom.xml"
  printf '<project/>\n' >"$ROOT/engine/kernel/pom.xml"
  printf 'class Noun {}\n' >"$ROOT/engine/kernel/src/main/java/Noun.java"
  jdk "$BOX/jdk" 25.0.3
  # shellcheck disable=SC2016  # expanded when it runs
  tool "$TOOLS" mvn 'if [ "$1" = -v ]; then echo "Apache Maven 3.8.7"; exit; fi
printf "mvn %s JAVA_HOME=%s\n" "$*" "$JAVA_HOME" >>"$LOG"
echo "[INFO] Building engine-kernel 0.1.0-SNAPSHOT    [1/2]"
case "$*" in
  *" package"*) for module in cli platform demo benchmark; do mkdir -p $module/target && : >$module/target/$module.jar; done ;;
esac
case "$*" in
  *" surefire:test") if [ -d "$BOX_REPORTS" ]; then mkdir -p cli/target/surefire-reports && cp "$BOX_REPORTS"/* cli/target/surefire-reports/; fi ;;
esac
exit ${MVN_STATUS:-0}'
  tool "$TOOLS" node 'echo v20.20.2'
  # shellcheck disable=SC2016  # expanded when it runs
  tool "$TOOLS" npm 'printf "npm %s\n" "$*" >>"$LOG"; mkdir -p node_modules'
  # shellcheck disable=SC2016  # expanded when it runs
  tool "$TOOLS" npx 'printf "npx %s\n" "$*" >>"$LOG"; mkdir -p dist && : >dist/index.html'
  export BOX_REPORTS=$BOX/no-reports MVN_STATUS=0
  for name in chromium soffice pdftotext; do tool "$TOOLS" $name ':'; done
  tool "$TOOLS" fc-list 'echo Noto'
  export JAVA_HOME=$BOX/jdk PATH=$TOOLS:$SYSTEM_PATH
  : >"$LOG"
}

run() { # run arguments…: output in OUT, status in STATUS; standard input closed
  OUT=$(cd "$BOX" && "$ROOT/lubanchi" "$@" 2>&1 <&-)
  STATUS=$?
}

is() { # is SENTENCE condition…
  local sentence=$1
  shift
  if "$@"; then
    printf 'ok %s\n' "$sentence"
  else
    printf 'not ok %s\n' "$sentence"
    printf '%s\n' "$OUT" | sed 's/^/    /'
    sed 's/^/    | /' "$LOG"
  fi
}

said() { case $OUT in *"$1"*) return 0 ;; *) return 1 ;; esac }
did() { grep -q -e "$1" "$LOG"; }
did_not() { ! did "$1"; }
exited() { [ "$STATUS" -eq "$1" ]; }
times() { [ "$(grep -c -e "$1" "$LOG")" -eq "$2" ]; }

fresh; run help
is "help lists the commands" said "./lubanchi compare"
is "help succeeds" exited 0
fresh; run dmeo
is "an unknown command is refused" exited 2
is "an unknown command is named" said "dmeo"

# the JDK
fresh; run check
is "the JDK of JAVA_HOME is used" did "mvn .*JAVA_HOME=$BOX/jdk"
fresh; jdk "$BOX/jdk" 17.0.15; jdk "$BOX/newer" 26; export LUBANCHI_JDKS="$BOX/newer"; run check
is "a JDK that is too old is passed over" did "mvn .*JAVA_HOME=$BOX/newer"
fresh; unset JAVA_HOME; ln -s "$BOX/jdk/bin/java" "$TOOLS/java"; run check
is "a linked java on the path leads to its JDK" did "mvn .*JAVA_HOME=$BOX/jdk"
fresh; jdk "$BOX/jdk" 21.0.2; run check
is "a missing JDK is said" said "JDK 25+"
is "a missing JDK stops the command" exited 3
is "nothing is built without a JDK" did_not "mvn"
fresh; tool "$TOOLS" mvn 'echo "Apache Maven 3.6.3"'; run check
is "an old Maven is said" said "Maven 3.8+"
fresh; mkdir -p "$ROOT/web"; echo '{}' >"$ROOT/web/package.json"; tool "$TOOLS" node 'echo v18.1.0'; run demo
is "an old Node is said" said "Node 20+"
fresh; tool "$TOOLS" mvn 'echo "Apache Maven 4.0.0"; exit'; jdk "$BOX/jdk" 25; run check
is "a JDK and a Maven of a later major are taken" said "building"

# building
fresh; run check; run check --all
is "a second start does not build" times "^mvn" 1
is "the arguments reach the program" did "LubanchiCommand check --all"
printf 'class Noun { int n; }\n' >"$ROOT/engine/kernel/src/main/java/Noun.java"; run check
is "a changed source is built" times "^mvn" 2
rm "$ROOT/engine/kernel/src/main/java/Noun.java"; run check
is "a source taken away is built" times "^mvn" 3
printf 'units: []\n' >"$ROOT/definitions/units.yaml"; run check
is "a definition needs no build" times "^mvn" 3
fresh; MVN_STATUS=1; run check
is "a failed build fails" exited 1
is "a failed build names its log" said "build/logs/build-cli.log"
is "nothing runs after a failed build" did_not "LubanchiCommand"
MVN_STATUS=0; run check
is "after a failed build the next start builds" times "^mvn" 2
fresh; mkdir -p "$ROOT/build/lock"; echo 999999999 >"$ROOT/build/lock/pid"; run check
is "a lock left by a dead build is taken over" did "LubanchiCommand check"

# the platform
fresh; mkdir -p "$ROOT/web/src"; echo '{}' >"$ROOT/web/package.json"; echo '{}' >"$ROOT/web/package-lock.json"
run demo --data here --port 9000; run demo --data here --port 9000
is "demo builds the web pages once" times "^npx --no-install vite build" 1
is "a server keeps the classes it has loaded for the next start" did "java .*AutoCreateSharedArchive.*demo"
is "demo installs the web's packages once" times "^npm ci" 1
is "demo makes its files once" times "DemoCommand" 1
is "demo starts the platform each time" times "platform.jar demo --port 9000 --demo-files=$BOX/here/demo-files" 2
is "a data folder is meant from where one stands" did "lubanchi.data=$BOX/here"
is "the platform is unpacked once" times "extract" 1
echo 'a {}' >"$ROOT/web/src/a.css"; run serve
is "a changed page is built" times "^npx" 2
is "a changed page needs no packages" times "^npm ci" 1
is "a changed page needs no Java build" times "^mvn" 1
fresh; run collect book.xlsx --data=/nowhere/data
is "collect goes to the platform" did "lubanchi.data=/nowhere/data .*platform.jar collect book.xlsx"
fresh; mkdir -p "$BOX/held/scratch/999999999"; echo 1 >"$BOX/held/format"; echo "a person" >"$BOX/held/scratch/999999999/list.xlsx"
run serve --data "$BOX/held"
is "unfinished files go into the data folder" did "java.io.tmpdir=$BOX/held/scratch/[0-9]* .*platform.jar serve"
is "what a killed process left unfinished is gone" test ! -e "$BOX/held/scratch/999999999"
fresh; mkdir -p "$BOX/foreign"; run serve --data "$BOX/foreign"
is "a folder that is not ours yet stays untouched" did_not "java.io.tmpdir"
fresh; run serve --data
is "a data option without a folder is refused" exited 2
fresh; jdk "$BOX/jdk" 25; tool "$BOX/jdk/bin" java 'exit 7'; run check
is "the program's exit status is the command's" exited 7

# building alone
fresh; run build
is "everything that runs is built" did "mvn .*-pl platform,demo .*package"
is "the commands without a server are built too" did "mvn .*-pl cli .*package"
is "building starts nothing" did_not "java .*platform.jar (serve|demo)"
: >"$LOG"; run check
is "what was built alone is not built once more" did_not "mvn"

# the tests
fresh; export BOX_REPORTS=$BOX/reports; rm -rf "$BOX_REPORTS"; mkdir -p "$BOX_REPORTS"
cat >"$BOX_REPORTS/TEST-a.xml" <<'X'
<?xml version="1.0"?>
<testsuite xmlns:xsi="x" name="a" time="1.2"
  tests="10" errors="0" skipped="2" failures="0"><testcase name="tests=&quot;99&quot;"/></testsuite>
X
run test
is "passed and skipped are added up" said "10 passed, 0 failed, 2 skipped"
is "a green run succeeds" exited 0
is "the format is checked" did "mvn .*spotless:check"
run test --require browser,office
is "what is required reaches the tests" did "mvn .*-Dlubanchi.require=browser,office .*surefire:test"
is "the platform's tests have a lane of their own" did "mvn .*-Dlanes.others.skipped=true .*surefire:test"
is "all others have the other lane" did "mvn .*-Dlanes.platform.skipped=true .*surefire:test"
is "what was well formatted and has not changed is not formatted again" times "mvn .*spotless:check" 1
: >"$LOG"; run collect x
is "what was tested is not built once more" times "^mvn" 0
printf '<testsuite name="b" tests="3" errors="1" skipped="0" failures="1"></testsuite>\n' >"$BOX_REPORTS/TEST-b.xml"
run test
is "failures and errors are added up" said "11 passed, 2 failed, 2 skipped"
is "a failed test fails the command" exited 1
rm "$BOX_REPORTS/TEST-b.xml"; MVN_STATUS=1; run test
is "a build that stops early is not green" exited 1
is "a build that stops early counts as failed" said "2 passed, 1 failed, 0 skipped"
MVN_STATUS=0; run test --fast
is "an unknown option of test is refused" exited 2
printf '#!/bin/sh\necho "ok one"; echo "not ok two"\n' >"$ROOT/testing/launcher/launcher_test.sh"; run test
is "a failed launcher test fails the command" exited 1
fresh; mkdir -p "$ROOT/web"; printf '{ "scripts": {\n  "lint": "x",\n  "e2e": "x",\n  "e2e:platform": "x"\n} }\n' >"$ROOT/web/package.json"; echo '{}' >"$ROOT/web/package-lock.json"
# shellcheck disable=SC2016  # expanded when it runs
tool "$TOOLS" npm 'printf "npm %s\n" "$*" >>"$LOG"; mkdir -p node_modules
for word; do case $word in --outputFile.junit=*) echo "<testsuites><testsuite tests=\"4\" failures=\"1\" errors=\"0\" skipped=\"1\">" >"${word#*=}" ;; esac; done'
run test
is "web tests are added up" said "7 passed, 1 failed, 1 skipped"
is "web checks are run" did "npm run --silent lint"
is "web pages are walked in a browser" did "npm run --silent e2e"
is "web pages are walked against the platform" did "npm run --silent e2e:platform"

# a machine without LibreOffice and without root: only what the launcher itself needs is on the path
fresh; rm "$TOOLS/soffice"; tool "$TOOLS" id 'echo 1000'; mkdir -p "$BOX/bare"
for name in awk basename bash cat cksum cp dirname env find grep head ls mkdir mv printf readlink rm sed sh sleep sort tail touch tr uname xargs; do
  ln -sf "$(command -v $name)" "$BOX/bare/$name"
done
PATH=$TOOLS:$BOX/bare run test
is "without root a missing tool is named with its command" said "apt-get install libreoffice-writer-nogui"
is "a missing tool alone does not fail the tests" exited 0
