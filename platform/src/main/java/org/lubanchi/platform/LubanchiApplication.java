package org.lubanchi.platform;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;

/**
 * The platform's command line: {@code serve} (the default) and {@code demo} answer at a port; {@code collect FILE…} and
 * {@code seal REGION YEAR} do their work and end, beside a running server or without one.
 */
@SpringBootApplication
@Modulithic(systemName = "Lubanchi")
public class LubanchiApplication {
    /** Whether somebody has asked the process to end, as with Ctrl-C; what fails from then on is no fault. */
    private static final AtomicBoolean STOPPING = new AtomicBoolean();

    /** Runs a command; ends with a status other than zero when it cannot. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> STOPPING.set(true)));
        try {
            StartArguments start = StartArguments.parse(arguments);
            ConfigurableApplicationContext context = run(start);
            try {
                new Commands(context, out).run(start);
            } finally {
                if (!start.command().serves()) {
                    context.close();
                }
            }
        } catch (RuntimeException e) {
            if (STOPPING.get()) {
                errors.println("已停下；没做完的下次启动接着做 stopped; the next start goes on with what is left");
                return;
            }
            System.exit(StartFailures.tell(e, errors));
        }
    }

    /**
     * Starts it and returns when it answers.
     *
     * @throws org.lubanchi.engine.kernel.Failure when an argument is wrong
     */
    public static ConfigurableApplicationContext start(String... arguments) {
        return run(StartArguments.parse(arguments));
    }

    private static ConfigurableApplicationContext run(StartArguments start) {
        SpringApplication application = new SpringApplication(LubanchiApplication.class);
        application.setDefaultProperties(start.defaults());
        if (!start.command().serves()) {
            application.setWebApplicationType(WebApplicationType.NONE);
            application.setLazyInitialization(true);
        }
        return application.run(start.properties().toArray(String[]::new));
    }
}
