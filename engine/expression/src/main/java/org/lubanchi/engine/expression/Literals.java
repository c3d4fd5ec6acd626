package org.lubanchi.engine.expression;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.lubanchi.engine.expression.grammar.FormulaParser;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/** Numbers, texts and dates as written. */
final class Literals {
    private final NameScope scope;
    private final Problems problems;

    Literals(NameScope scope, Problems problems) {
        this.scope = scope;
        this.problems = problems;
    }

    Optional<Node> number(FormulaParser.NumberContext context, Span span) {
        String digits = context.NUMBER().getText();
        if (digits.length() > Digits.LIMIT) {
            problems.add(
                    "too-many-digits",
                    span,
                    new LocalText("数超过 " + Digits.LIMIT + " 位", "more than " + Digits.LIMIT + " digits"),
                    new LocalText("请写短一些的数", "write a shorter number"));
            return Optional.empty();
        }
        Ratio amount = Ratio.of(new BigDecimal(digits));
        FormulaParser.UnitContext unit = context.unit();
        if (unit == null) {
            return Optional.of(new Node.Literal(amount, new ValueType.Number(Unit.ONE), true, span));
        }
        return unit(unit, span).map(found -> new Node.Literal(amount, new ValueType.Number(found), false, span));
    }

    /** The unit of a code of the scope, or one put together from such codes by * and /. */
    private Optional<Unit> unit(FormulaParser.UnitContext context, Span span) {
        String written = context.getText().substring(1, context.getText().length() - 1);
        Optional<Unit> whole = one(written);
        if (whole.isPresent()) {
            return whole;
        }
        Optional<Unit> unit = Optional.of(Unit.ONE);
        boolean divide = false;
        for (var child : context.children) {
            int type = child instanceof TerminalNode terminal
                    ? terminal.getSymbol().getType()
                    : Token.EOF;
            if (type == FormulaParser.NAME || type == FormulaParser.NUMBER) {
                boolean per = divide;
                Optional<Unit> part = one(child.getText());
                unit = unit.flatMap(before -> part.map(next -> combined(before, next, per)));
            } else {
                divide = child.getText().equals("/");
            }
        }
        if (unit.isEmpty()) {
            problems.add(
                    "unknown-unit",
                    span,
                    new LocalText("没有单位「" + written + "」", "there is no unit \"" + written + "\""),
                    new LocalText("请用 units.yaml 里的单位代码", "use a unit code of units.yaml"));
        }
        return unit;
    }

    private Optional<Unit> one(String code) {
        return code.equals("1") ? Optional.of(Unit.ONE) : scope.unit(code);
    }

    private static Unit combined(Unit before, Unit next, boolean per) {
        if (next.equals(Unit.ONE)) {
            return before;
        }
        return per ? before.per(next) : before.equals(Unit.ONE) ? next : before.times(next);
    }

    static String unquoted(String quoted) {
        return quoted.substring(1, quoted.length() - 1).replace("''", "'");
    }

    Optional<Node> day(FormulaParser.DayContext context, Span span) {
        String word = context.NAME().getText();
        if (!word.equals("date")) {
            problems.add(
                    "syntax",
                    span,
                    new LocalText("「" + word + "」后面不能直接写文字", "a text cannot follow \"" + word + "\""),
                    new LocalText("日期写作 date '2023-09-01'", "a date is written date '2023-09-01'"));
            return Optional.empty();
        }
        String written = unquoted(context.TEXT().getText());
        try {
            if (written.length() == "2023-09-01".length()) {
                return Optional.of(
                        new Node.Literal(new Term.Day(LocalDate.parse(written)), new ValueType.Date(), false, span));
            }
        } catch (DateTimeException notADay) {
            return noDay(written, span);
        }
        return noDay(written, span);
    }

    private Optional<Node> noDay(String written, Span span) {
        problems.add(
                "date",
                span,
                new LocalText("「" + written + "」不是日期", "\"" + written + "\" is not a day"),
                new LocalText("日期写作 date '2023-09-01'", "a date is written date '2023-09-01'"));
        return Optional.empty();
    }
}
