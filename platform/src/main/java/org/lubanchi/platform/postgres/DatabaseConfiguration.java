package org.lubanchi.platform.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.security.SecureRandom;
import javax.sql.DataSource;
import org.lubanchi.platform.datafolder.DataFolder;
import org.lubanchi.platform.datafolder.StorageFailures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Chooses the database: the external one when it is named, else the embedded one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
    private static final int POOL = 8;
    private static final long CONNECT_MILLIS = 10_000;

    /** Started only when somebody asks for it: an external database leaves it alone. */
    @Bean
    @Lazy
    EmbeddedPostgres embeddedPostgres(DataFolder folder, SecureRandom random) {
        return EmbeddedPostgres.open(folder, random);
    }

    @Bean
    DataSource dataSource(
            DatabaseSettings settings,
            ObjectProvider<EmbeddedPostgres> embedded,
            DataFolder folder,
            SecureRandom random) {
        DatabaseAddress address = settings.external()
                .map(external -> besideTheSecret(external, folder, random))
                .orElseGet(() -> embedded.getObject().address());
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setPoolName("lubanchi");
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw DatabaseFailures.unreachable(address.url(), e.getCause() == null ? e : e.getCause());
        }
    }

    /** The embedded database makes the folder's secret with itself; beside an external one it is made here. */
    private static DatabaseAddress besideTheSecret(DatabaseAddress external, DataFolder folder, SecureRandom random) {
        try {
            Secret.readOrMake(folder.secret(), random);
            return external;
        } catch (IOException e) {
            throw StorageFailures.of(folder.secret(), e);
        }
    }
}
