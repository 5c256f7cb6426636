package id.patuh.artefact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** One process of the service. Each start gets a free port, and adds to the one log. */
final class Replica implements AutoCloseable {

    static final String READY = "/q/health/ready";
    static final String LIVE = "/q/health/live";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, String> variables;
    private final Path log;
    private Process process;
    private HttpClient http;
    private int port;

    Replica(String name, Map<String, String> variables) throws IOException {
        this.variables = variables;
        this.log = Path.of("target", "artefact-logs", name + ".log");
        Files.createDirectories(log.getParent());
        Files.deleteIfExists(log);
    }

    /** Starts, and returns while it is still starting. */
    Replica launch() {
        port = freePort();
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Map<String, String> all = new HashMap<>(variables);
        all.put("PATUH_HTTP_PORT", String.valueOf(port));
        try {
            process = Artefact.process(all)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Starts in place of what is left of an earlier start. */
    void relaunch() {
        close();
        launch();
    }

    /** Returns once it is ready to serve. */
    Replica awaitReady() {
        Patience.until("ready, see " + log, PATIENCE, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("Ended with " + process.exitValue() + ", see " + log);
            }
            return status(READY) == 200;
        });
        return this;
    }

    /** Names of the variables it was given. */
    Set<String> variables() {
        return variables.keySet();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE)
                .header("Accept-Language", "en");
    }

    CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Whether it was asked to end: it still answers, but wants no further requests, or answers no more. */
    boolean isEnding() {
        try {
            HttpResponse<String> answer = send(request(LIVE)).join();
            return answer.headers().firstValue("Connection").orElse("").equals("close");
        } catch (CompletionException e) {
            return true;
        }
    }

    /** Status of an address that needs no token; 0 if nobody answers. */
    int status(String path) {
        try {
            return send(request(path)).join().statusCode();
        } catch (CompletionException e) {
            return 0;
        }
    }

    /** Ends at once, as when the machine dies. */
    void kill() {
        process.destroyForcibly();
        awaitEnd(PATIENCE);
    }

    /** Asks to end (SIGTERM) and does not wait. */
    void terminate() {
        process.destroy();
    }

    /** Waits for the end and tells how long that took. */
    Duration awaitEnd(Duration limit) {
        Instant since = Instant.now();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("Still running after " + limit.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return Duration.between(since, Instant.now());
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Everything it wrote since it was made, over all its starts. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (isRunning()) {
            kill();
        }
    }
}
