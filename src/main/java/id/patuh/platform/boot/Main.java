package id.patuh.platform.boot;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.UncheckedIOException;
import java.util.List;
import org.jboss.logging.Logger;

/** Starts the service, or with the argument {@code migrate} brings the database up to date and ends. */
@QuarkusMain
public class Main {

    public static void main(String... args) {
        System.exit(run(new Environment(System.getenv()), args));
    }

    private static int run(Environment environment, String... args) {
        boolean migrate = args.length == 1 && args[0].equals("migrate");
        if (args.length > 0 && !migrate) {
            return stop("Unknown argument. Use no argument to serve, or: migrate", List.of());
        }
        try {
            List<String> missing = migrate ? environment.missingToMigrate() : environment.missingToServe();
            if (!missing.isEmpty()) {
                return stop("Patuh cannot start. Missing (each may also be given as NAME_FILE):", missing);
            }
            environment.publish();
        } catch (UncheckedIOException e) {
            return stop("Patuh cannot start. " + e.getMessage(), List.of());
        }
        if (migrate) {
            return Migration.from(environment).run();
        }
        // what no thread caught is a line of the log like any other
        Thread.setDefaultUncaughtExceptionHandler((thread, error) ->
                Logger.getLogger(Main.class).errorf(error, "Thread %s ended by an error", thread.getName()));
        Quarkus.run();
        return 0;
    }

    private static int stop(String why, List<String> lines) {
        System.err.println(why);
        lines.forEach(line -> System.err.println("  " + line));
        return 2;
    }
}
