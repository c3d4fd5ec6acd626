package org.lubanchi.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.platform.datafolder.DataFolder;

class EmbeddedPostgresTest {
    private final SecureRandom random = new SecureRandom();

    @TempDir
    private Path temporary;

    @Test
    void isDurableAndAsksForThePassword() throws Exception {
        DataFolder folder = folder();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, random)) {
            DatabaseAddress address = postgres.address();
            assertThat(ask(address, "show fsync")).isEqualTo("on");
            assertThat(ask(address, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(address, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(address, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(address, "show server_version")).startsWith("18.");
            DatabaseAddress guess = new DatabaseAddress(address.url(), address.user(), "guess");
            assertThatThrownBy(() -> ask(guess, "select 1")).hasMessageContaining("password authentication failed");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.secret())))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsWhatWasCommittedAndStopsWithTheLastOneOut() throws Exception {
        DataFolder folder = folder();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, random)) {
            tell(postgres.address(), "create table kept as select 7 as number");
        }
        assertThat(Files.exists(folder.database().resolve("postmaster.pid"))).isFalse();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, random)) {
            assertThat(ask(postgres.address(), "select number from kept")).isEqualTo("7");
        }
    }

    @Test
    void letsASecondProcessAttachAndStaysUntilBothAreOut() throws Exception {
        DataFolder folder = folder();
        EmbeddedPostgres first = EmbeddedPostgres.open(folder, random);
        try (SecondProcess second = SecondProcess.on(folder.root())) {
            assertThat(second.url()).isEqualTo(first.address().url());
            first.close();
            assertThat(ask(first.address(), "select 1")).isEqualTo("1");
        }
        assertThat(Files.exists(folder.database().resolve("postmaster.pid"))).isFalse();
    }

    @Test
    void reapsThePostmasterThatAKilledProcessLeft() throws Exception {
        DataFolder folder = folder();
        SecondProcess second = SecondProcess.on(folder.root());
        second.kill();
        PostmasterFile orphan = postmaster(folder);
        assertThat(orphan.alive()).isTrue();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, random)) {
            assertThat(orphan.alive()).isFalse();
            assertThat(postmaster(folder).pid()).isNotEqualTo(orphan.pid());
            assertThat(ask(postgres.address(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void startsAgainAfterThePostmasterItselfWasKilled() throws Exception {
        DataFolder folder = folder();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, random)) {
            tell(postgres.address(), "create table kept as select 8 as number");
            ProcessHandle process = ProcessHandle.of(postmaster(folder).pid()).orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
        }
        assertThat(Files.exists(folder.database().resolve("postmaster.pid"))).isTrue();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, random)) {
            assertThat(ask(postgres.address(), "select number from kept")).isEqualTo("8");
        }
    }

    @Test
    void makesAClusterAnewThatWasKilledHalfMade() throws Exception {
        DataFolder folder = folder();
        Files.createDirectories(folder.database());
        Files.writeString(folder.database().resolve("PG_VERSION"), "18");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, random)) {
            assertThat(ask(postgres.address(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void saysSoWhenThePasswordFileIsGone() throws Exception {
        DataFolder folder = folder();
        EmbeddedPostgres.open(folder, random).close();
        Files.delete(folder.secret());
        assertThatThrownBy(() -> EmbeddedPostgres.open(folder, random))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure ->
                                assertThat(failure.issues().getFirst().code()).isEqualTo("database.secret-missing"));
    }

    private DataFolder folder() throws IOException {
        DataFolder folder = DataFolder.open(temporary.resolve("data"));
        Files.createSymbolicLink(folder.programs(), UnpackedPrograms.shared());
        return folder;
    }

    private static PostmasterFile postmaster(DataFolder folder) throws IOException {
        return PostmasterFile.read(folder.database().resolve("postmaster.pid")).orElseThrow();
    }

    private static String ask(DatabaseAddress address, String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void tell(DatabaseAddress address, String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
