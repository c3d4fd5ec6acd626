package org.lubanchi.platform.evaluation.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.evaluation.SchemeInput;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.evaluation.Run;
import org.lubanchi.platform.evaluation.RunFiles;
import org.lubanchi.platform.evaluation.RunFiles.RunFile;
import org.lubanchi.platform.evaluation.Runs;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.Attachments;
import org.lubanchi.platform.http.Refusal;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files that prove what is handed in: sent by the school or who runs it, seen by them and by the school's experts. */
@RestController
class RunFileController {
    private static final String FILES = "/api/evaluation/runs/{run}/files";
    private final Runs runs;
    private final RunFiles files;
    private final Readers readers;
    private final Definitions definitions;
    private final Clock clock;

    RunFileController(Runs runs, RunFiles files, Readers readers, Definitions definitions, Clock clock) {
        this.runs = runs;
        this.files = files;
        this.readers = readers;
        this.definitions = definitions;
        this.clock = clock;
    }

    @GetMapping(FILES)
    List<FileView> list(@PathVariable long run) {
        Seer seer = seer(run);
        return files.list(run).stream().filter(seer::sees).map(FileView::of).toList();
    }

    @PostMapping(path = FILES, consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    FileView attach(@PathVariable long run, Attaching asked, InputStream body) throws IOException {
        OrgUnitId unit = Asked.unit(asked.of(asked.unit()));
        Run found = runs.require(run);
        LocalDate today = LocalDate.now(clock);
        Reader by = readers.may(Duty.REPORT, unit, today) && provides(found, asked.of(asked.input()))
                ? readers.requireDuty(Duty.REPORT, unit, today)
                : readers.requireDuty(Duty.RUN_ROUNDS, found.region(), today);
        if (runs.scores(run).cohort().find(unit).isEmpty()) {
            throw Refusal.notFound(unit.value());
        }
        byte[] content = body.readNBytes(RunFiles.LARGEST + 1);
        String name = Attachments.plainName(asked.of(asked.name()));
        return FileView.of(files.attach(run, new RunFiles.Sent(unit, asked.of(asked.input()), name), content, by));
    }

    /** Whether schools provide an input; what others provide is proved by who runs the evaluation. */
    private boolean provides(Run run, String input) {
        return definitions
                .catalogue()
                .evaluation()
                .requireScheme(run.scheme())
                .findInput(input)
                .filter(found -> found.provider() == SchemeInput.Provider.SCHOOL)
                .isPresent();
    }

    @GetMapping(FILES + "/{file}")
    ResponseEntity<Resource> file(@PathVariable long run, @PathVariable long file) {
        Seer seer = seer(run);
        RunFile found = files.list(run).stream()
                .filter(each -> each.id() == file && seer.sees(each))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("file " + file));
        return Attachments.saved(
                files.bytes(found), found.kind().mediaType(), found.kind().ending(), found.name());
    }

    /** Who looks: who runs it sees all, a school its own, an expert those of the schools it marks. */
    private record Seer(boolean runner, Optional<OrgUnitId> own, List<OrgUnitId> marked) {
        boolean sees(RunFile file) {
            return runner || own.filter(file.unit()::equals).isPresent() || marked.contains(file.unit());
        }
    }

    private Seer seer(long run) {
        Run found = runs.require(run);
        Reader reader = readers.require();
        return new Seer(
                readers.may(Duty.RUN_ROUNDS, found.region(), LocalDate.now(clock)),
                readers.may(Duty.FOLLOW, reader.unit(), LocalDate.now(clock))
                        ? Optional.of(reader.unit())
                        : Optional.empty(),
                runs.listAssignments(run).stream()
                        .filter(each -> each.expert().equals(reader.account()))
                        .map(Runs.Assignment::unit)
                        .toList());
    }

    /** The school, the input it proves and the file's name, from the address. */
    record Attaching(
            @Nullable String unit,
            @Nullable String input,
            @Nullable String name) {
        String of(@Nullable String given) {
            return given == null ? "" : given;
        }
    }

    /** A file as it is listed. */
    record FileView(long id, String unit, String input, String name, long size, String person, String at) {
        static FileView of(RunFile file) {
            return new FileView(
                    file.id(),
                    file.unit().value(),
                    file.input(),
                    file.name(),
                    file.size(),
                    file.person(),
                    file.at().toString());
        }
    }
}
