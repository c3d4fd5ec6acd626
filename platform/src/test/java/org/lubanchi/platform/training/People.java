package org.lubanchi.platform.training;

/** Invented people: their numbers fit, and are of a region that was never given to anybody. */
final class People {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private People() {}

    static String number(int order) {
        String front = "990101199003%02d%03d".formatted(1 + order / 1000 % 28, order % 1000);
        int sum = 0;
        for (int index = 0; index < WEIGHTS.length; index++) {
            sum += WEIGHTS[index] * (front.charAt(index) - '0');
        }
        return front + "10X98765432".charAt(sum % 11);
    }

    static String name(int order) {
        return "学员" + order;
    }

    static String tail(int order) {
        return number(order).substring(14);
    }
}
