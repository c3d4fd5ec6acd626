/** The warehouse's contract, on DuckDB. */
@NullMarked
package org.lubanchi.adapter.duckdb;

import org.jspecify.annotations.NullMarked;
