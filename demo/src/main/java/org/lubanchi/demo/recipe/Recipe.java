package org.lubanchi.demo.recipe;

import java.util.List;

/** How the cells of one column are made for all rows of a slice at once (配方). */
sealed interface Recipe permits DrawnRecipe, SharedRecipe, WrittenRecipe, ChosenRecipe {
    /** The cells, in the order of the rows. */
    List<String> column(List<DraftRow> rows, Kitchen kitchen);
}
