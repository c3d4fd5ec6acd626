package org.lubanchi.engine.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts with blanks: their names, their parts, and what fills them. */
class BlanksTest {
    @Test
    void wordsAndBlanksComeInTheirOrderWithoutEmptyWords() {
        assertThat(Blanks.split("{a}、{b} 人", words -> "w:" + words, blank -> "b:" + blank))
                .isEqualTo(List.of("b:a", "w:、", "b:b", "w: 人"));
        assertThat(Blanks.names("共 {count} 人，{count} 所，{ x }")).containsExactly("count", "count", " x ");
    }

    @Test
    void whatFillsABlankIsPutInAsItIs() {
        assertThat(Blanks.fill("{a}{b}", name -> "{b}$1\\" + name)).isEqualTo("{b}$1\\a{b}$1\\b");
    }

    @Test
    void bracesThatAreNoBlankAreText() {
        assertThat(Blanks.fill("{} { a } } {{n}} {", name -> "<" + name.strip() + ">"))
                .isEqualTo("{} <a> } {<n>} {");
        assertThat(Blanks.fill("", name -> name)).isEmpty();
    }
}
