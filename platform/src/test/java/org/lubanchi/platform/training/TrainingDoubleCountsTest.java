package org.lubanchi.platform.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** One trainee and one completed class is one person-time; what may be counted twice is found and told. */
class TrainingDoubleCountsTest {
    private static final LocalDate DAY = LocalDate.of(2022, 5, 20);

    @Test
    void aTraineeOfTwoSchoolsInTheSameDaysIsFoundAndOneOfOtherDaysIsNot() throws Exception {
        TrainingYear one = TrainingYear.of("s1", "shaoxing");
        TrainingYear other = TrainingYear.of("s3", "shaoxing");
        JsonNode before = overview(one, 2022);
        long first = one.running(DAY, 2, 700);
        long second = other.running(DAY.plusDays(2), 1, 701);
        long later = other.running(DAY.plusDays(30), 1, 700);
        one.complete(first);
        assertThat(doubled(overview(one, 2022)))
                .as("nobody is counted twice before both classes are completed")
                .isEqualTo(doubled(before));
        other.complete(second);
        other.complete(later);
        JsonNode after = overview(one, 2022);
        assertThat(personTimes(after)).as("each completed class counts").isEqualTo(personTimes(before) + 4);
        assertThat(doubled(after)).isEqualTo(doubled(before) + 1);
        JsonNode found = after.path("doubled").path(after.path("doubled").size() - 1);
        assertThat(found.path("masked").asString()).endsWith(People.tail(701)).startsWith("990***");
        assertThat(List.of(
                        found.path("school").asString(),
                        found.path("otherSchool").asString()))
                .containsExactlyInAnyOrder("s1", "s3");
        assertThat(after.toString()).doesNotContain(People.number(701));
    }

    @Test
    void whoLeavesOneOfTheTwoClassesIsNotFound() throws Exception {
        TrainingYear one = TrainingYear.of("s1", "shaoxing");
        TrainingYear other = TrainingYear.of("s3", "shaoxing");
        LocalDate day = LocalDate.of(2021, 6, 10);
        long first = one.running(day, 2, 710);
        long second = other.running(day, 2, 711);
        long leaver = trainee(other, second, 711);
        other.school.post("/api/training/classes/" + second + "/withdrawals", TrainingYear.body("trainee", leaver));
        one.complete(first);
        other.complete(second);
        JsonNode year = overview(one, 2021);
        assertThat(doubled(year)).isZero();
        assertThat(personTimes(year)).isEqualTo(3);
    }

    @Test
    void theSameClassUnderASecondNumberIsFlaggedAndAnotherClassOfSomeOfItsPeopleIsNot() throws Exception {
        TrainingYear at = TrainingYear.of("s3", "shaoxing");
        LocalDate day = LocalDate.of(2022, 9, 20);
        at.running(day, 4, 720);
        long again = at.running(day, 4, 720);
        JsonNode flags = at.room(again).path("held").path("issues");
        assertThat(flags.findValuesAsString("code")).containsExactly("training.shared-trainees-maximum");
        assertThat(flags.path(0).path("why").path("zh").asString()).contains("未核对");
        long few = at.running(day.plusDays(40), 3, 723);
        assertThat(at.room(few).path("held").path("issues").size())
                .as("other days")
                .isZero();
        long some = at.running(day, 4, 723);
        assertThat(at.room(some).path("held").path("issues").size())
                .as("one of four")
                .isZero();
    }

    @Test
    void theSameTraineeOfTheSameClassCountsOnceHoweverTheyComeIn() throws Exception {
        TrainingYear at = TrainingYear.of("s3", "shaoxing");
        LocalDate day = LocalDate.of(2022, 11, 20);
        long id = at.running(day, 2, 740);
        Answer again = at.signUp(Visitor.anonymous(), id, 740);
        assertThat(again.body().path("already").asBoolean()).isTrue();
        long leaver = trainee(at, id, 741);
        at.school.post("/api/training/classes/" + id + "/withdrawals", TrainingYear.body("trainee", leaver));
        assertThat(at.signUp(Visitor.anonymous(), id, 741).status()).isEqualTo(200);
        assertThat(at.room(id).path("trainees").size()).isEqualTo(2);
        long before = personTimes(overview(at, 2022));
        at.complete(id);
        assertThat(personTimes(overview(at, 2022))).isEqualTo(before + 2);
    }

    private static long trainee(TrainingYear at, long held, int person) throws Exception {
        for (JsonNode each : at.room(held).path("trainees")) {
            if (each.path("name").asString().equals(People.name(person))) {
                return each.path("trainee").asLong();
            }
        }
        throw new AssertionError("No trainee " + person);
    }

    private static JsonNode overview(TrainingYear at, int year) throws Exception {
        return at.city.get("/api/training/overview?unit=shaoxing&year=" + year).body();
    }

    private static long doubled(JsonNode overview) {
        return overview.path("figures").path("totals").path("doubled").asLong();
    }

    private static long personTimes(JsonNode overview) {
        return overview.path("figures").path("totals").path("personTimes").asLong();
    }
}
