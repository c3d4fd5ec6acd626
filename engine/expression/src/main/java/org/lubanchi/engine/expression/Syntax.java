package org.lubanchi.engine.expression;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.expression.grammar.FormulaLexer;
import org.lubanchi.engine.expression.grammar.FormulaParser;
import org.lubanchi.engine.kernel.LocalText;

/** Reads a text into a syntax tree, or says what cannot be read; refuses what is too long or too deep before parsing. */
final class Syntax {
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_TOKENS = 2_000;
    private static final int DEEPEST = 60;
    private static final Map<String, String> FOREIGN = Map.of(
            "==", "=", "<>", "!=", "≠", "!=", "≤", "<=", "≥", ">=", "×", "*", "÷", "/", "−", "-", "&&", "and", "||",
            "or");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "in", "is", "true", "false");

    private final String text;
    private final Problems problems;
    private final Offsets offsets;

    private Syntax(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
        this.offsets = new Offsets(text);
    }

    /** A readable text: its tree and where its parts stand. */
    record Read(FormulaParser.WholeContext tree, Offsets offsets) {}

    static Optional<Read> read(String text, Problems problems) {
        if (text.isBlank()) {
            problems.add(
                    "empty",
                    new Span(0, text.length()),
                    new LocalText("算式是空的", "the expression is empty"),
                    new LocalText("请写一个算式", "write an expression"));
            return Optional.empty();
        }
        if (text.length() > LONGEST_TEXT) {
            problems.add(
                    "too-long",
                    new Span(LONGEST_TEXT, text.length()),
                    new LocalText("算式超过 " + LONGEST_TEXT + " 个字符", "more than " + LONGEST_TEXT + " characters"),
                    new LocalText("请拆成几个指标或规则", "split it into several indicators or rules"));
            return Optional.empty();
        }
        return new Syntax(text, problems).parse();
    }

    private Optional<Read> parse() {
        FormulaLexer lexer = new FormulaLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        judgeTokens(tokens.getTokens());
        judgeDepth(tokens.getTokens());
        if (!problems.none()) {
            return Optional.empty();
        }
        FormulaParser parser = new FormulaParser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(new FirstError());
        FormulaParser.WholeContext tree = parser.whole();
        return problems.none() ? Optional.of(new Read(tree, offsets)) : Optional.empty();
    }

    private void judgeTokens(List<Token> tokens) {
        if (tokens.size() > MOST_TOKENS) {
            problems.add(
                    "too-long",
                    offsets.of(tokens.get(MOST_TOKENS)),
                    new LocalText("算式超过 " + MOST_TOKENS + " 个词", "more than " + MOST_TOKENS + " words and signs"),
                    new LocalText("请拆成几个指标或规则", "split it into several indicators or rules"));
            return;
        }
        for (Token token : tokens) {
            switch (token.getType()) {
                case FormulaLexer.FOREIGN -> foreign(token);
                case FormulaLexer.UNCLOSED ->
                    problems.add(
                            "unclosed-text",
                            offsets.of(token),
                            new LocalText("文字没有写完，缺后面的单引号", "a text without its closing quote"),
                            new LocalText("在文字后面加 '", "write ' after the text"));
                case FormulaLexer.OTHER -> unexpected(token);
                case FormulaLexer.TEXT -> judgeText(token);
                default -> {}
            }
        }
    }

    private void foreign(Token token) {
        String instead = FOREIGN.getOrDefault(token.getText(), "*");
        problems.add(
                "foreign-operator",
                offsets.of(token),
                new LocalText("这里不用「" + token.getText() + "」", "\"" + token.getText() + "\" is not written here"),
                new LocalText("请写 " + instead, "write " + instead));
    }

    private void unexpected(Token token) {
        String found = token.getText();
        String narrow = Normalizer.normalize(found, Normalizer.Form.NFKC);
        String instead = "‘’“”\"".contains(found) ? "'" : "、；".contains(found) ? "," : narrow;
        problems.add(
                "unexpected-character",
                offsets.of(token),
                new LocalText("看不懂的字符「" + found + "」", "unexpected character \"" + found + "\""),
                instead.equals(found)
                        ? new LocalText("请删去这个字符", "remove it")
                        : new LocalText("请用半角的 " + instead, "write the half-width " + instead));
    }

    private void judgeText(Token token) {
        boolean odd = token.getText()
                .codePoints()
                .anyMatch(character ->
                        Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE);
        if (odd) {
            problems.add(
                    "unexpected-character",
                    offsets.of(token),
                    new LocalText("文字里有控制字符", "a control character in a text"),
                    new LocalText("请删去这个字符", "remove it"));
        }
    }

    /** Counts what the parser would recurse into: open parentheses, and prefix operators before their operand. */
    private void judgeDepth(List<Token> tokens) {
        List<Integer> open = new ArrayList<>();
        int depth = 0;
        for (Token token : tokens) {
            switch (token.getText()) {
                case "(", "[" -> {
                    open.add(depth);
                    depth++;
                }
                case ")", "]" -> depth = open.isEmpty() ? 0 : open.removeLast();
                case "not", "-" -> depth++;
                default -> depth = open.isEmpty() ? 0 : open.getLast() + 1;
            }
            if (depth > DEEPEST) {
                problems.add("too-deep", offsets.of(token), tooDeep(), simpler());
                return;
            }
        }
    }

    static LocalText tooDeep() {
        return new LocalText("算式套得太深", "the expression is nested too deeply");
    }

    static LocalText simpler() {
        return new LocalText("请拆成几个指标或规则", "split it into several indicators or rules");
    }

    /** Tells the first place the parser cannot read; what follows from it is not told. */
    private final class FirstError extends BaseErrorListener {
        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                @Nullable Object offending,
                int line,
                int column,
                String message,
                @Nullable RecognitionException exception) {
            if (!problems.none() || !(offending instanceof Token token)) {
                return;
            }
            String found = token.getText();
            boolean end = token.getType() == Token.EOF;
            problems.add(
                    "syntax",
                    offsets.of(token),
                    end
                            ? new LocalText("算式没有写完", "the expression ends too early")
                            : new LocalText("「" + found + "」不能写在这里", "\"" + found + "\" cannot stand here"),
                    remedy(found, end));
        }

        private LocalText remedy(String found, boolean end) {
            String lower = found.toLowerCase(Locale.ROOT);
            if (!lower.equals(found) && WORDS.contains(lower)) {
                return new LocalText("请写小写的 " + lower, "write " + lower + " in lower case");
            }
            if (end) {
                return new LocalText("请补上后面的名称、数或右括号", "add the missing name, number or closing bracket");
            }
            return new LocalText("请检查前后是否缺运算符、逗号或括号", "look for a missing operator, comma or bracket before it");
        }
    }
}
