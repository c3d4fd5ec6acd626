package org.lubanchi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lubanchi.engine.kernel.Failure;

class StartArgumentsTest {
    @Test
    void anOptionIsTheSameWithABlankAndWithAnEqualsSign() {
        StartArguments blank = StartArguments.parse("demo", "--port", "8190", "--data", "elsewhere");
        StartArguments equals = StartArguments.parse("demo", "--port=8190", "--data=elsewhere");
        assertThat(equals.properties()).isEqualTo(blank.properties());
        assertThat(equals.properties()).contains("--server.port=8190", "--lubanchi.data=elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port=high", "--port=70000", "--port=", "--port", "--prot 1"})
    void aPortThatIsNoneIsRefused(String argument) {
        assertThatThrownBy(() -> StartArguments.parse("serve", argument)).isInstanceOf(Failure.class);
    }
}
