package org.lubanchi.platform.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.lubanchi.platform.datafolder.DataFolder;

/** Another process that opens the database of a folder, prints the port and stays until its input ends. */
public final class SecondProcess implements AutoCloseable {
    private final Process process;
    private final String url;

    private SecondProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Starts it and waits until it has the database. */
    static SecondProcess on(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SecondProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader();
        String url = said.readLine();
        if (url == null) {
            throw new IOException("The second process ended without an address");
        }
        return new SecondProcess(process, url);
    }

    String url() {
        return url;
    }

    /** As kill -9 does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    /** The other side. */
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.open(DataFolder.open(Path.of(arguments[0])), new SecureRandom())) {
            System.out.println(postgres.address().url());
            System.out.flush();
            if (System.in.read() >= 0) {
                throw new IOException("Nothing is said to the second process");
            }
        }
    }
}
