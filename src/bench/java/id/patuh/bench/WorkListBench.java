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
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an officer's day costs among a million cases, as a ratio to a point read of an employer; then 64 officers at once, while
 * the database logs what takes longer than 50 ms ({@code log_min_duration_statement}): look for {@code duration:} in its log.
 *
 * <p>Against a sandbox, from the root of the repository, with its limit of requests lifted, as {@link MatchBench}:
 *
 * <pre>
 * java -cp postgresql.jar src/bench/java/id/patuh/bench/WorkListBench.java http://localhost:8080 JDBC owner password [cases] [rounds]
 * </pre>
 *
 * {@code POST /sandbox/reset} takes the cases away again.
 */
public final class WorkListBench {

    private static final int OFFICERS = 64;
    private static final int EACH = 200;
    private static final Path CASES = Path.of("src/bench/java/id/patuh/bench/cases.sql");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;
    private final int cases;
    private final String token;

    private WorkListBench(String server, int cases) throws IOException, InterruptedException {
        this.server = server;
        this.cases = cases;
        this.token = token();
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 4) {
            System.err.println(
                    "WorkListBench <address of the service> <JDBC address> <owner> <password> [cases] [rounds]");
            System.exit(2);
        }
        int cases = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 1_000_000;
        int rounds = arguments.length > 5 ? Integer.parseInt(arguments[5]) : 5;
        fill(arguments, cases);
        new WorkListBench(arguments[0], cases).measure(rounds);
    }

    private static void fill(String[] arguments, int cases) throws SQLException, IOException {
        try (Connection owner = DriverManager.getConnection(arguments[1], arguments[2], arguments[3]);
                Statement statement = owner.createStatement()) {
            owner.setSchema("patuh");
            try (var row = statement.executeQuery("select count(*) from noncompliance_case")) {
                row.next();
                if (row.getInt(1) >= cases) {
                    return;
                }
            }
            long begun = System.nanoTime();
            statement.execute(Files.readString(CASES)
                    .replace("{cases}", String.valueOf(cases))
                    .replace(
                            "{today}", LocalDate.now(ZoneId.of("Asia/Jayapura")).toString()));
            statement.execute("vacuum (analyze)");
            System.out.printf(Locale.ROOT, "filled in %.0f s%n", (System.nanoTime() - begun) / 1e9);
        }
    }

    private void measure(int rounds) throws Exception {
        Random random = new Random(99);
        List<Double> ratios = new ArrayList<>();
        for (int round = -2; round < rounds; round++) {
            double point = median(() -> "/v1/employers/" + id("01999100", 1 + random.nextInt(cases / 4)));
            double theCase = median(() -> "/v1/cases/" + id("01999200", 1 + random.nextInt(cases)));
            double day = median(() -> day(1 + random.nextInt(OFFICERS)));
            double nobody = median(() -> "/v1/work-list");
            if (round >= 0) {
                ratios.add(day / point);
                System.out.printf(
                        Locale.ROOT,
                        "employer %.2f ms, case %.2f ms, an officer's day %.2f ms, what nobody has %.2f ms: %.1f times%n",
                        point,
                        theCase,
                        day,
                        nobody,
                        day / point);
            }
        }
        Collections.sort(ratios);
        System.out.printf(Locale.ROOT, "median of %d rounds: %.1f times%n", rounds, ratios.get(rounds / 2));
        System.out.printf(Locale.ROOT, "%d officers at once: median %.0f ms%n", OFFICERS, together());
    }

    private static String day(int officer) {
        return "/v1/work-list?officer=" + id("01999000", officer);
    }

    private static String id(String prefix, int number) {
        return prefix + "-0000-7000-8000-" + String.format("%012x", number);
    }

    private double median(Callable<String> paths) throws Exception {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            took.add(get(paths.call()));
        }
        Collections.sort(took);
        return took.get(EACH / 2);
    }

    private double together() throws InterruptedException, ExecutionException {
        ExecutorService officers = Executors.newFixedThreadPool(OFFICERS);
        List<Future<Double>> answers = new ArrayList<>();
        for (int i = 0; i < OFFICERS * 10; i++) {
            int officer = 1 + i % OFFICERS;
            answers.add(officers.submit(() -> get(day(officer))));
        }
        List<Double> took = new ArrayList<>();
        for (Future<Double> answer : answers) {
            took.add(answer.get());
        }
        officers.shutdown();
        Collections.sort(took);
        return took.get(took.size() / 2);
    }

    private double get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Authorization", "Bearer " + token)
                .header("Purpose-Of-Use", "SUPERVISION; ref=\"BENCH-99\"")
                .build();
        long begun = System.nanoTime();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        double took = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IOException("Refused: " + answer.statusCode() + " " + answer.body());
        }
        return took;
    }

    private String token() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/sandbox/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=bpjs-malut&client_secret=bpjs-malut"))
                .build();
        Matcher found = TOKEN.matcher(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        if (!found.find()) {
            throw new IOException("No token from " + server);
        }
        return found.group(1);
    }
}
