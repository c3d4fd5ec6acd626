package org.lubanchi.engine.evaluation.pedigree;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the structure of graduates fits the structure of posts, industry by industry, by four measures side by side
 * (专业结构与产业结构匹配度).
 *
 * <p>Similarity can look good while the structures differ by more than ten points, so no measure stands alone.
 *
 * @param industries by code
 * @param mismatch half the sum of the absolute differences of shares (half-L1), 0 to 1; empty without posts or graduates
 * @param similarity Σsp / √(Σs²·Σp²), 0 to 1; empty likewise
 */
public record StructureMatch(
        List<Industry> industries, Optional<BigDecimal> mismatch, Optional<BigDecimal> similarity) {
    private static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_UP);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    public StructureMatch {
        industries = List.copyOf(industries);
    }

    /**
     * One industry (行业结构).
     *
     * @param graduates share of graduates, 0 to 1
     * @param posts share of posts, 0 to 1
     * @param deviation graduates / posts − 1 (结构偏离度): 0 balanced, above 0 too many; empty where nothing is asked for
     * @param coordination √(C·T) with C = 2√(sp)/(s+p) and T = (s+p)/2 (耦合协调度); empty where both are zero
     */
    public record Industry(
            String code,
            BigDecimal graduates,
            BigDecimal posts,
            Optional<BigDecimal> deviation,
            Optional<BigDecimal> coordination) {}

    /** Compares the two structures; programmes without an industry are left out of the shares. */
    public static StructureMatch of(PedigreeFacts facts) {
        TreeMap<String, Long> graduates = new TreeMap<>();
        facts.programmes()
                .forEach(each ->
                        each.industry().ifPresent(industry -> graduates.merge(industry, each.graduates(), Long::sum)));
        TreeMap<String, Long> posts = new TreeMap<>();
        facts.posts().forEach(each -> posts.merge(each.industry(), each.number(), Long::sum));
        return of(shares(graduates), shares(posts));
    }

    static StructureMatch of(SortedMap<String, BigDecimal> graduates, SortedMap<String, BigDecimal> posts) {
        if (graduates.isEmpty() || posts.isEmpty()) {
            return new StructureMatch(List.of(), Optional.empty(), Optional.empty());
        }
        TreeSet<String> codes = new TreeSet<>(graduates.keySet());
        codes.addAll(posts.keySet());
        List<Industry> industries = new ArrayList<>();
        BigDecimal apart = BigDecimal.ZERO;
        BigDecimal product = BigDecimal.ZERO;
        BigDecimal left = BigDecimal.ZERO;
        BigDecimal right = BigDecimal.ZERO;
        for (String code : codes) {
            BigDecimal s = graduates.getOrDefault(code, BigDecimal.ZERO);
            BigDecimal p = posts.getOrDefault(code, BigDecimal.ZERO);
            industries.add(industry(code, s, p));
            apart = apart.add(s.subtract(p).abs());
            product = product.add(s.multiply(p, DIGITS));
            left = left.add(s.multiply(s, DIGITS));
            right = right.add(p.multiply(p, DIGITS));
        }
        BigDecimal norm = left.multiply(right, DIGITS).sqrt(DIGITS);
        return new StructureMatch(
                industries, Optional.of(apart.multiply(HALF)), Optional.of(product.divide(norm, DIGITS)));
    }

    private static Industry industry(String code, BigDecimal s, BigDecimal p) {
        Optional<BigDecimal> deviation = p.signum() == 0
                ? Optional.empty()
                : Optional.of(s.divide(p, DIGITS).subtract(BigDecimal.ONE));
        BigDecimal sum = s.add(p);
        if (sum.signum() == 0) {
            return new Industry(code, s, p, deviation, Optional.empty());
        }
        BigDecimal coupling =
                s.multiply(p, DIGITS).sqrt(DIGITS).multiply(BigDecimal.TWO).divide(sum, DIGITS);
        return new Industry(
                code,
                s,
                p,
                deviation,
                Optional.of(coupling.multiply(sum.multiply(HALF), DIGITS).sqrt(DIGITS)));
    }

    private static SortedMap<String, BigDecimal> shares(SortedMap<String, Long> numbers) {
        BigDecimal whole = BigDecimal.valueOf(
                numbers.values().stream().mapToLong(Long::longValue).sum());
        TreeMap<String, BigDecimal> shares = new TreeMap<>();
        if (whole.signum() > 0) {
            for (Map.Entry<String, Long> each : numbers.entrySet()) {
                shares.put(each.getKey(), BigDecimal.valueOf(each.getValue()).divide(whole, DIGITS));
            }
        }
        return shares;
    }
}
