package org.lubanchi.platform.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.evaluation.Standard;
import org.lubanchi.engine.evaluation.standard.FigureReadings;
import org.lubanchi.engine.evaluation.standard.SchoolKinds;
import org.lubanchi.engine.evaluation.standard.StandardJudge;
import org.lubanchi.engine.evaluation.standard.StandardVerdict;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;

/**
 * What is judged by standards as one (评价单元): mostly a school, sometimes several that run together.
 *
 * @param members the schools, the one whose kind decides first
 * @param exemption why it is exempt, as the standard calls it
 */
public record JudgedUnit(List<OrgUnitId> members, Optional<String> exemption) {
    public JudgedUnit {
        members = List.copyOf(members);
    }

    /**
     * The unit a school is judged in. Members whom the asker may not see make the school stand alone: no figure of theirs
     * is told through others.
     */
    public static JudgedUnit of(OrgUnitId school, List<Dispensation> special, Figures figures) {
        return special.stream()
                .filter(each -> each.schools().contains(school))
                .findFirst()
                .map(each -> each.together() && each.schools().stream().allMatch(figures.scope()::covers)
                        ? new JudgedUnit(each.schools(), Optional.empty())
                        : new JudgedUnit(List.of(school), each.exemption()))
                .orElse(new JudgedUnit(List.of(school), Optional.empty()));
    }

    /** Whether several are judged as one. */
    public boolean isJoint() {
        return members.size() > 1;
    }

    /** What kind of institution it is; none where that was not reported. */
    public Optional<String> kind(Figures figures, ReportYear year) {
        return SchoolKinds.find(figures.catalogue(), new FigureReadings(figures, List.of(members.getFirst()), year));
    }

    /** The standards that hold for it in a year. */
    public List<Standard> listStandards(Figures figures, ReportYear year) {
        return kind(figures, year)
                .map(each -> figures.catalogue().evaluation().listStandards(each, year.year()))
                .orElse(List.of());
    }

    /** How it stands by a standard. */
    public StandardVerdict judge(Standard standard, Figures figures, ReportYear year) {
        return StandardJudge.judge(standard, new FigureReadings(figures, members, year), exemption);
    }

    /** Its name, which of several says that they are judged as one. */
    public LocalText nameIn(Manifest manifest) {
        List<LocalText> names = members.stream().map(manifest::nameOf).toList();
        return isJoint()
                ? new LocalText(
                        names.stream().map(LocalText::zh).collect(Collectors.joining("、", "", "（合并评价）")),
                        names.stream().map(LocalText::en).collect(Collectors.joining(", ", "", " (judged as one)")))
                : names.getFirst();
    }
}
