package org.lubanchi.platform.indicator.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.indicator.SavedViews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Views in the module's own table; keeping and forgetting is audited. */
@Component
class ViewTables implements SavedViews {
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 500;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ViewTables(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<View> list(Reader reader) {
        return jdbc.sql("select id, name, address from indicator.saved_view where account = ? order by name")
                .param(reader.account())
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    @Transactional
    public View save(Reader reader, String name, String address) {
        String kept = name.strip();
        if (kept.isEmpty() || kept.length() > LONGEST_NAME) {
            throw Refusal.badRequest("name", kept, new LocalText("1 到 60 个字的名称", "a name of 1 to 60 characters"));
        }
        if (!address.matches("/[^/].*") || address.length() > LONGEST_ADDRESS) {
            throw Refusal.badRequest(
                    "address", address, new LocalText("本平台某一页的地址", "the address of a page of this platform"));
        }
        List<View> own = list(reader);
        if (own.size() >= MOST && own.stream().noneMatch(view -> view.name().equals(kept))) {
            throw Refusal.badRequest(
                    "name",
                    String.valueOf(own.size()),
                    new LocalText("每个账号最多 50 个视图，先删去不用的", "at most 50 views an account; remove one first"));
        }
        View view = jdbc.sql("insert into indicator.saved_view (account, name, address, saved_at) values (?, ?, ?, ?)"
                        + " on conflict (account, name) do update set address = excluded.address, saved_at ="
                        + " excluded.saved_at returning id, name, address")
                .params(reader.account(), kept, address, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, _) -> read(row))
                .single();
        audit.append(
                new AuditTrail.Actor(reader.account()),
                "indicator.view-saved",
                String.valueOf(view.id()),
                List.of(new AuditTrail.AuditFact("address", address)));
        return view;
    }

    @Override
    @Transactional
    public void forget(Reader reader, long id) {
        int gone = jdbc.sql("delete from indicator.saved_view where account = ? and id = ?")
                .params(reader.account(), id)
                .update();
        if (gone > 0) {
            audit.append(
                    new AuditTrail.Actor(reader.account()), "indicator.view-removed", String.valueOf(id), List.of());
        }
    }

    private static View read(ResultSet row) throws SQLException {
        return new View(row.getLong("id"), row.getString("name"), row.getString("address"));
    }
}
