/** Tests of workbooks out and in. */
@NullMarked
package org.lubanchi.adapter.office.workbook;

import org.jspecify.annotations.NullMarked;
