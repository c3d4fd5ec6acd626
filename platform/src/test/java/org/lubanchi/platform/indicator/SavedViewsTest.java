package org.lubanchi.platform.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.audit.AuditTrail;

class SavedViewsTest {
    private static final String KEPT = "{\"name\": \"产教融合\", \"address\": \"/shaoxing/2023?dimension=x\"}";

    @Test
    void belongToTheAccountThatKeepsThem() throws Exception {
        Visitor city = Visitor.signedIn("city");
        Visitor.Answer kept = city.post("/api/views", KEPT);
        assertThat(kept.status()).isEqualTo(200);
        long id = kept.body().path("id").asLong();
        assertThat(city.get("/api/views").body().findValuesAsString("name")).contains("产教融合");
        Visitor school = Visitor.signedIn("school");
        assertThat(school.get("/api/views").body().size()).isZero();
        assertThat(school.send("DELETE", "/api/views/" + id, BodyPublishers.noBody())
                        .status())
                .isEqualTo(200);
        assertThat(city.get("/api/views").body().size())
                .as("not another's to remove")
                .isEqualTo(1);
        assertThat(city.post("/api/views", KEPT.replace("=x", "=y"))
                        .body()
                        .path("id")
                        .asLong())
                .as("the same name is the same view")
                .isEqualTo(id);
        assertThat(city.send("DELETE", "/api/views/" + id, BodyPublishers.noBody())
                        .body()
                        .size())
                .isZero();
        assertThat(RunningPlatform.bean(AuditTrail.class).verify().whole()).isTrue();
    }

    @Test
    void leadToPagesOfThisPlatformOnly() throws Exception {
        Visitor city = Visitor.signedIn("city");
        for (String elsewhere : new String[] {"//evil.example", "https://evil.example", "javascript:alert(1)", ""}) {
            assertThat(city.post("/api/views", "{\"name\": \"a\", \"address\": \"" + elsewhere + "\"}")
                            .status())
                    .as(elsewhere)
                    .isEqualTo(400);
        }
        assertThat(city.post("/api/views", "{\"name\": \" \", \"address\": \"/shaoxing/2023\"}")
                        .status())
                .isEqualTo(400);
        assertThat(Visitor.anonymous().get("/api/views").status()).isEqualTo(401);
    }
}
