package org.lubanchi.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program as its users start it, in a process of its own, with its database (被测服务). */
final class ServerUnderTest implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 600;
    private static final Pattern PART = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:js|css))\"");
    private final Path data;
    private final Process process;
    private final String address;

    private ServerUnderTest(Path data, Process process, String address) {
        this.data = data;
        this.process = process;
        this.address = address;
    }

    /** Starts the demonstration on a data folder; comes back at once. */
    static ServerUnderTest start(Path home, Path data, String... options) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.createDirectories(data.toAbsolutePath().getParent());
        List<String> command = new ArrayList<>(List.of(
                home.resolve("lubanchi").toString(),
                "demo",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port)));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("bench.log").toFile())
                .start();
        return new ServerUnderTest(data, process, "http://127.0.0.1:" + port);
    }

    /** Waits until the first page, its scripts and styles and the session have come. */
    void awaitFirstPage() throws IOException, InterruptedException {
        Caller first = caller();
        long start = System.nanoTime();
        while (true) {
            if (!process.isAlive()) {
                throw new IOException("the server ended; see " + data.resolveSibling("bench.log"));
            }
            try {
                String page = first.get("/");
                Matcher part = PART.matcher(page);
                while (part.find()) {
                    first.get(part.group(1));
                }
                first.get("/api/session");
                return;
            } catch (IOException e) {
                if (TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) > PATIENCE_SECONDS) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    /** Waits until the program has said that it stands, which it says once its data are loaded. */
    void awaitData() throws IOException, InterruptedException {
        Path log = data.resolveSibling("bench.log");
        while (!Files.readString(log).contains("http://localhost:")) {
            if (!process.isAlive()) {
                throw new IOException("the server ended; see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Signs in as the demonstration's city and opens five pages' worth of answers. */
    void openFivePages(String unit, int year) throws IOException, InterruptedException {
        Caller city = caller().signIn("city");
        String at = "?unit=" + unit + "&year=" + year;
        for (String page : List.of(
                "/api/dashboard" + at,
                "/api/indicators",
                "/api/indicators/books_per_student" + at,
                "/api/compare/" + unit + "/" + year,
                "/api/reports/city_quality_report/" + unit + "/" + year)) {
            city.get(page);
        }
    }

    /** Somebody who has not signed in. */
    Caller caller() {
        return new Caller(address);
    }

    String address() {
        return address;
    }

    /** The proportional set size of the server, its database and whatever else works on the data folder, in KiB. */
    long memory() throws IOException {
        Set<Long> processes = new HashSet<>();
        processes.add(process.pid());
        process.descendants().forEach(each -> processes.add(each.pid()));
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            all.filter(each -> each.info().commandLine().orElse("").contains(data.toString()))
                    .forEach(each -> {
                        processes.add(each.pid());
                        each.descendants().forEach(below -> processes.add(below.pid()));
                    });
        }
        processes.remove(ProcessHandle.current().pid());
        long sum = 0;
        for (long pid : processes) {
            sum += memory(pid);
        }
        return sum;
    }

    private static long memory(long pid) throws IOException {
        Path rollup = Path.of("/proc/" + pid + "/smaps_rollup");
        if (!Files.isReadable(rollup)) {
            return 0;
        }
        for (String line : Files.readAllLines(rollup)) {
            if (line.startsWith("Pss:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IOException("the server does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
