package org.lubanchi.platform.training.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lubanchi.platform.training.ClassState;
import org.lubanchi.platform.training.TrainingClasses.NewProject;
import org.lubanchi.platform.training.TrainingClasses.NewSession;
import org.lubanchi.platform.training.TrainingClasses.Plan;
import org.lubanchi.platform.training.TrainingClasses.Spot;

/**
 * A class of the demonstration that runs around the day it is loaded (示范班次).
 *
 * @param school the position of the school, from 1
 * @param names number, title, project, industry, occupation, level
 * @param tags what the project is for, as words
 * @param session hours of one session
 * @param from days from today to the first day
 */
record DemoPlan(
        int school,
        List<String> names,
        List<String> tags,
        int hours,
        int online,
        int session,
        int from,
        int to,
        int capacity,
        BigDecimal fee,
        Seats seats,
        ClassState state) {
    private static final String NONE = "-";
    private static final LocalTime BEGIN = LocalTime.of(8, 30);
    private static final Spot SPOT = new Spot("实训楼 201", new BigDecimal("30.01500"), new BigDecimal("120.58200"));

    /** Who is in it. */
    record Seats(int first, int trainees) {}

    static List<DemoPlan> list() {
        List<DemoPlan> plans = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(DemoPlan.class.getResourceAsStream("demo-classes.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> of(List.of(line.split(",")))).forEach(plans::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return plans;
    }

    private static DemoPlan of(List<String> cells) {
        return new DemoPlan(
                Integer.parseInt(cells.getFirst()),
                List.of(cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(16), cells.get(17)),
                List.of(cells.get(5).split(" ")),
                Integer.parseInt(cells.get(6)),
                Integer.parseInt(cells.get(7)),
                Integer.parseInt(cells.get(8)),
                Integer.parseInt(cells.get(9)),
                Integer.parseInt(cells.get(10)),
                Integer.parseInt(cells.get(11)),
                new BigDecimal(cells.get(12)),
                new Seats(Integer.parseInt(cells.get(13)), Integer.parseInt(cells.get(14))),
                ClassState.find(cells.get(15)).orElseThrow());
    }

    String number() {
        return names.getFirst();
    }

    /** The occupation its trainees are assessed for; empty where the class ends without a certificate. */
    Optional<String> occupation() {
        return Optional.of(names.get(4)).filter(name -> !name.equals(NONE));
    }

    String level() {
        return names.getLast();
    }

    NewProject project() {
        return new NewProject(
                names.get(2),
                names.get(3),
                tags.contains("benefit"),
                tags.contains("skills"),
                tags.contains("elderly"),
                tags.contains("domestic"),
                "demo-project-" + number());
    }

    Plan plan(LocalDate today) {
        return new Plan(
                number(), names.get(1), hours, online, today.plusDays(from), today.plusDays(to), capacity, fee, SPOT);
    }

    /** The hours in sessions, spread over the days; the first ones online as far as the plan says so. */
    List<NewSession> sessions(LocalDate today) {
        int count = (hours + session - 1) / session;
        int days = to - from + 1;
        List<NewSession> sessions = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            LocalDate day = today.plusDays(from + (long) at * days / count);
            sessions.add(
                    new NewSession(day, BEGIN, Math.min(session, hours - at * session), (at + 1) * session <= online));
        }
        return sessions;
    }
}
