package org.lubanchi.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.indicator.movement.Movement;
import org.lubanchi.engine.indicator.movement.Movement.Cause;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.warehouse.lake.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what moved between two snapshots, tab-separated, and how much of it follows from what. */
@Command(name = "diff", description = "两个快照之间数字为什么变了 why figures moved between two snapshots")
final class DiffCommand implements Callable<Integer> {
    @Mixin
    private Workspace workspace = new Workspace();

    @Parameters(index = "0", paramLabel = "<earlier>", description = "快照，如 shaoxing-2022.1")
    private String earlier = "";

    @Parameters(index = "1", paramLabel = "<later>", description = "快照，如 shaoxing-2023.1")
    private String later = "";

    @Option(names = "--unit", description = "组织；不写则为快照的地区 the unit, else the region")
    private Optional<String> unit = Optional.empty();

    @Option(names = "--all", description = "没有变的也列出 those that did not move, too")
    private boolean all;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Workspace open = workspace) {
            Manifest old = open.requireSnapshot(earlier);
            Manifest now = open.requireSnapshot(later);
            if (!old.region().equals(now.region())) {
                throw new Failure(Failure.Category.USER, twoRegions(old, now));
            }
            OrgUnitId of = new OrgUnitId(unit.orElse(now.region()));
            Catalogue catalogue = open.catalogue();
            List<Movement> movements = open.movements(old, now, of).stream()
                    .filter(movement -> all || movement.isMoved())
                    .toList();
            out.println(String.join("\t", "指标", "名称", "单位", "前", "后", "变化", "组织", "口径", "数据"));
            movements.forEach(movement -> out.println(line(movement, catalogue)));
            out.println(summary(movements, old, now));
        }
        return 0;
    }

    private static String line(Movement movement, Catalogue catalogue) {
        IndicatorDefinition indicator =
                catalogue.findIndicator(movement.indicator()).orElseThrow();
        return String.join(
                "\t",
                indicator.id(),
                indicator.label().zh(),
                indicator.unit().symbol().zh(),
                Printing.text(movement.before(), indicator),
                Printing.text(movement.after(), indicator),
                signed(movement.change(), indicator),
                share(movement, Cause.ORGANISATION, indicator),
                share(movement, Cause.DEFINITION, indicator),
                share(movement, Cause.DATA, indicator));
    }

    private static String share(Movement movement, Cause cause, IndicatorDefinition indicator) {
        return movement.presenceChangedBy()
                .filter(cause::equals)
                .map(each -> movement.after().reported().isPresent() ? "有了" : "没有了")
                .orElseGet(() -> signed(movement.share(cause), indicator));
    }

    private static String signed(Optional<BigDecimal> change, IndicatorDefinition indicator) {
        return change.map(indicator::rounded)
                .map(amount -> amount.signum() > 0 ? "+" + amount.toPlainString() : amount.toPlainString())
                .orElse("—");
    }

    private static String summary(List<Movement> movements, Manifest old, Manifest now) {
        String causes = List.of(Cause.ORGANISATION, Cause.DEFINITION, Cause.DATA).stream()
                .map(cause -> name(cause) + " "
                        + movements.stream()
                                .filter(movement -> involves(movement, cause))
                                .count())
                .collect(Collectors.joining(" · "));
        String editions = old.edition().equals(now.edition())
                ? ""
                : "；封存时定义的版本不同（" + old.edition() + "、" + now.edition() + "），口径一列只比较现行定义中按年度写明的公式";
        return "变动 " + movements.stream().filter(Movement::isMoved).count() + " 项，其中牵涉" + causes + editions;
    }

    private static boolean involves(Movement movement, Cause cause) {
        return movement.presenceChangedBy().filter(cause::equals).isPresent()
                || movement.share(cause).filter(share -> share.signum() != 0).isPresent();
    }

    private static String name(Cause cause) {
        return switch (cause) {
            case ORGANISATION -> "组织";
            case DEFINITION -> "口径";
            case DATA -> "数据";
        };
    }

    private static Issue twoRegions(Manifest old, Manifest now) {
        return new Issue(
                "diff.two-regions",
                Severity.BLOCKING,
                new Place.WholeFile(old.snapshot()),
                new LocalText(
                        old.region() + " 与 " + now.region() + " 是两个地区",
                        old.region() + " and " + now.region() + " are two regions"),
                new LocalText("同一地区的两个快照", "two snapshots of one region"),
                new LocalText("两个地区的数字不能逐项归因", "the figures of two regions cannot be told apart by cause"),
                new LocalText("改用同一地区的快照", "name snapshots of one region"));
    }
}
