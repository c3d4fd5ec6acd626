package org.lubanchi.platform.studio.internal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lubanchi.engine.document.Chart.ChartKind;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.report.BlockArrangement;
import org.lubanchi.engine.report.BlockArrangement.Order;
import org.lubanchi.engine.report.BlockArranging;
import org.lubanchi.engine.report.BlockArranging.Choices;
import org.lubanchi.engine.report.narrative.PlainWriting;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.studio.ArrangementForm;
import org.lubanchi.platform.studio.Arrangements;
import org.lubanchi.platform.studio.StudioReport;
import org.lubanchi.platform.studio.Writing;
import org.springframework.stereotype.Service;

/** Takes what authors want of tables and charts, where it tells the same. */
@Service
class ArrangementDesk implements Arrangements {
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_NAME = 30;

    private final ArrangementTables tables;
    private final Writing writing;
    private final StudioPermits permits;
    private final StudioTables reports;
    private final StudioJournal journal;

    ArrangementDesk(
            ArrangementTables tables,
            Writing writing,
            StudioPermits permits,
            StudioTables reports,
            StudioJournal journal) {
        this.tables = tables;
        this.writing = writing;
        this.permits = permits;
        this.reports = reports;
        this.journal = journal;
    }

    @Override
    public Map<String, BlockArrangement> of(StudioReport report) {
        return tables.of(report.id());
    }

    @Override
    public void arrange(long id, String section, String block, BlockArrangement asked) {
        StudioReport report = writing.require(id);
        Reader by = permits.requireWrites(report);
        String address = "/api/studio/reports/" + id + "/sections/" + section + "/blocks/" + block;
        Choices choices = writing.written(report).find(section).stream()
                .flatMap(each -> each.blocks().stream())
                .filter(each -> each.id().equals(block))
                .flatMap(each -> BlockArranging.choices(each).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(address));
        BlockArrangement wanted = fit(asked, choices);
        journal.inTransaction(() -> {
            StudioReport locked = reports.reports().lock(id).orElseThrow(() -> Refusal.notFound(address));
            if (!locked.state().editable()) {
                throw StudioRefusals.notEditable(locked);
            }
            tables.put(id, section, block, wanted);
            journal.append(
                    by,
                    "studio.block-arranged",
                    WritingDesk.subject(id) + " " + section + " " + block,
                    "kind=" + wanted.kind().map(ArrangementForm::word).orElse("-"),
                    "order=" + ArrangementForm.word(wanted.order()),
                    "title=" + wanted.title().orElse("-"));
            return id;
        });
    }

    /** What is wanted beyond what the outline has; refused where it cannot be shown so. */
    private static BlockArrangement fit(BlockArrangement asked, Choices choices) {
        Optional<ChartKind> kind = asked.kind()
                .filter(each ->
                        choices.kinds().isEmpty() || each != choices.kinds().getFirst());
        kind.filter(each -> !choices.kinds().contains(each)).ifPresent(each -> {
            String kinds = words(choices.kinds());
            throw Refusal.badRequest(
                    "kind",
                    ArrangementForm.word(each),
                    choices.kinds().isEmpty()
                            ? new LocalText("表格没有图种", "a table has no kind")
                            : new LocalText(kinds, kinds));
        });
        if (asked.order() != Order.AS_WRITTEN && !choices.orders()) {
            throw Refusal.badRequest(
                    "order",
                    ArrangementForm.word(asked.order()),
                    new LocalText("按提纲的次序（年份和不同的指标不排名）", "as outlined: years and different indicators are not ranked"));
        }
        Optional<String> title =
                asked.title().map(PlainWriting::line).filter(each -> !each.isEmpty() && !each.equals(choices.title()));
        title.ifPresent(each -> checkWords("title", each, choices.title(), LONGEST_TITLE));
        return new BlockArrangement(kind, asked.order(), title, names(asked.names(), choices.names()));
    }

    private static Map<String, String> names(Map<String, String> asked, List<String> written) {
        Map<String, String> names = new LinkedHashMap<>();
        asked.forEach((name, other) -> {
            String line = PlainWriting.line(other);
            if (written.contains(name) && !line.isEmpty() && !line.equals(name)) {
                checkWords("names", line, name, LONGEST_NAME);
                names.put(name, line);
            }
        });
        Set<String> told = new HashSet<>();
        for (String name : written) {
            if (!told.add(names.getOrDefault(name, name))) {
                throw Refusal.badRequest(
                        "names",
                        names.getOrDefault(name, name),
                        new LocalText("互不相同的名称", "names that differ from each other"));
            }
        }
        return names;
    }

    private static void checkWords(String field, String wanted, String written, int longest) {
        if (wanted.length() > longest || !BlockArranging.mayStandFor(wanted, written)) {
            throw Refusal.badRequest(
                    field,
                    wanted,
                    new LocalText(
                            "不超过 " + longest + " 字，不带原来没有的数字（数字只能绑定）",
                            "at most " + longest + " characters and no number that was not there: numbers are bound"));
        }
    }

    private static String words(List<ChartKind> kinds) {
        return kinds.stream().map(ArrangementForm::word).collect(Collectors.joining("、"));
    }
}
