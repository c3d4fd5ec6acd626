package org.lubanchi.platform.postgres;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach an external database (外部数据库设置).
 *
 * @param url a JDBC address; blank for the embedded database
 * @param user the role
 * @param password its password
 */
@ConfigurationProperties("lubanchi.database")
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password) {
    Optional<DatabaseAddress> external() {
        return url.isBlank() ? Optional.empty() : Optional.of(new DatabaseAddress(url, user, password));
    }
}
