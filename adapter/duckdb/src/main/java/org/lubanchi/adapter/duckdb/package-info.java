/** The warehouse port on DuckDB over Parquet files. */
@NullMarked
package org.lubanchi.adapter.duckdb;

import org.jspecify.annotations.NullMarked;
