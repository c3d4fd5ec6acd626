package org.lubanchi.platform.collection.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * How far a school is in the round of a demonstration (示范进度), as its file says: so many tables of the round, in their
 * order, in each state; the rest are not begun.
 *
 * @param school its place among the schools, from 1
 * @param states of the first tables
 */
record DemoProgress(int school, List<State> states) {
    private static final String FILE = "demo-round.csv";

    DemoProgress {
        states = List.copyOf(states);
    }

    /** Where a table stands; the order is that of the file's columns. */
    enum State {
        APPROVED,
        BEFORE_CITY,
        BEFORE_COUNTY,
        BEFORE_SCHOOL,
        RETURNED,
        DRAFTING
    }

    /** Whether the table is handed in on the way there. */
    static boolean handedIn(State state) {
        return state != State.DRAFTING;
    }

    static List<DemoProgress> read() {
        try (InputStream in = DemoProgress.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The program was built without its input " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(DemoProgress::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the input " + FILE, e);
        }
    }

    private static DemoProgress of(String line) {
        Iterator<Integer> numbers =
                Arrays.stream(line.split(",", -1)).map(Integer::valueOf).iterator();
        int school = numbers.next();
        List<State> states = new ArrayList<>();
        for (State state : State.values()) {
            states.addAll(Collections.nCopies(numbers.next(), state));
        }
        return new DemoProgress(school, states);
    }
}
