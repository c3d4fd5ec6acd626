package org.lubanchi.engine.definitions.quality;

import java.math.BigDecimal;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;

/**
 * How far an indicator may move in a year before somebody should look (波动提示). It stops nothing.
 *
 * @param id its name
 * @param indicator the id of the indicator
 * @param relative the largest change that is not told, as a share of last year's value
 * @param absolute the largest change that is not told, in the indicator's unit; with both, what is beyond both is told
 * @param peers whether it is also held against other units of the kind; only sensible for what does not grow with size
 * @param advice what usually lies behind such a change
 * @param source the id of its source
 * @param from the first report year
 */
public record Watch(
        String id,
        String indicator,
        Optional<BigDecimal> relative,
        Optional<BigDecimal> absolute,
        boolean peers,
        LocalText advice,
        String source,
        int from) {}
