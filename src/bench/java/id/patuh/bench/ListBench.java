package id.patuh.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page of employers costs at the beginning of a list and far down in it. Walks by cursor to a depth, then asks for
 * the first page and for the page at that depth in turn, and prints both medians and their ratio.
 *
 * <p>Standalone, against a service that runs on a register of a million employers (see {@code employers.sql} beside):
 * {@code java src/bench/java/id/patuh/bench/ListBench.java http://localhost:8080 bpjs-pusat,bpjs-malut 900000}
 */
public final class ListBench {

    private static final int LIMIT = 500;
    private static final int ROUNDS = 41;
    private static final String ONLY_IDS = "&fields=id";
    private static final double ALLOWED = 1.2;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([A-Za-z0-9_-]+)\"");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final List<String> SORTS = List.of("", "name", "updatedAt", "-updatedAt");
    private static final List<String> FILTERS = List.of("status=ACTIVE", "regionCode=82", "employerClass=PRIVATE");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;
    private String token = "";

    private ListBench(String server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 1) {
            System.err.println("ListBench <address of the service> [clients, by comma] [depth] [filters, by comma]");
            System.exit(2);
        }
        String[] clients = (arguments.length > 1 ? arguments[1] : "bpjs-pusat,bpjs-malut").split(",");
        int depth = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 900_000;
        List<String> filters = arguments.length > 3 ? List.of(arguments[3].split(",")) : FILTERS;
        boolean holds = true;
        System.out.printf(
                "%-12s %-24s %-11s %9s %10s %10s %6s%n",
                "client", "filter", "sort", "depth", "first ms", "deep ms", "ratio");
        for (String client : clients) {
            for (String filter : filters) {
                for (String sort : SORTS) {
                    holds &= new ListBench(arguments[0]).measure(client, filter, sort, depth);
                }
            }
        }
        System.exit(holds ? 0 : 1);
    }

    /** Whether the page far down costs at most a fifth more. */
    private boolean measure(String client, String filter, String sort, int depth)
            throws IOException, InterruptedException {
        token = token(client);
        String list = server + "/v1/employers?limit=" + LIMIT + "&" + filter
                + (sort.isEmpty() ? "" : "&sort=" + URLEncoder.encode(sort, StandardCharsets.UTF_8));
        String deep = list;
        int walked = 0;
        for (Optional<String> next = next(get(list + ONLY_IDS)); next.isPresent(); next = next(get(deep + ONLY_IDS))) {
            deep = list + "&cursor=" + next.get();
            walked += LIMIT;
            if (walked >= depth) {
                break;
            }
        }
        List<Long> first = new ArrayList<>();
        List<Long> last = new ArrayList<>();
        for (int round = -5; round < ROUNDS; round++) {
            long before = time(list);
            long after = time(deep);
            if (round >= 0) {
                first.add(before);
                last.add(after);
            }
        }
        double ratio = (double) median(last) / median(first);
        System.out.printf(
                Locale.ROOT,
                "%-12s %-24s %-11s %,9d %10.1f %10.1f %6.2f%n",
                client,
                filter,
                sort.isEmpty() ? "id" : sort,
                walked,
                median(first) / 1e6,
                median(last) / 1e6,
                ratio);
        return ratio <= ALLOWED;
    }

    private long time(String address) throws IOException, InterruptedException {
        long start = System.nanoTime();
        get(address);
        return System.nanoTime() - start;
    }

    private String get(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 429) {
            Thread.sleep(1000);
            return get(address);
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static Optional<String> next(String page) {
        Matcher next = NEXT.matcher(page);
        return next.find() ? Optional.of(next.group(1)) : Optional.empty();
    }

    private String token(String client) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((client + ":" + client).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/sandbox/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        Matcher found = TOKEN.matcher(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        if (!found.find()) {
            throw new IllegalStateException("No token for " + client);
        }
        return found.group(1);
    }

    private static long median(List<Long> times) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
