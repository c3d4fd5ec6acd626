package org.lubanchi.platform;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.lubanchi.engine.kernel.Failure;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;

/** Starts the platform: {@code serve} (the default) or {@code demo}, with {@code --data DIR} and {@code --port N}. */
@SpringBootApplication
@Modulithic(systemName = "Lubanchi")
public class LubanchiApplication {
    /** The command line; ends with a status other than zero when the platform cannot start. */
    public static void main(String[] arguments) {
        PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            start(arguments);
        } catch (RuntimeException e) {
            System.exit(StartFailures.tell(e, errors));
        }
    }

    /**
     * Starts it and returns when it answers.
     *
     * @throws Failure when an argument is wrong
     */
    public static ConfigurableApplicationContext start(String... arguments) {
        StartArguments start = StartArguments.parse(arguments);
        SpringApplication application = new SpringApplication(LubanchiApplication.class);
        application.setDefaultProperties(start.defaults());
        return application.run(start.properties().toArray(String[]::new));
    }
}
