package id.patuh.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What verdicts cost: detection over all employers beside one sequential aggregate over their ledger, a thousand checks at
 * once beside a thousand single ones, and a verdict beside a point read of an employer. Prints each round and the median
 * ratios.
 *
 * <p>Against a sandbox on a database that the owner role reaches, from the root of the repository:
 *
 * <pre>
 * PATUH_RATE_LIMIT=1000000000 java -jar target/sandbox-app/quarkus-run.jar
 * java -cp postgresql.jar src/bench/java/id/patuh/bench/VerdictBench.java http://localhost:8080 URL patuh_owner sandbox 1000000
 * </pre>
 *
 * The register is that of {@code BulkVerdictTest}; {@code POST /sandbox/reset} takes it away again.
 */
public final class VerdictBench {

    private static final int AT_ONCE = 1000;
    private static final int ROUNDS = 3;
    private static final int WARM_UP = 3;
    private static final Path REGISTER = Path.of("src/test/resources/compliance/register.sql");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern STATE = Pattern.compile("\"state\":\"([^\"]+)\"");
    private static final String AGGREGATE =
            "select programme, count(*), sum(due), sum(due - paid) from contribution group by programme";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;
    private final String token;

    private VerdictBench(String server) throws IOException, InterruptedException {
        this.server = server;
        this.token = token();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        if (arguments.length < 5) {
            System.err.println("VerdictBench <address of the service> <JDBC address> <owner> <password> <employers>");
            System.exit(2);
        }
        int employers = Integer.parseInt(arguments[4]);
        try (Connection owner = DriverManager.getConnection(arguments[1], arguments[2], arguments[3])) {
            owner.setSchema("patuh");
            fill(owner, employers);
            VerdictBench bench = new VerdictBench(arguments[0]);
            bench.detection(owner);
            bench.checks(employers);
            bench.single(owner);
        }
    }

    private static void fill(Connection owner, int employers) throws SQLException, IOException {
        try (Statement statement = owner.createStatement()) {
            if (number(statement, "select count(*) from employer") >= employers) {
                return;
            }
            long begun = System.nanoTime();
            statement.execute(Files.readString(REGISTER).replace("{size}", String.valueOf(employers)));
            statement.execute("vacuum (analyze)");
            System.out.printf(
                    Locale.ROOT,
                    "filled in %.0f s: %,d lines of the ledger%n",
                    (System.nanoTime() - begun) / 1e9,
                    number(statement, "select count(*) from contribution"));
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void detection(Connection owner) throws IOException, InterruptedException, SQLException {
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double aggregate;
            try (Statement statement = owner.createStatement()) {
                statement.execute("set max_parallel_workers_per_gather = 0");
                aggregate(statement);
                aggregate = aggregate(statement);
            }
            double run = run(round < ROUNDS - 1);
            ratios[round] = run / aggregate;
            System.out.printf(
                    Locale.ROOT,
                    "detection%s %.1f s, aggregate %.1f s: %.1f times%n",
                    round < ROUNDS - 1 ? " (dry)" : "",
                    run / 1e3,
                    aggregate / 1e3,
                    ratios[round]);
        }
        tell("detection beside the aggregate", ratios);
    }

    private static double aggregate(Statement statement) throws SQLException {
        long begun = System.nanoTime();
        statement.executeQuery(AGGREGATE).close();
        return (System.nanoTime() - begun) / 1e6;
    }

    private double run(boolean dry) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        String ordered = send("POST", "/v1/detections", "{\"dryRun\":" + dry + "}", 202);
        String id = first(ID, ordered);
        while (true) {
            String run = send("GET", "/v1/detections/" + id, null, 200);
            String state = first(STATE, run);
            if (state.equals("COMPLETED")) {
                return (System.nanoTime() - begun) / 1e6;
            }
            if (state.equals("FAILED")) {
                throw new IOException(run);
            }
            Thread.sleep(200);
        }
    }

    private void checks(int employers) throws IOException, InterruptedException {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            int n = 1 + (int) ((long) i * employers / AT_ONCE);
            items.add("{\"identifier\":{\"scheme\":\"NIB\",\"value\":\"997%010d\"}}".formatted(n));
        }
        double[] ratios = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double single = time(() -> {
                for (String item : items) {
                    check(item);
                }
            });
            double batch = time(() -> check(String.join(",", items)));
            if (round >= 0) {
                ratios[round] = single / batch;
                System.out.printf(
                        Locale.ROOT,
                        "checks: one by one %.2f ms each, a thousand at once %.3f ms each: %.1f times%n",
                        single / AT_ONCE,
                        batch / AT_ONCE,
                        ratios[round]);
            }
        }
        tell("a thousand checks at once", ratios);
    }

    private void check(String items) throws IOException, InterruptedException {
        send("POST", "/v1/compliance-checks", "{\"items\":[" + items + "]}", 200);
    }

    private void single(Connection owner) throws SQLException, IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select id from employer order by hashtextextended(id::text, 99) limit " + AT_ONCE)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        double[] ratios = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double point = time(() -> {
                for (String id : ids) {
                    send("GET", "/v1/employers/" + id, null, 200);
                }
            });
            double verdict = time(() -> {
                for (String id : ids) {
                    send("GET", "/v1/employers/" + id + "/compliance-status", null, 200);
                }
            });
            if (round >= 0) {
                ratios[round] = point / verdict;
                System.out.printf(
                        Locale.ROOT,
                        "point read %.2f ms, verdict %.2f ms: %.2f of its rate%n",
                        point / AT_ONCE,
                        verdict / AT_ONCE,
                        ratios[round]);
            }
        }
        tell("rate of a verdict beside a point read", ratios);
    }

    private static void tell(String what, double[] ratios) {
        double[] sorted = ratios.clone();
        Arrays.sort(sorted);
        System.out.printf(Locale.ROOT, "%s, median of %d rounds: %.2f%n", what, ROUNDS, sorted[ROUNDS / 2]);
    }

    /** Something that is timed. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static double time(Work work) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    private String send(String method, String path, String body, int wanted) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Authorization", "Bearer " + token)
                .header("Purpose-Of-Use", "SUPERVISION; ref=\"BENCH-99\"")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != wanted) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String first(Pattern pattern, String text) throws IOException {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException(text);
        }
        return found.group(1);
    }

    private String token() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/sandbox/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=bpjs-pusat&client_secret=bpjs-pusat"))
                .build();
        return first(
                TOKEN, http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
