package org.lubanchi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;

class PagesTest {
    @Test
    void areServedAtTheRootAndAtTheApplicationsOwnAddresses() throws Exception {
        for (String path : new String[] {"/", "/index.html", "/report/shaoxing/2023"}) {
            Answer page = Visitor.anonymous().get(path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.whole().body()).contains("鲁班尺");
        }
    }

    @Test
    void doNotHideAMissingFileOrReachOutsideTheirFolder() throws Exception {
        assertThat(Visitor.anonymous().get("/assets/missing.js").status()).isEqualTo(404);
        assertThat(Visitor.anonymous().get("/missing.png").status()).isEqualTo(404);
        assertThat(Visitor.anonymous().get("/%2e%2e/%2e%2e/pom.xml").status()).isNotEqualTo(200);
    }

    @Test
    void carryTheHeadersThatKeepOthersOut() throws Exception {
        HttpHeaders headers = Visitor.anonymous().get("/").whole().headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';")
                .contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    }

    @Test
    void sayThatThePlatformIsReady() throws Exception {
        Answer status = Visitor.anonymous().get("/api/status");
        assertThat(status.body().path("name").asString()).isEqualTo("鲁班尺");
        assertThat(status.body().path("ready").asBoolean()).isTrue();
    }
}
