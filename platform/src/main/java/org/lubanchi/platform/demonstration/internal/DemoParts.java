package org.lubanchi.platform.demonstration.internal;

import java.nio.file.Path;
import java.util.List;
import org.lubanchi.platform.collection.DemonstrationPart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts applications bring; a folder loaded before an application existed gets its part at the next start. */
@Component
class DemoParts {
    private final List<DemonstrationPart> parts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoParts(ObjectProvider<DemonstrationPart> parts, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.parts = parts.orderedStream().toList();
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    void load(Path files) {
        for (DemonstrationPart part : parts) {
            if (!isLoaded(part)) {
                transaction.executeWithoutResult(_ -> {
                    part.load(files);
                    jdbc.sql("insert into demonstration.part (name) values (?)")
                            .param(part.name())
                            .update();
                });
            }
        }
    }

    private boolean isLoaded(DemonstrationPart part) {
        return jdbc.sql("select exists (select from demonstration.part where name = ?)")
                .param(part.name())
                .query(Boolean.class)
                .single();
    }
}
