package org.lubanchi.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lubanchi.platform.datafolder.DataFolder;

/** One PostgreSQL data directory and the programs that work on it. */
final class Cluster {
    private static final int STOP_SECONDS = 30;

    /** Durable and small: this database holds process state, the data is in the lake. */
    private static final String SETTINGS = """
            # Written by lubanchi when the cluster was made.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = scram-sha-256
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            max_connections = 40
            shared_buffers = 32MB
            max_wal_size = 256MB
            jit = off
            io_method = sync
            max_worker_processes = 2
            max_parallel_workers = 0
            autovacuum_max_workers = 1
            log_destination = stderr
            logging_collector = off
            timezone = 'UTC'
            """;

    private final Path directory;
    private final Path log;
    private final Programs programs;

    private Cluster(Path directory, Path log, Programs programs) {
        this.directory = directory;
        this.log = log;
        this.programs = programs;
    }

    static Cluster of(DataFolder folder) throws IOException {
        Programs programs = Programs.unpacked(folder.programs());
        return new Cluster(folder.database(), folder.root().resolve("pg.log"), programs);
    }

    boolean exists() {
        return Files.exists(directory.resolve("PG_VERSION")) && Files.exists(directory.resolve("lubanchi.ready"));
    }

    Path portFile() {
        return directory.resolve("lubanchi.port");
    }

    /** The postmaster that runs on it, whoever started it. */
    Optional<PostmasterFile> running() throws IOException {
        return PostmasterFile.read(directory.resolve("postmaster.pid")).filter(PostmasterFile::alive);
    }

    /** Makes the cluster; one left half made by a kill is made anew. */
    void create(String user, String password) throws IOException {
        Folders.delete(directory);
        Path passwordFile = directory.resolveSibling("pg.password");
        Files.deleteIfExists(passwordFile);
        Secret.createPrivate(passwordFile);
        try {
            Files.writeString(passwordFile, password, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
            programs.run(
                    log,
                    "initdb",
                    List.of(
                            "--pgdata=" + directory,
                            "--username=" + user,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C"));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.writeString(
                directory.resolve("postgresql.conf"), SETTINGS, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        Files.writeString(directory.resolve("lubanchi.ready"), "", StandardCharsets.UTF_8);
    }

    /** Starts it and waits until it answers; a mark of a dead postmaster is removed first. */
    void start(int port) throws IOException {
        Files.deleteIfExists(directory.resolve("postmaster.pid"));
        programs.run(
                log,
                "pg_ctl",
                List.of(
                        "start",
                        "-w",
                        "-t",
                        "60",
                        "-D",
                        directory.toString(),
                        "-l",
                        log.toString(),
                        "-o",
                        "-p " + port));
    }

    /** Stops it quickly and cleanly; kills it when it does not listen. */
    void stop(PostmasterFile postmaster) throws IOException {
        Optional<ProcessHandle> process = ProcessHandle.of(postmaster.pid());
        boolean stopped = programs.succeeds(
                log,
                "pg_ctl",
                List.of("stop", "-w", "-t", Integer.toString(STOP_SECONDS), "-m", "fast", "-D", directory.toString()));
        if (!stopped && process.isPresent()) {
            process.get().destroyForcibly();
            Programs.await(process.get(), STOP_SECONDS, TimeUnit.SECONDS);
        }
    }
}
