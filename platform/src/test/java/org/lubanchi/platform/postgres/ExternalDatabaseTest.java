package org.lubanchi.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.platform.datafolder.DataFolder;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** A database of its own elsewhere: here that of another data folder. */
class ExternalDatabaseTest {
    private final SecureRandom random = new SecureRandom();

    @TempDir
    private Path temporary;

    private HikariDataSource source(DatabaseAddress address, DataFolder folder) {
        DatabaseSettings settings = new DatabaseSettings(address.url(), address.user(), address.password());
        return (HikariDataSource) new DatabaseConfiguration()
                .dataSource(
                        settings,
                        new DefaultListableBeanFactory().getBeanProvider(EmbeddedPostgres.class),
                        folder,
                        random);
    }

    @Test
    void isUsedAndTheFolderStillGetsItsSecret() throws Exception {
        DataFolder folder = DataFolder.open(temporary.resolve("ours"));
        try (EmbeddedPostgres elsewhere = EmbeddedPostgres.open(DataFolder.open(temporary.resolve("theirs")), random);
                HikariDataSource source = source(elsewhere.address(), folder);
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select 7")) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.getInt(1)).isEqualTo(7);
        }
        assertThat(folder.database()).doesNotExist();
        String secret = Files.readString(folder.secret());
        assertThat(secret).hasSizeGreaterThan(30);
        assertThat(Secret.readOrMake(folder.secret(), random)).isEqualTo(secret);
    }

    @Test
    void thatDoesNotAnswerIsToldWithWhatToCheck() {
        DataFolder folder = DataFolder.open(temporary.resolve("ours"));
        DatabaseAddress nobody = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/none", "nobody", "none");
        assertThatThrownBy(() -> source(nobody, folder)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.issues().getFirst().remedy().zh()).contains("lubanchi.database.url");
            assertThat(failure.category()).isEqualTo(Failure.Category.ENVIRONMENT);
        });
    }
}
