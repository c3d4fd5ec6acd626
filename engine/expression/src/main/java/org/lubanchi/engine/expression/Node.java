package org.lubanchi.engine.expression;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Unit;

/** The typed syntax tree; operands that meet are already in one unit. */
sealed interface Node {
    ValueType BOOL = new ValueType.Bool();

    ValueType type();

    Span span();

    /** Whether it is made of numbers without a unit only, which take the unit of what they meet. */
    default boolean bare() {
        return false;
    }

    /** The nodes directly below, in the order of the text. */
    List<Node> children();

    /** The unit of a number. */
    default Unit unit() {
        if (type() instanceof ValueType.Number number) {
            return number.unit();
        }
        throw new IllegalStateException(
                "Only numbers have a unit, not " + type().label().en());
    }

    record Literal(Term term, ValueType type, boolean bare, Span span) implements Node {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    record Name(String name, boolean prior, ValueType type, Optional<Digits> digits, Span span) implements Node {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    record Negative(Node operand, Span span) implements Node {
        @Override
        public List<Node> children() {
            return List.of(operand);
        }

        @Override
        public ValueType type() {
            return operand.type();
        }

        @Override
        public boolean bare() {
            return operand.bare();
        }
    }

    /** The same number in another unit. */
    record Conversion(Node operand, UnitFactor factor, ValueType type) implements Node {
        @Override
        public List<Node> children() {
            return List.of(operand);
        }

        @Override
        public Span span() {
            return operand.span();
        }
    }

    record Arithmetic(ArithmeticOperator operator, Node left, Node right, ValueType type, Span span) implements Node {
        @Override
        public List<Node> children() {
            return List.of(left, right);
        }

        @Override
        public boolean bare() {
            return left.bare() && right.bare();
        }
    }

    record Comparison(ComparisonOperator operator, Node left, Node right, Span span) implements Node {
        @Override
        public List<Node> children() {
            return List.of(left, right);
        }

        @Override
        public ValueType type() {
            return BOOL;
        }
    }

    /** One of several texts or days; numbers become comparisons joined by "or". */
    record Membership(Node operand, Set<Term> members, Span span) implements Node {
        @Override
        public List<Node> children() {
            return List.of(operand);
        }

        @Override
        public ValueType type() {
            return BOOL;
        }
    }

    /** Whether a name has no value, for any reason or for one. */
    record MissingTest(Name name, Optional<MissingReason> reason, Span span) implements Node {
        @Override
        public List<Node> children() {
            return List.of(name);
        }

        @Override
        public ValueType type() {
            return BOOL;
        }
    }

    record Not(Node operand, Span span) implements Node {
        @Override
        public List<Node> children() {
            return List.of(operand);
        }

        @Override
        public ValueType type() {
            return BOOL;
        }
    }

    record Connective(Logic logic, List<Node> operands, Span span) implements Node {
        @Override
        public List<Node> children() {
            return operands;
        }

        @Override
        public ValueType type() {
            return BOOL;
        }
    }

    record Choice(Node condition, Node then, Node otherwise, Span span) implements Node {
        @Override
        public List<Node> children() {
            return List.of(condition, then, otherwise);
        }

        @Override
        public ValueType type() {
            return then.type();
        }

        @Override
        public boolean bare() {
            return then.bare() && otherwise.bare();
        }
    }

    record Extreme(boolean greatest, List<Node> operands, Span span) implements Node {
        @Override
        public List<Node> children() {
            return operands;
        }

        @Override
        public ValueType type() {
            return operands.getFirst().type();
        }

        @Override
        public boolean bare() {
            return operands.stream().allMatch(Node::bare);
        }
    }

    record Absolute(Node operand, Span span) implements Node {
        @Override
        public List<Node> children() {
            return List.of(operand);
        }

        @Override
        public ValueType type() {
            return operand.type();
        }

        @Override
        public boolean bare() {
            return operand.bare();
        }
    }

    record Rounding(Node operand, int decimals, Span span) implements Node {
        @Override
        public List<Node> children() {
            return List.of(operand);
        }

        @Override
        public ValueType type() {
            return operand.type();
        }

        @Override
        public boolean bare() {
            return operand.bare();
        }
    }
}
