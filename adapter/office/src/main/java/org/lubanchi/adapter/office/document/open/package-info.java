/** The figures, tables and charts of a report as open data: CSV files with one description of their columns. */
@NullMarked
package org.lubanchi.adapter.office.document.open;

import org.jspecify.annotations.NullMarked;
