package org.lubanchi.engine.consistency.known;

import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.number.NumberToken;

/**
 * What a report prints of something it names (刊出的数): enough to set it beside a figure of that name later.
 *
 * @param label the name, cleaned
 * @param year the year it speaks of
 * @param printed the number as printed, with hedge and unit
 * @param place where it stands, as people read it
 * @param kind what it counts as
 * @param counted the class of its unit, empty where it has none
 * @param inTable whether it stands in a table
 */
public record PrintedFigure(
        String label, int year, String printed, String place, NumberToken.Kind kind, String counted, boolean inTable) {
    /** What a named claim prints. */
    public static PrintedFigure of(Claim claim) {
        NumberToken token = claim.token();
        String text = claim.prose().text().substring(token.start(), token.end()).strip();
        return new PrintedFigure(
                claim.label(),
                claim.years().from(),
                text.endsWith(token.unit()) ? text : text + token.unit(),
                claim.prose().spot(token.rawStart(), token.end()).placeText(),
                token.kind(),
                claim.unit(),
                claim.inTable());
    }

    /** Whether it counts in a figure's unit. */
    public boolean countsIn(String symbol) {
        return CountedIn.power(kind, counted, inTable, symbol).isPresent();
    }
}
