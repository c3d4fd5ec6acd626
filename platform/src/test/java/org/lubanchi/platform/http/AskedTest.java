package org.lubanchi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;

class AskedTest {
    @Test
    void aUnitOrYearThatCannotBeIsRefusedWithWhatWouldBeRight() throws Exception {
        for (String query : new String[] {"unit=A%20B&year=2023", "unit=shaoxing&year=99999"}) {
            Answer answer = Visitor.signedIn("city").get("/api/dashboard?" + query);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.whole().body()).contains("http.bad-request");
        }
    }
}
