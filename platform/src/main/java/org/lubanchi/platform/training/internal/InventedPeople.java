package org.lubanchi.platform.training.internal;

import java.time.LocalDate;
import org.lubanchi.platform.training.ClassRoster.Person;

/**
 * People of the demonstration. Names are put together from two lists; identity numbers have a fitting check digit, since the
 * program refuses others, and a region that was never given to anybody.
 */
final class InventedPeople {
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈";
    private static final String FIRSTS = "春秋晓雅文志建国永明家佳思嘉俊海玉金一云雨月宏立德宇晨若梦新";
    private static final String SECONDS = "华芳强敏静磊洋艳勇军杰娟涛超霞平刚英林梅莉峰兰红飞燕鹏辉琴玲";
    private static final String REGION = "990101";
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1962, 1, 1);
    private static final int SPREAD = 1_000_003;
    private static final int ORDERS = 999;
    private static final int BIRTHDAYS = 15_000;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private InventedPeople() {}

    /** The name of the person of this order. */
    static String name(int order) {
        int mixed = Math.floorMod(order * 7_919L, SPREAD);
        String surname = at(SURNAMES, mixed);
        String first = at(FIRSTS, mixed / SURNAMES.length());
        int rest = mixed / SURNAMES.length() / FIRSTS.length();
        return rest % 5 == 0 ? surname + first : surname + first + at(SECONDS, rest);
    }

    private static String at(String letters, int index) {
        return String.valueOf(letters.charAt(index % letters.length()));
    }

    /** Their number; every order has its own. */
    static String number(int order) {
        if (order < 0 || order >= BIRTHDAYS * ORDERS) {
            throw new IllegalArgumentException("No person " + order);
        }
        LocalDate birthday = FIRST_BIRTHDAY.plusDays(order / ORDERS);
        String front = REGION
                + "%04d%02d%02d".formatted(birthday.getYear(), birthday.getMonthValue(), birthday.getDayOfMonth())
                + "%03d".formatted(1 + order % ORDERS);
        int sum = 0;
        for (int index = 0; index < WEIGHTS.length; index++) {
            sum += WEIGHTS[index] * (front.charAt(index) - '0');
        }
        return front + CHECKS.charAt(sum % CHECKS.length());
    }

    static Person person(int order, String group) {
        return new Person(name(order), number(order), group);
    }
}
