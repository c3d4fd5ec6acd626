package org.lubanchi.engine.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lubanchi.engine.expression.grammar.FormulaBaseVisitor;
import org.lubanchi.engine.expression.grammar.FormulaParser;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;

/** Turns a syntax tree into a typed one; goes on after a problem, so that all are told. */
final class Typing extends FormulaBaseVisitor<Optional<Node>> {
    private static final int DEEPEST = 200;

    private final Syntax.Read read;
    private final NameScope scope;
    private final Problems problems;
    private final OperatorTable operators;
    private final Functions functions;
    private final Literals literals;
    private int depth;
    private boolean tooDeep;

    Typing(Syntax.Read read, NameScope scope, Problems problems) {
        this.read = read;
        this.scope = scope;
        this.problems = problems;
        this.operators = new OperatorTable(problems);
        this.functions = new Functions(problems, operators);
        this.literals = new Literals(scope, problems);
    }

    Optional<Node> type() {
        return typed(read.tree().expression());
    }

    private Optional<Node> typed(FormulaParser.ExpressionContext context) {
        if (depth >= DEEPEST) {
            if (!tooDeep) {
                problems.add("too-deep", read.offsets().of(context), Syntax.tooDeep(), Syntax.simpler());
                tooDeep = true;
            }
            return Optional.empty();
        }
        depth++;
        Optional<Node> node = context.accept(this);
        depth--;
        return node;
    }

    /** All arguments typed, or nothing when one is not. */
    private Optional<List<Node>> all(List<FormulaParser.ExpressionContext> contexts) {
        List<Node> nodes = new ArrayList<>();
        for (FormulaParser.ExpressionContext context : contexts) {
            typed(context).ifPresent(nodes::add);
        }
        return nodes.size() == contexts.size() ? Optional.of(nodes) : Optional.empty();
    }

    @Override
    public Optional<Node> visitGroup(FormulaParser.GroupContext context) {
        return typed(context.expression());
    }

    @Override
    public Optional<Node> visitName(FormulaParser.NameContext context) {
        String name = context.NAME().getText();
        Span span = read.offsets().of(context);
        Optional<ValueType> type = scope.typeOf(name);
        if (type.isEmpty()) {
            problems.add(
                    "unknown-name",
                    span,
                    new LocalText("没有名称「" + name + "」", "there is no name \"" + name + "\""),
                    Problems.nearest(name, scope.names()));
        }
        return type.map(known -> new Node.Name(name, false, known, scope.digits(name), span));
    }

    @Override
    public Optional<Node> visitCall(FormulaParser.CallContext context) {
        String name = context.NAME().getText();
        Optional<List<Node>> arguments = all(context.expression());
        if (!Functions.NAMES.contains(name)) {
            problems.add(
                    "unknown-function",
                    read.offsets().of(context.NAME().getSymbol()),
                    new LocalText("没有函数「" + name + "」", "there is no function \"" + name + "\""),
                    Problems.nearest(name, Functions.NAMES));
            return Optional.empty();
        }
        return arguments.flatMap(
                typed -> functions.call(name, typed, read.offsets().of(context)));
    }

    @Override
    public Optional<Node> visitDay(FormulaParser.DayContext context) {
        return literals.day(context, read.offsets().of(context));
    }

    @Override
    public Optional<Node> visitNumber(FormulaParser.NumberContext context) {
        return literals.number(context, read.offsets().of(context));
    }

    @Override
    public Optional<Node> visitText(FormulaParser.TextContext context) {
        String text = Literals.unquoted(context.TEXT().getText());
        return Optional.of(new Node.Literal(
                new Term.Text(text), new ValueType.Text(), false, read.offsets().of(context)));
    }

    @Override
    public Optional<Node> visitTruth(FormulaParser.TruthContext context) {
        boolean truth = context.TRUE() != null;
        return Optional.of(new Node.Literal(
                new Term.Bool(truth),
                new ValueType.Bool(),
                false,
                read.offsets().of(context)));
    }

    @Override
    public Optional<Node> visitNegative(FormulaParser.NegativeContext context) {
        Span span = read.offsets().of(context);
        return typed(context.expression())
                .filter(operators::number)
                .map(operand -> operand instanceof Node.Literal literal && literal.term() instanceof Ratio ratio
                        ? new Node.Literal(ratio.negated(), literal.type(), literal.bare(), span)
                        : new Node.Negative(operand, span));
    }

    @Override
    public Optional<Node> visitProduct(FormulaParser.ProductContext context) {
        return arithmetic(
                context.operator.getText(), context.expression(), read.offsets().of(context));
    }

    @Override
    public Optional<Node> visitSum(FormulaParser.SumContext context) {
        return arithmetic(
                context.operator.getText(), context.expression(), read.offsets().of(context));
    }

    private Optional<Node> arithmetic(String symbol, List<FormulaParser.ExpressionContext> operands, Span span) {
        return all(operands)
                .flatMap(pair ->
                        operators.arithmetic(ArithmeticOperator.of(symbol), pair.getFirst(), pair.getLast(), span));
    }

    @Override
    public Optional<Node> visitComparison(FormulaParser.ComparisonContext context) {
        return all(context.expression())
                .flatMap(pair -> operators.comparison(
                        ComparisonOperator.of(context.operator.getText()),
                        pair.getFirst(),
                        pair.getLast(),
                        read.offsets().of(context)));
    }

    @Override
    public Optional<Node> visitMember(FormulaParser.MemberContext context) {
        Span span = read.offsets().of(context);
        return all(context.expression())
                .flatMap(nodes -> operators.membership(nodes.getFirst(), nodes.subList(1, nodes.size()), span))
                .map(member -> context.NOT() == null ? member : new Node.Not(member, span));
    }

    @Override
    public Optional<Node> visitMissing(FormulaParser.MissingContext context) {
        Span span = read.offsets().of(context);
        Optional<Node> operand = typed(context.expression());
        String word = context.NAME().getText();
        Optional<MissingReason> reason = Arrays.stream(MissingReason.values())
                .filter(each -> each.code().equals(word))
                .findFirst();
        if (reason.isEmpty() && !word.equals("missing")) {
            TreeSet<String> words = new TreeSet<>(List.of("missing"));
            for (MissingReason each : MissingReason.values()) {
                words.add(each.code());
            }
            problems.add(
                    "unknown-reason",
                    read.offsets().of(context.NAME().getSymbol()),
                    new LocalText("is 后面不能写「" + word + "」", "\"" + word + "\" cannot follow is"),
                    Problems.nearest(word, words));
            return Optional.empty();
        }
        return operand.flatMap(node -> missingTest(node, reason, span))
                .map(test -> context.NOT() == null ? test : new Node.Not(test, span));
    }

    private Optional<Node> missingTest(Node operand, Optional<MissingReason> reason, Span span) {
        if (operand instanceof Node.Name name) {
            return Optional.of(new Node.MissingTest(name, reason, span));
        }
        problems.add(
                "missing-of-name",
                operand.span(),
                new LocalText("只能问一个名称是否缺失", "only a name can be asked whether it is missing"),
                new LocalText("写作 a is missing or b is missing", "write a is missing or b is missing"));
        return Optional.empty();
    }

    @Override
    public Optional<Node> visitNegation(FormulaParser.NegationContext context) {
        return typed(context.expression())
                .filter(operators::condition)
                .map(operand -> new Node.Not(operand, read.offsets().of(context)));
    }

    @Override
    public Optional<Node> visitConjunction(FormulaParser.ConjunctionContext context) {
        return connective(Logic.AND, context.expression(), read.offsets().of(context));
    }

    @Override
    public Optional<Node> visitDisjunction(FormulaParser.DisjunctionContext context) {
        return connective(Logic.OR, context.expression(), read.offsets().of(context));
    }

    private Optional<Node> connective(Logic logic, List<FormulaParser.ExpressionContext> operands, Span span) {
        return all(operands).flatMap(pair -> operators.connective(logic, pair.getFirst(), pair.getLast(), span));
    }
}
