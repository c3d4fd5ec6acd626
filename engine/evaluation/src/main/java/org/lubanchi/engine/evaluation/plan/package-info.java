/** Plan targets: actuals beside the path that is needed, forecasts with their interval, and who moves the gap most. */
@NullMarked
package org.lubanchi.engine.evaluation.plan;

import org.jspecify.annotations.NullMarked;
