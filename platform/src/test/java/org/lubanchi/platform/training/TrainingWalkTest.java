package org.lubanchi.platform.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.collection.Sealing;
import tools.jackson.databind.JsonNode;

/** A class from its filing to the payout, and what then stands in the city's figure and in its report. */
class TrainingWalkTest {
    private static final String REPORT = "/api/reports/city_quality_report/elsewhere/";

    @Test
    void aClassLeadsToTheCitysFigureTheReportsSentenceAndThePayout() throws Exception {
        TrainingYear at = TrainingYear.signedIn();
        long first = at.running(2, 100);
        codeSignsIn(at, first, 100);
        at.complete(first);
        long tooShort = at.running(24, at.today, 2, 120);
        at.complete(tooShort);
        assertThat(at.enter(first, "income", 1_000_000).status()).isEqualTo(200);
        assertThat(at.enter(first, "cost", 400_000).status()).isEqualTo(200);

        long before = personTimes(at);
        handOverAndSeal(at);
        String sentence = sentence(at);
        assertThat(at.figure(at.year)).isEqualTo(String.valueOf(before));
        assertThat(sentence).contains("计入统计的 " + before + " 人次");

        long second = at.running(3, 110);
        at.complete(second);
        at.enter(second, "income", 0);
        assertThat(personTimes(at)).isEqualTo(before + 3);
        assertThat(at.figure(at.year))
                .as("nothing moves before it is handed over")
                .isEqualTo(String.valueOf(before));
        handOverAndSeal(at);
        assertThat(at.figure(at.year)).isEqualTo(String.valueOf(before + 3));
        assertThat(sentence(at)).contains("计入统计的 " + (before + 3) + " 人次");
        assertThat(at.room(second).path("held").path("state").path("code").asString())
                .isEqualTo("locked");

        assertThat(at.room(tooShort).path("held").path("state").path("code").asString())
                .as("a class too short to count is handed over all the same")
                .isEqualTo("locked");
        assertThat(reckoned(at))
                .as("what the platform knows and what was sealed, line by line")
                .isEqualTo(sealed(at));

        payOut(at);
        assertThat(RunningPlatform.bean(AuditTrail.class).verify().whole()).isTrue();
    }

    /** Who took part, fell out by either rule, and counts; the first is what the others add up to. */
    private static List<String> reckoned(TrainingYear at) throws Exception {
        List<String> lines = new ArrayList<>();
        JsonNode all = at.city
                .get("/api/training/reckoning?unit=" + TrainingYear.CITY + "&year=" + at.year)
                .body();
        all.forEach(line -> lines.add(line.path("personTimes").asString("")));
        assertThat(all.path(0).path("personTimes").asLong())
                .isEqualTo(all.path(1).path("personTimes").asLong()
                        + all.path(2).path("personTimes").asLong()
                        + all.path(3).path("personTimes").asLong());
        return lines;
    }

    private static List<String> sealed(TrainingYear at) throws Exception {
        List<String> figures = new ArrayList<>();
        for (TrainingReckoning.Kind kind : TrainingReckoning.Kind.values()) {
            figures.add(at.figure(kind.indicator(), at.year));
        }
        return figures;
    }

    /** One of the two signs in by code in the room, the same attempt twice, and once more. */
    private static void codeSignsIn(TrainingYear at, long held, int person) throws Exception {
        JsonNode session = today(at, held);
        JsonNode code = at.school
                .post("/api/training/sessions/" + session.path("id").asLong() + "/codes", "{}")
                .body();
        assertThat(code.path("code").asString()).matches("[0-9]{6}");
        assertThat(code.path("seconds").asInt()).isEqualTo(120);
        Visitor phone = Visitor.anonymous().fresh();
        String ticket = TrainingYear.body(
                "code",
                code.path("code").asString(),
                "name",
                People.name(person),
                "tail",
                People.tail(person),
                "request",
                "phone-1",
                "latitude",
                30.0001,
                "longitude",
                120.5801);
        Answer arrived = phone.post("/api/training/sign-ins", ticket);
        assertThat(arrived.status()).isEqualTo(200);
        assertThat(arrived.body().path("doubtful").asBoolean(true)).isFalse();
        assertThat(phone.post("/api/training/sign-ins", ticket).status())
                .as("the same attempt twice is harmless")
                .isEqualTo(200);
        Answer again = phone.post("/api/training/sign-ins", ticket.replace("phone-1", "phone-2"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("training.already-signed-in");
        assertThat(today(at, held).path("present").asInt()).isEqualTo(1);
    }

    private static JsonNode today(TrainingYear at, long held) throws Exception {
        for (JsonNode session : at.room(held).path("sessions")) {
            if (session.path("day").asString().equals(at.today.toString())) {
                return session;
            }
        }
        throw new AssertionError("No session today");
    }

    private static long personTimes(TrainingYear at) throws Exception {
        JsonNode year = at.city
                .get("/api/training/overview?unit=" + TrainingYear.CITY + "&year=" + at.year)
                .body()
                .path("figures");
        long sum = 0;
        for (JsonNode group : year.path("byGroup")) {
            sum += group.path("personTimes").asLong();
        }
        assertThat(sum)
                .as("groups are exclusive and add up")
                .isEqualTo(year.path("totals").path("personTimes").asLong());
        return sum;
    }

    private static void handOverAndSeal(TrainingYear at) throws Exception {
        Answer fed = at.school.post(
                "/api/training/feeds", TrainingYear.body("school", TrainingYear.SCHOOL, "year", at.year));
        assertThat(fed.status()).as(fed.body().toString()).isEqualTo(200);
        RunningPlatform.bean(Sealing.class)
                .seal(new OrgUnitId(TrainingYear.CITY), new ReportYear(at.year), new Actor("reviewer-9"));
    }

    private static String sentence(TrainingYear at) throws Exception {
        JsonNode report = at.city.get(REPORT + at.year).body();
        StringBuilder text = new StringBuilder();
        for (JsonNode block : report.path("blocks")) {
            block.path("inlines")
                    .forEach(inline -> text.append(inline.path("text").asString("")));
            text.append('\n');
        }
        return text.toString();
    }

    private static void payOut(TrainingYear at) throws Exception {
        String unit = "unit=" + TrainingYear.SCHOOL + "&year=" + at.year;
        JsonNode caps = at.school
                .get("/api/training/caps?" + unit + "&base=150000&headcount=10")
                .body();
        assertThat(caps.path("netCap").asDouble()).isEqualTo(420_000);
        assertThat(caps.path("baseCap").asDouble()).isEqualTo(300_000);
        assertThat(caps.path("formula").asString()).endsWith("= min(420000, 300000) = 300000");
        Answer over = calculate(at, "300000.01");
        assertThat(over.status()).isEqualTo(400);
        assertThat(over.code()).isEqualTo("training.pool-share-of-base");
        Answer overBoth = calculate(at, "420000.01");
        assertThat(overBoth.body().path("issues").findValuesAsString("code"))
                .containsExactly("training.pool-share-of-net-income", "training.pool-share-of-base");
        Answer aboveCeiling = calculate(at, "300000", 500_000);
        assertThat(aboveCeiling.status()).isEqualTo(400);
        assertThat(aboveCeiling.code())
                .as("60 % of the total of performance pay, where half is the most")
                .isEqualTo("training.pay-total-rise-maximum");
        JsonNode pool = calculate(at, "300000", 1_000_000).body();
        long id = pool.path("id").asLong();
        assertThat(move(at.school, id, 1, "submitted").status()).isEqualTo(200);
        assertThat(move(at.school, id, 2, "approved").code()).isEqualTo("training.no-such-move");
        assertThat(move(at.city, id, 2, "approved").status()).isEqualTo(200);
        assertThat(move(at.city, id, 2, "approved").status())
                .as("a double click")
                .isEqualTo(200);
        assertThat(move(at.school, id, 3, "published").code()).isEqualTo("training.wrong-field");
        String payouts = "/api/training/pools/" + id + "/payouts";
        Answer tooMuch = at.school.post(payouts, distribution("300000.01"));
        assertThat(tooMuch.code()).isEqualTo("training.payouts-exceed-pool");
        assertThat(at.school.post(payouts, distribution("120000")).status()).isEqualTo(200);
        assertThat(move(at.school, id, 3, "published").status()).isEqualTo(200);
        JsonNode paid = move(at.school, id, 4, "paid").body();
        assertThat(paid.path("state").path("code").asString()).isEqualTo("paid");
        assertThat(paid.path("steps").size()).isEqualTo(5);
    }

    private static String distribution(String amount) {
        return TrainingYear.body("version", 3, "payouts", new Object[] {
            TrainingYear.node("person", "员工甲", "amount", new BigDecimal(amount))
        });
    }

    private static Answer calculate(TrainingYear at, String amount) throws Exception {
        return calculate(at, amount, 10_000_000);
    }

    private static Answer calculate(TrainingYear at, String amount, int payTotal) throws Exception {
        JsonNode pool = TrainingYear.node(
                "base",
                150_000,
                "headcount",
                10,
                "payTotal",
                payTotal,
                "amount",
                new BigDecimal(amount),
                "version",
                0,
                "request",
                "pool-" + TrainingYear.fresh());
        return at.school.post(
                "/api/training/pools", TrainingYear.body("school", TrainingYear.SCHOOL, "year", at.year, "pool", pool));
    }

    private static Answer move(Visitor by, long id, int version, String to) throws Exception {
        return by.post(
                "/api/training/pools/" + id + "/moves", TrainingYear.body("version", version, "to", to, "note", ""));
    }
}
