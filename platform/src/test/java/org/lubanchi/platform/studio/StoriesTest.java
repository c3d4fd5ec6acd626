package org.lubanchi.platform.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;

/** Cases over HTTP: told by a school, reviewed by its city, taken into a report. */
class StoriesTest {
    private static final String CASES = "/api/studio/cases";

    private static long told(Visitor school, String title) throws Exception {
        return school.post(CASES, "{\"unit\":\"s1\",\"year\":2023,\"title\":\"" + title + "\",\"text\":\"校企共建产业学院。\"}")
                .body()
                .path("id")
                .asLong();
    }

    private static Answer move(Visitor visitor, long story, String state, String reason) throws Exception {
        int revision = Visitor.signedIn("school")
                .get(CASES + "/" + story)
                .body()
                .path("revision")
                .asInt();
        return visitor.post(
                CASES + "/" + story + "/state",
                "{\"revision\":" + revision + ",\"state\":\"" + state + "\",\"reason\":\"" + reason + "\"}");
    }

    @Test
    void aCaseIsToldReturnedAndAccepted() throws Exception {
        Visitor school = Visitor.signedIn("school");
        Visitor city = Visitor.signedIn("city");
        long story = told(school, "一校一品");
        assertThat(city.get(CASES + "?unit=shaoxing&year=2023").body().toString())
                .as("a draft is the school's own")
                .doesNotContain("一校一品");
        assertThat(move(city, story, "accepted", "").status()).isEqualTo(409);
        assertThat(move(school, story, "submitted", "").status()).isEqualTo(200);
        assertThat(move(school, story, "accepted", "").status()).isEqualTo(403);
        assertThat(move(city, story, "returned", "").status()).isEqualTo(400);
        assertThat(move(city, story, "returned", "请补充成效").status()).isEqualTo(200);
        String written = "{\"revision\":3,\"title\":\"一校一品\",\"text\":\"成效显著\\u200B。\"}";
        assertThat(WrittenReports.patch(school, CASES + "/" + story, written).status())
                .isEqualTo(200);
        assertThat(WrittenReports.patch(school, CASES + "/" + story, written).code())
                .isEqualTo("studio.story-changed-meanwhile");
        assertThat(move(school, story, "submitted", "").status()).isEqualTo(200);
        assertThat(move(city, story, "accepted", "").body().path("text").asString())
                .isEqualTo("成效显著。");
        assertThat(WrittenReports.patch(school, CASES + "/" + story, written).code())
                .isEqualTo("studio.story-state");
        assertThat(city.get(CASES + "?unit=shaoxing&year=2023&q="
                                + java.net.URLEncoder.encode("成效 一校", StandardCharsets.UTF_8))
                        .body()
                        .size())
                .isEqualTo(1);
        assertThat(Visitor.signedIn("clerk2").get(CASES + "/" + story).status()).isEqualTo(403);
    }

    @Test
    void aCaseHasAtMostAThousandCharacters() throws Exception {
        Visitor school = Visitor.signedIn("school");
        String body = "{\"unit\":\"s1\",\"year\":2023,\"title\":\"题\",\"text\":\"%s\"}";
        assertThat(school.post(CASES, body.formatted("字".repeat(999))).status()).isEqualTo(201);
        assertThat(school.post(CASES, body.formatted("字".repeat(1000))).status())
                .isEqualTo(400);
        assertThat(Visitor.signedIn("city").post(CASES, body.formatted("代写")).status())
                .isEqualTo(403);
    }

    @Test
    void onlyThePixelsOfAPictureAreKept() throws Exception {
        Visitor school = Visitor.signedIn("school");
        long story = told(school, "有图");
        byte[] png = png();
        assertThat(picture(school, story, png, "rights=true&consent=false").status())
                .isEqualTo(400);
        assertThat(picture(school, story, png, "rights=true&consent=true").status())
                .isEqualTo(200);
        byte[] kept = school.download(CASES + "/" + story + "/picture");
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("<script>");
        assertThat(ImageIO.read(new java.io.ByteArrayInputStream(kept)).getWidth())
                .isEqualTo(4);
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(picture(school, story, svg, "rights=true&consent=true").status())
                .isEqualTo(400);
        byte[] cut = java.util.Arrays.copyOf(png, 40);
        assertThat(picture(school, story, cut, "rights=true&consent=true").status())
                .isEqualTo(400);
        byte[] large = new byte[11 << 20];
        assertThat(picture(school, story, large, "rights=true&consent=true").status())
                .isEqualTo(413);
    }

    /** A small picture with a script behind its last pixel. */
    private static byte[] png() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", out);
        out.write("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static Answer picture(Visitor visitor, long story, byte[] file, String said) throws Exception {
        return visitor.send(
                "POST",
                CASES + "/" + story + "/picture?" + said,
                "application/octet-stream",
                BodyPublishers.ofByteArray(file));
    }

    @Test
    void casesInAReportAreNumberedByChapterAndOrder() throws Exception {
        Visitor school = Visitor.signedIn("school");
        Visitor city = Visitor.signedIn("city");
        long first = accepted(school, city, "案例甲");
        long second = accepted(school, city, "案例乙");
        long draft = told(school, "没有入库");
        long report = WrittenReports.open(city);
        String choice = WrittenReports.section(report, "scale") + "/cases";
        assertThat(put(city, choice, draft).status()).isEqualTo(400);
        assertThat(put(city, choice, first).status()).isEqualTo(200);
        String later = WrittenReports.section(report, "teachers") + "/cases";
        assertThat(put(city, later, first).status()).as("it stands in scale").isEqualTo(400);
        assertThat(put(city, later, second).body().toString())
                .contains("\"number\":\"1-1\"")
                .contains("\"number\":\"1-2\"");
        assertThat(put(school, later, second).status()).isEqualTo(403);
        assertThat(put(city, choice).body().toString())
                .contains("\"number\":\"1-1\"")
                .contains("案例乙")
                .doesNotContain("案例甲");
        put(city, later);
    }

    private static long accepted(Visitor school, Visitor city, String title) throws Exception {
        long story = told(school, title);
        move(school, story, "submitted", "");
        move(city, story, "accepted", "");
        return story;
    }

    private static Answer put(Visitor visitor, String path, Long... stories) throws Exception {
        return visitor.send(
                "PUT", path, BodyPublishers.ofString("{\"stories\":" + java.util.Arrays.toString(stories) + "}"));
    }
}
