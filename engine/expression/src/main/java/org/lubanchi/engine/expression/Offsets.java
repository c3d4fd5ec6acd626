package org.lubanchi.engine.expression;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Where tokens stand in the text: the lexer counts characters, the text counts UTF-16 units. */
final class Offsets {
    private final int[] ofCharacter;

    Offsets(String text) {
        ofCharacter = new int[text.codePointCount(0, text.length()) + 1];
        int at = 0;
        for (int index = 1; index < ofCharacter.length; index++) {
            at += Character.charCount(text.codePointAt(at));
            ofCharacter[index] = at;
        }
    }

    Span of(Token token) {
        int end = token.getType() == Token.EOF ? token.getStartIndex() : token.getStopIndex() + 1;
        return new Span(ofCharacter[token.getStartIndex()], ofCharacter[end]);
    }

    Span of(ParserRuleContext context) {
        return new Span(of(context.getStart()).start(), of(context.getStop()).end());
    }
}
