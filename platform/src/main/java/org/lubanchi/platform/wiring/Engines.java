package org.lubanchi.platform.wiring;

import java.util.UUID;
import java.util.function.Supplier;
import org.lubanchi.adapter.duckdb.DuckDbForeignTables;
import org.lubanchi.adapter.duckdb.DuckDbRowSieve;
import org.lubanchi.adapter.duckdb.DuckDbWarehouse;
import org.lubanchi.engine.warehouse.ForeignTables;
import org.lubanchi.engine.warehouse.RowSieve;
import org.lubanchi.engine.warehouse.Warehouse;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.platform.datafolder.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The engines and the adapters behind them. */
@Configuration(proxyBeanMethods = false)
class Engines {
    @Bean
    Lake lake(DataFolder folder, Supplier<UUID> identities) {
        return new Lake(folder.lake(), identities);
    }

    /** Files of columns that other programs send. */
    @Bean
    ForeignTables foreignTables() {
        return new DuckDbForeignTables();
    }

    /** Goes through tables that come as text, however long; what does not fit into its memory goes to disk. */
    @Bean
    RowSieve rowSieve(DataFolder folder, @Value("${lubanchi.sieve.memory-mb:512}") int megabytes) {
        return new DuckDbRowSieve(folder.lake(), megabytes);
    }

    /** Opened when the first figure is asked for: its library takes a while to load. */
    @Bean
    @Lazy
    Warehouse warehouse(DataFolder folder, @Value("${lubanchi.warehouse.memory-mb:192}") int megabytes) {
        return DuckDbWarehouse.open(folder.lake(), megabytes);
    }
}
