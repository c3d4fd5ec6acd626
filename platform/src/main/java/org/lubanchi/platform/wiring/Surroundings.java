package org.lubanchi.platform.wiring;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import org.lubanchi.platform.datafolder.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What comes from outside: the clock, chance, the folder. */
@Configuration(proxyBeanMethods = false)
class Surroundings {
    /** The zone in which days begin for everybody who reports here. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    Clock clock() {
        return Clock.system(ZONE);
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    @Bean
    Supplier<UUID> identities() {
        return UUID::randomUUID;
    }

    @Bean
    DataFolder dataFolder(@Value("${lubanchi.data}") String folder) {
        return DataFolder.open(Path.of(folder));
    }
}
