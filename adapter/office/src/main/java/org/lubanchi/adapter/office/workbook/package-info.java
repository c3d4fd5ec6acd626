/** The workbooks schools fill in: templates out, filled workbooks out and in, hostile files refused. */
@NullMarked
package org.lubanchi.adapter.office.workbook;

import org.jspecify.annotations.NullMarked;
