package org.lubanchi.architecture.walls;

import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lubanchi.architecture.Boundaries;
import org.lubanchi.architecture.Checkout;
import org.lubanchi.architecture.JavaFile;
import org.lubanchi.architecture.Violation;
import org.lubanchi.architecture.Wall;

/**
 * D4: SQL text stands only where it is rendered or run. A literal is SQL when it has a clause's keywords in one case,
 * so that English prose with “select” and “from” in it is not.
 */
public final class SqlPlaces implements Wall {
    private static final Pattern SQL = Pattern.compile("(?s)(^|.*[\\s(])("
            + "SELECT\\s.+\\sFROM\\s.*|SELECT\\s+(DISTINCT\\b|COUNT\\b|SUM\\b|\\*|\\d).*"
            + "|INSERT INTO\\s.*|DELETE FROM\\s.*|UPDATE\\s+\\S+\\s+SET\\s.*|UNION ALL(\\s.*)?"
            + "|(CREATE|DROP|ALTER)\\s+(TABLE|VIEW|INDEX|SCHEMA)\\s.*"
            + "|(GROUP|ORDER) BY(\\s.*)?|(LEFT|INNER|CROSS) JOIN(\\s.*)?|GROUPING SETS.*"
            + "|read_parquet\\(.*)");
    private static final Pattern LOWER = Pattern.compile("(?s)\\s*("
            + "select\\s[^A-Z]+\\sfrom\\s.*|insert into\\s.*|delete from\\s.*|update\\s+\\S+\\s+set\\s.*"
            + "|(create|drop|alter) (table|view|index|schema)\\s.*|(group|order) by\\s.*|union all\\s.*)");

    @Override
    public String id() {
        return "sql-places";
    }

    @Override
    public List<Violation> check(Checkout checkout) {
        Boundaries boundaries = checkout.boundaries();
        List<Violation> broken = new ArrayList<>();
        for (JavaFile file : checkout.mainSources()) {
            if (!boundaries.names(Boundaries.Kind.SQL, file.className())) {
                file.scan(new Literals(file, broken));
            }
        }
        return broken;
    }

    private static final class Literals extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final JavaFile file;
        private final List<Violation> broken;

        Literals(JavaFile file, List<Violation> broken) {
            this.file = file;
            this.broken = broken;
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
            if (literal.getValue() instanceof String text
                    && (SQL.matcher(text).matches() || LOWER.matcher(text).matches())) {
                broken.add(new Violation(file.path(), file.lineOf(literal), "holds SQL text: " + text.strip()));
            }
            return super.visitLiteral(literal, null);
        }
    }
}
