package org.lubanchi.engine.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Makes the slips of the pen by which a printed number goes wrong, all of them, in a fixed order. */
final class NumberSlips {
    private NumberSlips() {}

    static List<String> of(String raw) {
        List<String> slips = new ArrayList<>();
        for (int i = 0; i + 1 < raw.length(); i++) {
            char a = raw.charAt(i);
            char b = raw.charAt(i + 1);
            if (Character.isDigit(a) && Character.isDigit(b) && a != b && !(i == 0 && b == '0')) {
                slips.add(raw.substring(0, i) + b + a + raw.substring(i + 2));
            }
        }
        char first = raw.charAt(0);
        slips.add((char) (first == '9' ? '7' : first + 1) + raw.substring(1));
        slips.add(raw.charAt(0) + raw);
        slips.add(raw.indexOf('.') < 0 ? raw + "0" : raw.replace(".", "") + ".0");
        if (raw.length() >= 3 && raw.indexOf('.') < 0) {
            slips.add(raw.charAt(0) + raw.substring(2));
        }
        return slips.stream()
                .distinct()
                .filter(slip -> new BigDecimal(slip).compareTo(new BigDecimal(raw)) != 0)
                .toList();
    }
}
