package org.lubanchi.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;

/**
 * The command line of the platform (启动参数).
 *
 * @param command what to do
 * @param defaults properties that hold unless somebody says otherwise
 * @param properties what was said, as {@code --name=value}
 * @param operands what the command works on: files to collect, region and year to seal
 */
record StartArguments(Command command, Properties defaults, List<String> properties, List<String> operands) {
    private static final int HIGHEST_PORT = 65_535;

    /** What the platform can be told to do. */
    enum Command {
        SERVE,
        DEMO,
        COLLECT,
        SEAL,
        REGISTER,
        ACCOUNT;

        /** Whether it answers at a port until it is stopped. */
        boolean serves() {
            return this == SERVE || this == DEMO;
        }
    }

    static StartArguments parse(String... arguments) {
        List<String> words = new ArrayList<>();
        List.of(arguments).forEach(word -> words.addAll(apart(word)));
        Command command = Command.SERVE;
        if (!words.isEmpty() && !words.getFirst().startsWith("--")) {
            command = command(words.removeFirst());
        }
        List<String> properties = new ArrayList<>();
        List<String> operands = new ArrayList<>();
        while (!words.isEmpty()) {
            String word = words.removeFirst();
            switch (word) {
                case "--data" -> properties.add("--lubanchi.data=" + valueOf(word, words));
                case "--by" -> properties.add("--lubanchi.by=" + valueOf(word, words));
                case "--port" -> properties.add("--server.port=" + port(valueOf(word, words)));
                default -> {
                    boolean operand = !command.serves() && !word.startsWith("--");
                    (operand ? operands : properties).add(operand ? word : known(word));
                }
            }
        }
        return new StartArguments(command, defaults(command), List.copyOf(properties), List.copyOf(operands));
    }

    /** {@code --port=8081} is what {@code --port 8081} is. */
    private static List<String> apart(String word) {
        for (String option : List.of("--data", "--by", "--port")) {
            if (word.startsWith(option + "=")) {
                return List.of(option, word.substring(option.length() + 1));
            }
        }
        return List.of(word);
    }

    private static Properties defaults(Command command) {
        Properties defaults = new Properties();
        defaults.setProperty("lubanchi.demo", Boolean.toString(command == Command.DEMO));
        defaults.setProperty("lubanchi.data", "data");
        return defaults;
    }

    private static Command command(String word) {
        return switch (word) {
            case "serve" -> Command.SERVE;
            case "demo" -> Command.DEMO;
            case "collect" -> Command.COLLECT;
            case "seal" -> Command.SEAL;
            case "register" -> Command.REGISTER;
            case "account" -> Command.ACCOUNT;
            default ->
                throw wrong(
                        word,
                        new LocalText(
                                "serve、demo、collect、seal、register 或 account",
                                "serve, demo, collect, seal, register or account"));
        };
    }

    private static String valueOf(String word, List<String> words) {
        if (words.isEmpty() || words.getFirst().startsWith("--")) {
            throw wrong(word, new LocalText(word + " 之后有一个值", "a value after " + word));
        }
        return words.removeFirst();
    }

    private static String port(String value) {
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > HIGHEST_PORT) {
            throw wrong("--port " + value, new LocalText("0 到 65535 的端口号", "a port from 0 to 65535"));
        }
        return value;
    }

    private static String known(String word) {
        if (!word.matches("--[a-z][A-Za-z0-9.-]*=.*")) {
            throw wrong(word, new LocalText("--data 目录、--port 端口或 --属性=值", "--data DIR, --port N or --property=value"));
        }
        return isProperty(word) ? word : "--lubanchi." + word.substring(2);
    }

    /** A name with a dot is a property as it is; one without is ours. */
    private static boolean isProperty(String word) {
        return word.substring(0, word.indexOf('=')).contains(".");
    }

    static Failure wrong(String found, LocalText expected) {
        return new Failure(
                Failure.Category.USER,
                new Issue(
                        "command.wrong-argument",
                        Severity.BLOCKING,
                        new Place.WholeFile("lubanchi"),
                        new LocalText(found, found),
                        expected,
                        new LocalText("看不懂的参数不会被忽略", "an argument that is not understood is not ignored"),
                        new LocalText("请改正后重试", "correct it and try again")));
    }
}
