package org.lubanchi.engine.consistency.passage;

import java.util.Optional;
import org.lubanchi.engine.consistency.outline.NumberedTitle;

/**
 * A numbered title where it stands (标题出处).
 *
 * @param order position in the body or in the contents list
 * @param title number and words
 * @param spot where the number stands
 * @param page the printed page of a contents entry; empty in the body
 * @param pageSpot the same title, placed where its page is printed: an entry broken over two lines has it on the second
 * @param inline whether the title opens a paragraph instead of standing alone
 */
public record TitleSpot(
        int order, NumberedTitle title, Spot spot, Optional<Integer> page, Spot pageSpot, boolean inline) {}
