package id.patuh.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Shares of the time that the threads of a service computed, from a flight recording. Waiting and compiling are not in
 * it.
 *
 * <p>{@code file=recording.jfr depth=0}; with a depth, the hottest frames of each part as well.
 */
public final class ProfileShares {

    /** Parts that call nothing of the others: a sample is theirs wherever on its stack they stand. */
    private static final Map<String, Pattern> WHOLE = new LinkedHashMap<>();

    /** Parts that call each other: a sample belongs to the one that stands nearest to its top. */
    private static final Map<String, Pattern> NEAREST = new LinkedHashMap<>();

    static {
        whole("token: signature and claims", "^org\\.jose4j");
        whole("audit of reads: writer", "^id\\.patuh\\.platform\\.event\\.ReadWriter#(run|insert)");
        whole("JSON", "^com\\.fasterxml\\.jackson");
        whole("JDBC driver and pool", "^(org\\.postgresql|io\\.agroal)");
        whole("trace ids", "^id\\.patuh\\.platform\\.web\\.Trace#");
        whole("cursors", "^id\\.patuh\\.platform\\.paging\\.Cursor#");
        nearest("token: around it", "^io\\.(quarkus\\.oidc|smallrye\\.jwt)|^org\\.eclipse\\.microprofile\\.jwt");
        nearest("identity and permissions", "^id\\.patuh\\.platform\\.security|[.]security[.]");
        nearest("audit of reads: waiting for it", "^id\\.patuh\\.platform\\.event");
        nearest("Hibernate", "^org\\.hibernate|panache");
        nearest("transactions", "^com\\.arjuna|narayana|^io\\.quarkus\\.(agroal|hibernate)");
        nearest("rate limit", "^(id\\.patuh\\.platform\\.web\\.RateLimit|io\\.github\\.bucket4j)");
        nearest("our other filters", "^id\\.patuh\\.platform\\.(web|json|problem|idempotency|concurrency)");
        nearest("lists", "^id\\.patuh\\.platform\\.paging");
        nearest("employer, agency, region", "^id\\.patuh\\.(employer|agency|region)");
        nearest("metrics", "^io\\.(micrometer|quarkus\\.micrometer|prometheus)");
        nearest("OpenTelemetry", "opentelemetry");
        nearest("injection", "^io\\.quarkus\\.arc|_ClientProxy");
        nearest("REST layer", "^(org\\.jboss\\.resteasy|io\\.quarkus\\.resteasy|jakarta\\.ws)");
        nearest("HTTP server", "^io\\.(vertx|netty|quarkus\\.vertx|quarkus\\.netty)");
        nearest("hand-over between threads", "^(io\\.smallrye|org\\.jboss\\.threads|io\\.quarkus)");
        nearest("logging", "^org\\.jboss\\.log");
    }

    private ProfileShares() {}

    public static void main(String... args) throws IOException {
        Arguments arguments = Arguments.of(args);
        Map<String, Integer> samples = new TreeMap<>();
        Map<String, Map<String, Integer>> hottest = new TreeMap<>();
        int depth = arguments.number("depth", 0);
        try (RecordingFile file = new RecordingFile(Path.of(arguments.text("file", "target/bench/point.jfr")))) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    String part = partOf(event);
                    samples.merge(part, 1, Integer::sum);
                    hottest.computeIfAbsent(part, key -> new TreeMap<>()).merge(top(event, depth), 1, Integer::sum);
                }
            }
        }
        int all = samples.values().stream().mapToInt(Integer::intValue).sum();
        samples.entrySet().stream().sorted(byCount()).forEach(part -> {
            System.out.printf("%5.1f %%  %s%n", 100.0 * part.getValue() / all, part.getKey());
            if (depth > 0) {
                hottest.get(part.getKey()).entrySet().stream()
                        .sorted(byCount())
                        .limit(12)
                        .forEach(frame -> System.out.printf(
                                "           %5.1f %%  %s%n", 100.0 * frame.getValue() / all, frame.getKey()));
            }
        });
        System.out.println(all + " samples");
    }

    private static Comparator<Map.Entry<String, Integer>> byCount() {
        return Map.Entry.<String, Integer>comparingByValue().reversed();
    }

    private static void whole(String name, String frames) {
        WHOLE.put(name, Pattern.compile(frames));
    }

    private static void nearest(String name, String frames) {
        NEAREST.put(name, Pattern.compile(frames));
    }

    private static String partOf(RecordedEvent event) {
        List<String> frames = event.getStackTrace().getFrames().stream()
                .map(ProfileShares::name)
                .toList();
        for (Map.Entry<String, Pattern> part : WHOLE.entrySet()) {
            if (frames.stream().anyMatch(frame -> part.getValue().matcher(frame).find())) {
                return part.getKey();
            }
        }
        for (String frame : frames) {
            for (Map.Entry<String, Pattern> part : NEAREST.entrySet()) {
                if (part.getValue().matcher(frame).find()) {
                    return part.getKey();
                }
            }
        }
        return "other";
    }

    private static String top(RecordedEvent event, int depth) {
        return String.join(
                " < ",
                event.getStackTrace().getFrames().stream()
                        .limit(depth)
                        .map(ProfileShares::name)
                        .toList());
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "#" + frame.getMethod().getName();
    }
}
