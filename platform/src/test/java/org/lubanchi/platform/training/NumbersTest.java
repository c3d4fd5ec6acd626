package org.lubanchi.platform.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.Source;
import org.lubanchi.engine.definitions.parameter.Parameter;
import org.lubanchi.engine.definitions.reading.ParameterReader;

/** The dated numbers of training as they stand in the definitions. */
class NumbersTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

    @Test
    void aNumberHoldsFromItsDayInItsJurisdiction() throws IOException {
        Parameter hours = require("training.class-hours-minimum");
        Parameter.Version found =
                hours.find(List.of("s1", "yuecheng", "shaoxing"), DAY).orElseThrow();
        assertThat(found.value()).isEqualByComparingTo("32");
        assertThat(found.source().status()).isEqualTo(Source.Status.VERIFIED);
        assertThat(hours.keeps(found, new BigDecimal("31"))).isFalse();
        assertThat(hours.keeps(found, new BigDecimal("32"))).isTrue();
        assertThat(hours.find(List.of("s1"), LocalDate.of(2019, 1, 1))).isEmpty();
    }

    @Test
    void anOwnNumberOfACityGoesBeforeTheOneForEverywhere() throws IOException {
        Parameter share = require("training.pool-share-of-net-income");
        assertThat(share.find(List.of("s1", "shaoxing"), DAY)
                        .orElseThrow()
                        .source()
                        .status())
                .isEqualTo(Source.Status.VERIFIED);
        assertThat(share.find(List.of("h1", "hangzhou"), DAY)
                        .orElseThrow()
                        .source()
                        .status())
                .isEqualTo(Source.Status.RECALLED);
    }

    private static Parameter require(String id) throws IOException {
        return Optional.ofNullable(ParameterReader.read(Path.of("../definitions"), "training")
                        .get(id))
                .orElseThrow();
    }
}
