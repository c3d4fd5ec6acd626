package org.lubanchi.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.collection.Intake;
import org.lubanchi.platform.collection.Sealing;

/** The report year 2023 of the small country, sealed once for all tests: three schools sent one form, nobody a roster. */
public final class SealedYear {
    /** The year. */
    public static final int YEAR = 2023;

    private static final Map<String, String> BOOKS = Map.of("s1", "100", "s2", "200", "s3", "300");

    private static final class Holder {
        static final String SNAPSHOT = seal();
    }

    private SealedYear() {}

    /** Seals the year unless it is; the id of its snapshot. */
    public static String snapshot() {
        return Holder.SNAPSHOT;
    }

    private static String seal() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "data")), "sealed");
            for (Map.Entry<String, String> school : BOOKS.entrySet()) {
                Path file = folder.resolve(school.getKey() + ".xlsx");
                Path form = FilledForm.of(file, school.getKey(), YEAR, school.getValue());
                RunningPlatform.bean(Intake.class).take(form, new Actor("reporter-1"), false);
            }
            return RunningPlatform.bean(Sealing.class)
                    .seal(new OrgUnitId("shaoxing"), new ReportYear(YEAR), new Actor("reviewer-1"))
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
