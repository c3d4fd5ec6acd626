package org.lubanchi.platform.training.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.lubanchi.platform.training.TrainingClasses.ClassCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Classes with their money, one statement for all. */
@Component
class AuditRows {
    private static final String LINES = """
        select c.school, c.number, c.title, p.name, p.industry, c.hours::text, c.online_hours::text, c.starts::text,
          c.ends::text, c.state, coalesce(n.trainees, 0)::text, coalesce(n.completed, 0)::text,
          coalesce(e.income, 0.00) as income, coalesce(e.cost, 0.00) as cost
        from training.class c
        join training.project p on p.id = c.project
        left join (select class, count(*) filter (where state <> 'withdrawn') as trainees,
            count(*) filter (where state = 'completed') as completed
          from training.participation group by class) n on n.class = c.id
        left join (select class, sum(amount) filter (where kind = 'income') as income,
            sum(amount) filter (where kind = 'cost') as cost
          from training.entry group by class) e on e.class = c.id
        where c.school = any (?) and c.year = ? order by c.school, c.number\
        """;

    private static final int TEXTS = 12;

    private final JdbcClient jdbc;

    AuditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A class in the order of the columns, money last. */
    record Line(List<String> texts, BigDecimal income, BigDecimal cost) {
        List<String> cells() {
            return Stream.concat(texts.stream(), Stream.of(PaperDesk.plain(income), PaperDesk.plain(cost)))
                    .toList();
        }
    }

    List<Line> list(List<String> schools, int year) {
        return jdbc.sql(LINES)
                .params(schools.toArray(String[]::new), year)
                .query((row, _) -> {
                    String[] texts = new String[TEXTS];
                    for (int at = 0; at < TEXTS; at++) {
                        texts[at] = row.getString(at + 1);
                    }
                    return new Line(List.of(texts), row.getBigDecimal("income"), row.getBigDecimal("cost"));
                })
                .list();
    }

    Line line(ClassCase held) {
        return list(List.of(held.school()), held.plan().ends().getYear()).stream()
                .filter(line -> line.texts().get(1).equals(held.plan().number()))
                .findFirst()
                .orElseThrow();
    }
}
