package org.lubanchi.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * PostgreSQL's own programs, run as somebody PostgreSQL accepts.
 *
 * <p>It refuses to run as root. Inside a user namespace without a mapping root is nobody, owns the same files, and is
 * accepted.
 */
final class Programs {
    private static final int LONGEST_MINUTES = 3;

    private final Path home;
    private final boolean throughNamespace;

    private Programs(Path home, boolean throughNamespace) {
        this.home = home;
        this.throughNamespace = throughNamespace;
    }

    static Programs unpacked(Path folder) throws IOException {
        boolean root = "root".equals(System.getProperty("user.name")) && isUnix();
        if (root && !namespacesWork()) {
            throw DatabaseFailures.noUserNamespace();
        }
        return new Programs(Binaries.unpack(folder), root);
    }

    private static boolean isUnix() {
        return Path.of("/").equals(Path.of("").toAbsolutePath().getRoot());
    }

    /** Asks the kernel by trying; containers often forbid it. */
    private static boolean namespacesWork() {
        try {
            Process process = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return exitOf(process) == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** Runs a program whose failure is ours to tell. */
    void run(Path log, String program, List<String> arguments) throws IOException {
        if (!succeeds(log, program, arguments)) {
            throw DatabaseFailures.programFailed(program, log, tail(log));
        }
    }

    /** Runs a program; what it says is appended to the log. */
    boolean succeeds(Path log, String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(throughNamespace ? List.of("unshare", "-U", "--") : List.of());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return exitOf(builder.start()) == 0;
    }

    private static int exitOf(Process process) {
        try {
            if (process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            return -1;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    static void await(ProcessHandle process, long amount, TimeUnit unit) {
        try {
            process.onExit().get(amount, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw DatabaseFailures.cannotStop(process.pid(), e);
        }
    }

    private static String tail(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
    }
}
