package org.lubanchi.engine.consistency.relation;

import java.util.List;
import java.util.stream.Stream;
import org.lubanchi.engine.consistency.known.AgainstKnownFigures;
import org.lubanchi.engine.consistency.relation.arithmetic.AverageInSentence;
import org.lubanchi.engine.consistency.relation.arithmetic.AveragePerSchool;
import org.lubanchi.engine.consistency.relation.arithmetic.BoundsKept;
import org.lubanchi.engine.consistency.relation.arithmetic.ChangeInSentence;
import org.lubanchi.engine.consistency.relation.arithmetic.DefinedRatio;
import org.lubanchi.engine.consistency.relation.arithmetic.DividedTotal;
import org.lubanchi.engine.consistency.relation.arithmetic.GraduateRates;
import org.lubanchi.engine.consistency.relation.arithmetic.Growth;
import org.lubanchi.engine.consistency.relation.arithmetic.HeldWithinThing;
import org.lubanchi.engine.consistency.relation.arithmetic.MeanBetweenParts;
import org.lubanchi.engine.consistency.relation.arithmetic.MedalsMakeTotal;
import org.lubanchi.engine.consistency.relation.arithmetic.MedalsOfTeams;
import org.lubanchi.engine.consistency.relation.arithmetic.MedalsWithinContest;
import org.lubanchi.engine.consistency.relation.arithmetic.MoneyMultiples;
import org.lubanchi.engine.consistency.relation.arithmetic.NetChange;
import org.lubanchi.engine.consistency.relation.arithmetic.PartWithinWhole;
import org.lubanchi.engine.consistency.relation.arithmetic.PartsMakeWhole;
import org.lubanchi.engine.consistency.relation.arithmetic.PassRate;
import org.lubanchi.engine.consistency.relation.arithmetic.PercentForPoint;
import org.lubanchi.engine.consistency.relation.arithmetic.RateWithinHundred;
import org.lubanchi.engine.consistency.relation.arithmetic.ShareInSentence;
import org.lubanchi.engine.consistency.relation.arithmetic.ShareJumps;
import org.lubanchi.engine.consistency.relation.arithmetic.ShareOfTwoKinds;
import org.lubanchi.engine.consistency.relation.arithmetic.SharesMakeHundred;
import org.lubanchi.engine.consistency.relation.arithmetic.SharesOfParts;
import org.lubanchi.engine.consistency.relation.arithmetic.SharesOfTotalRow;
import org.lubanchi.engine.consistency.relation.arithmetic.SolvedDenominators;
import org.lubanchi.engine.consistency.relation.arithmetic.TablePerCapita;
import org.lubanchi.engine.consistency.relation.arithmetic.TableShares;
import org.lubanchi.engine.consistency.relation.arithmetic.TableTotals;
import org.lubanchi.engine.consistency.relation.arithmetic.TargetsRise;
import org.lubanchi.engine.consistency.relation.arithmetic.TimesOf;
import org.lubanchi.engine.consistency.relation.arithmetic.TotalOfItems;
import org.lubanchi.engine.consistency.relation.arithmetic.TrendInWords;
import org.lubanchi.engine.consistency.relation.sameness.CampusLand;
import org.lubanchi.engine.consistency.relation.sameness.CaptionScope;
import org.lubanchi.engine.consistency.relation.sameness.CountOfList;
import org.lubanchi.engine.consistency.relation.sameness.FactsToldAgain;
import org.lubanchi.engine.consistency.relation.sameness.GiftToldAgain;
import org.lubanchi.engine.consistency.relation.sameness.NamesToldAgain;
import org.lubanchi.engine.consistency.relation.sameness.PeriodLength;
import org.lubanchi.engine.consistency.relation.sameness.SameQuantityInText;
import org.lubanchi.engine.consistency.relation.sameness.TablesAgree;
import org.lubanchi.engine.consistency.relation.sameness.TextAgainstTable;
import org.lubanchi.engine.consistency.relation.sameness.TotalRowInText;
import org.lubanchi.engine.consistency.relation.structure.CaptionWithoutTable;
import org.lubanchi.engine.consistency.relation.structure.ContentsListPages;
import org.lubanchi.engine.consistency.relation.structure.ContentsPages;
import org.lubanchi.engine.consistency.relation.structure.ContentsTitles;
import org.lubanchi.engine.consistency.relation.structure.DanglingReference;
import org.lubanchi.engine.consistency.relation.structure.DateWording;
import org.lubanchi.engine.consistency.relation.structure.DocumentNumber;
import org.lubanchi.engine.consistency.relation.structure.NumberSequence;
import org.lubanchi.engine.consistency.relation.structure.SameDocument;
import org.lubanchi.engine.consistency.relation.structure.SinceYear;

/** All relations the checker knows (关系清单), in the order in which they are told: what cannot be before what does not fit. */
public final class RelationRegistry {
    private RelationRegistry() {}

    /** The relations. */
    public static List<Relation> all() {
        return Stream.of(structure(), arithmetic(), sameness())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Relation> structure() {
        return List.of(
                new NumberSequence(),
                new ContentsTitles(),
                new ContentsPages(),
                new ContentsListPages(),
                new CaptionWithoutTable(),
                new DanglingReference(),
                new DocumentNumber(),
                new DateWording(),
                new SinceYear());
    }

    private static List<Relation> arithmetic() {
        return List.of(
                new PartWithinWhole(),
                new AverageInSentence(),
                new AveragePerSchool(),
                new BoundsKept(),
                new DefinedRatio(),
                new DividedTotal(),
                new GraduateRates(),
                new HeldWithinThing(),
                new Growth(),
                new ChangeInSentence(),
                new MeanBetweenParts(),
                new MedalsMakeTotal(),
                new MedalsOfTeams(),
                new MedalsWithinContest(),
                new MoneyMultiples(),
                new NetChange(),
                new PartsMakeWhole(),
                new PassRate(),
                new PercentForPoint(),
                new RateWithinHundred(),
                new ShareInSentence(),
                new ShareJumps(),
                new ShareOfTwoKinds(),
                new SharesMakeHundred(),
                new SharesOfParts(),
                new SharesOfTotalRow(),
                new SolvedDenominators(),
                new TablePerCapita(),
                new TableShares(),
                new TableTotals(),
                new TargetsRise(),
                new TimesOf(),
                new TotalOfItems(),
                new TrendInWords());
    }

    private static List<Relation> sameness() {
        return List.of(
                new CampusLand(),
                new CaptionScope(),
                new CountOfList(),
                new FactsToldAgain(),
                new GiftToldAgain(),
                new NamesToldAgain(),
                new PeriodLength(),
                new SameQuantityInText(),
                new TablesAgree(),
                new TextAgainstTable(),
                new TotalRowInText(),
                new SameDocument());
    }

    /** What every relation is, the one over known figures included, which needs data beside the report. */
    public static List<RelationCard> cards() {
        return Stream.concat(all().stream().map(Relation::card), Stream.of(AgainstKnownFigures.CARD))
                .toList();
    }
}
