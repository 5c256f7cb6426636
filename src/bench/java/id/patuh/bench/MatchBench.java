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
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a description costs to match, one at a time and a thousand at once, against a million employers of the whole
 * country. Fills the register by SQL if it has fewer, warms up, then in each round asks for a thousand descriptions one
 * by one over one connection, and for the same thousand in one request. Prints the rates of each round and the median
 * ratio. Descriptions are employers of the register with a slip in the name, with and without address and region.
 *
 * <p>Against a sandbox (any service whose clients get tokens at {@code /sandbox/token} will do), from the root of the
 * repository, with its limit of requests lifted:
 *
 * <pre>
 * mvn -Psandbox package -DskipTests
 * PATUH_RATE_LIMIT=1000000000 java -jar target/sandbox-app/quarkus-run.jar
 * mvn -Pbench test-compile, then src/bench/run.sh MatchBench; or standalone:
 * java -cp postgresql.jar src/bench/java/id/patuh/bench/MatchBench.java http://localhost:8080 URL patuh_owner sandbox
 * </pre>
 *
 * URL is the JDBC address of its database under the owner role. {@code employers=1000000 rounds=5} may follow.
 * {@code POST /sandbox/reset} takes the register away again.
 */
public final class MatchBench {

    private static final int AT_ONCE = 1000;
    private static final int WARM_UP = 5;
    private static final String LETTERS = "abcdefghijklmnoprstuwy";
    private static final Path REGISTER = Path.of("src/test/resources/matching/register.sql");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;
    private final String token;

    private MatchBench(String server) throws IOException, InterruptedException {
        this.server = server;
        this.token = token();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        if (arguments.length < 4) {
            System.err.println(
                    "MatchBench <address of the service> <JDBC address> <owner> <password> [employers] [rounds]");
            System.exit(2);
        }
        int employers = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 1_000_000;
        int rounds = arguments.length > 5 ? Integer.parseInt(arguments[5]) : 5;
        List<String> asked;
        try (Connection owner = DriverManager.getConnection(arguments[1], arguments[2], arguments[3])) {
            owner.setSchema("patuh");
            fill(owner, employers);
            asked = descriptions(owner);
        }
        new MatchBench(arguments[0]).measure(asked, rounds);
    }

    private static void fill(Connection owner, int employers) throws SQLException, IOException {
        try (Statement statement = owner.createStatement()) {
            int there = number(statement, "select count(*) from employer");
            if (there >= employers) {
                return;
            }
            long begun = System.nanoTime();
            statement.execute(Files.readString(REGISTER)
                    .replace("{table}", "employer")
                    .replace("{from}", String.valueOf(there + 1))
                    .replace("{to}", String.valueOf(employers)));
            statement.execute("vacuum (analyze) employer");
            System.out.printf(Locale.ROOT, "filled in %.0f s%n", (System.nanoTime() - begun) / 1e9);
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** A thousand descriptions as JSON: a slip in the name, one in five without address, one in ten without region. */
    private static List<String> descriptions(Connection owner) throws SQLException {
        Random random = new Random(99);
        List<String> asked = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        """
                        select name, address, region_code
                        from employer
                        where status <> 'MERGED'
                        order by hashtextextended(id::text, 99)
                        limit %d
                        """
                                .formatted(AT_ONCE))) {
            while (rows.next()) {
                String address = random.nextInt(5) == 0 ? null : rows.getString(2);
                String region = random.nextInt(10) == 0 ? null : rows.getString(3);
                asked.add("{\"name\":\"" + slip(rows.getString(1), random) + "\""
                        + (address == null ? "" : ",\"address\":\"" + plain(address) + "\"")
                        + (region == null ? "" : ",\"regionCode\":\"" + region + "\"") + "}");
            }
        }
        return asked;
    }

    private static String slip(String name, Random random) {
        String plain = plain(name);
        int place = random.nextInt(plain.length());
        char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        return plain.substring(0, place) + letter + plain.substring(place + 1);
    }

    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9.,/ -]", " ");
    }

    private void measure(List<String> asked, int rounds) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            atOnce(asked);
            oneByOne(asked);
        }
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            double single = oneByOne(asked);
            double batch = atOnce(asked);
            ratios[round] = single / batch;
            System.out.printf(
                    Locale.ROOT,
                    "one by one %.2f ms each (%.0f a second), a thousand at once %.3f ms each (%.0f a second): %.1f times%n",
                    single / asked.size(),
                    asked.size() / single * 1000,
                    batch / asked.size(),
                    asked.size() / batch * 1000,
                    ratios[round]);
        }
        Arrays.sort(ratios);
        System.out.printf(Locale.ROOT, "median of %d rounds: %.1f times%n", rounds, ratios[rounds / 2]);
    }

    /** Milliseconds for all of them, each in a request of its own. */
    private double oneByOne(List<String> asked) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        for (String each : asked) {
            post(each);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    /** Milliseconds for all of them in one request. */
    private double atOnce(List<String> asked) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        post(String.join(",", asked));
        return (System.nanoTime() - begun) / 1e6;
    }

    private void post(String queries) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/v1/employer-matches"))
                .header("Authorization", "Bearer " + token)
                .header("Purpose-Of-Use", "SUPERVISION; ref=\"BENCH-99\"")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"queries\":[" + queries + "]}"))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("Refused: " + answer.statusCode() + " " + answer.body());
        }
    }

    private String token() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/sandbox/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=bpjs-pusat&client_secret=bpjs-pusat"))
                .build();
        Matcher found = TOKEN.matcher(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        if (!found.find()) {
            throw new IOException("No token from " + server);
        }
        return found.group(1);
    }
}
