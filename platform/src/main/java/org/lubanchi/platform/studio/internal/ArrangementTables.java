package org.lubanchi.platform.studio.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lubanchi.engine.report.BlockArrangement;
import org.lubanchi.platform.studio.ArrangementForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How tables and charts are wanted. */
@Component
class ArrangementTables {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ArrangementTables(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<String, BlockArrangement> of(long report) {
        Map<String, BlockArrangement> wanted = new LinkedHashMap<>();
        jdbc.sql("select block, content from studio.block_arrangement where report = ? order by block")
                .param(report)
                .query(row -> {
                    ArrangementForm form = json.readValue(row.getString("content"), ArrangementForm.class);
                    wanted.put(row.getString("block"), form.arrangement());
                });
        return wanted;
    }

    /** Keeps what is wanted, or forgets the block where nothing is. */
    void put(long report, String section, String block, BlockArrangement wanted) {
        if (wanted.equals(BlockArrangement.NONE)) {
            jdbc.sql("delete from studio.block_arrangement where report = ? and block = ?")
                    .params(report, block)
                    .update();
            return;
        }
        jdbc.sql("insert into studio.block_arrangement (report, section, block, content) values (?, ?, ?, ?) on"
                        + " conflict (report, block) do update set content = excluded.content, section ="
                        + " excluded.section")
                .params(report, section, block, json.writeValueAsString(ArrangementForm.of(wanted)))
                .update();
    }
}
