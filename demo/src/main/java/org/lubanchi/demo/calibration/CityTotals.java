package org.lubanchi.demo.calibration;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The totals of the city for one report year (全市总量).
 *
 * @param year the report year
 * @param values exact; a total that nobody printed and nothing needs is absent
 */
public record CityTotals(int year, Map<Total, BigDecimal> values) {
    public CityTotals {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /** A total that may be absent. */
    public Optional<BigDecimal> find(Total total) {
        return Optional.ofNullable(values.get(total));
    }

    /** A count. */
    public long whole(Total total) {
        return require(total).longValueExact();
    }

    /** An amount in hundredths of its unit. */
    public long hundredths(Total total) {
        return require(total).movePointRight(2).longValueExact();
    }

    private BigDecimal require(Total total) {
        return find(total).orElseThrow(() -> new IllegalArgumentException("No " + total.slug() + " for " + year));
    }
}
