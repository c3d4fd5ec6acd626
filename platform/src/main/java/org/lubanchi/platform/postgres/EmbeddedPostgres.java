package org.lubanchi.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.lubanchi.platform.datafolder.DataFolder;
import org.lubanchi.platform.datafolder.StorageFailures;

/**
 * The PostgreSQL that lives in the data folder (内嵌数据库), shared by every process that has the folder open.
 *
 * <p>The first process starts it, later ones attach to it, the last one out stops it. Who is in is told by file locks,
 * which the operating system drops when a process is killed; so a postmaster that runs while nobody holds the lock is an
 * orphan, and is reaped before a new one starts.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    static final String USER = "lubanchi";

    private final Cluster cluster;
    private final FolderLock users;
    private final Path gate;
    private final DatabaseAddress address;
    private boolean closed;

    private EmbeddedPostgres(Cluster cluster, FolderLock users, Path gate, DatabaseAddress address) {
        this.cluster = cluster;
        this.users = users;
        this.gate = gate;
        this.address = address;
    }

    /**
     * Starts the database of a folder or attaches to the one that runs.
     *
     * @param random makes the password on the first start
     * @throws org.lubanchi.engine.kernel.Failure when it cannot run on this machine
     */
    public static EmbeddedPostgres open(DataFolder folder, SecureRandom random) {
        try {
            Path gate = folder.root().resolve("pg.gate");
            try (FolderLock _ = FolderLock.exclusive(gate)) {
                return enter(folder, random, gate);
            }
        } catch (IOException e) {
            throw StorageFailures.of(folder.root(), e);
        }
    }

    private static EmbeddedPostgres enter(DataFolder folder, SecureRandom random, Path gate) throws IOException {
        Path usersFile = folder.root().resolve("pg.users");
        Cluster cluster = Cluster.of(folder);
        if (cluster.exists() && !Files.exists(folder.secret())) {
            throw DatabaseFailures.secretMissing(folder.secret());
        }
        String password = Secret.readOrMake(folder.secret(), random);
        Optional<FolderLock> alone = FolderLock.tryExclusive(usersFile);
        try {
            int port = portToUse(cluster, alone.isPresent(), password);
            return new EmbeddedPostgres(cluster, FolderLock.shared(usersFile, alone), gate, addressAt(port, password));
        } catch (IOException | RuntimeException e) {
            alone.ifPresent(FolderLock::close);
            throw e;
        }
    }

    private static int portToUse(Cluster cluster, boolean alone, String password) throws IOException {
        Optional<PostmasterFile> running = cluster.running();
        if (!alone && running.isPresent()) {
            return running.get().port();
        }
        if (running.isPresent()) {
            cluster.stop(running.get());
        }
        if (!cluster.exists()) {
            cluster.create(USER, password);
        }
        int port = choosePort(cluster);
        cluster.start(port);
        return port;
    }

    /** The port of last time when it is free: clients that wait for a restarted database find it again. */
    private static int choosePort(Cluster cluster) throws IOException {
        Path stored = cluster.portFile();
        if (Files.exists(stored)) {
            int port = Integer.parseInt(
                    Files.readString(stored, StandardCharsets.UTF_8).strip());
            if (isFree(port)) {
                return port;
            }
        }
        int port = freePort();
        Files.writeString(stored, Integer.toString(port), StandardCharsets.UTF_8);
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static DatabaseAddress addressAt(int port, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
    }

    /** Where it answers. */
    public DatabaseAddress address() {
        return address;
    }

    /** Leaves, and stops the database when nobody else is in. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (FolderLock _ = FolderLock.exclusive(gate)) {
            users.close();
            try (FolderLock last = FolderLock.tryExclusive(users.file()).orElse(null)) {
                Optional<PostmasterFile> running = cluster.running();
                if (last != null && running.isPresent()) {
                    cluster.stop(running.get());
                }
            }
        } catch (IOException e) {
            throw StorageFailures.of(gate, e);
        }
    }
}
