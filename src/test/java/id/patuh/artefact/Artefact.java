package id.patuh.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What {@code mvn package} delivers, run as a deployment runs it: another process, and no variables but those told. */
final class Artefact {

    static final Path FOLDER = Path.of(System.getProperty("patuh.artefact", "target/quarkus-app"));

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Artefact() {}

    /** A command that has ended: what it wrote to either stream, and how long it took. */
    record Ended(int exitCode, String output, Duration took) {}

    /** The process, not started; both streams in one. It is compiled lightly, since it starts often and lives shortly. */
    static ProcessBuilder process(Map<String, String> variables, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                FOLDER.resolve("quarkus-run.jar").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().clear();
        process.environment().putAll(variables);
        return process;
    }

    /** Runs to the end. */
    static Ended run(Map<String, String> variables, String... arguments) {
        return end(start(variables, arguments));
    }

    /** Runs twice at the same moment. */
    static List<Ended> runTwice(Map<String, String> variables, String... arguments) {
        List<Running> both = List.of(start(variables, arguments), start(variables, arguments));
        return both.stream().map(Artefact::end).toList();
    }

    private record Running(Process process, Instant since) {}

    private static Running start(Map<String, String> variables, String... arguments) {
        try {
            return new Running(process(variables, arguments).start(), Instant.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ended end(Running running) {
        try {
            Process process = running.process();
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Duration took = Duration.between(running.since(), Instant.now());
            if (!ended) {
                process.destroyForcibly();
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(ended).as("ended by itself").isTrue();
            return new Ended(process.exitValue(), output, took);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
