package id.patuh.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Walks a list to its end and writes down the path of every page, so that a load generator can ask for any of them.
 *
 * <p>{@code server=http://127.0.0.1:8080 path=/v1/employers?… headers=target/bench/headers out=target/bench/cursors}
 */
public final class Cursors {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private Cursors() {}

    public static void main(String... args) throws IOException, InterruptedException {
        Arguments arguments = Arguments.of(args);
        List<String> headers = Files.readAllLines(Path.of(arguments.text("headers", "target/bench/headers")));
        HttpClient http = HttpClient.newHttpClient();
        List<String> pages = new ArrayList<>();
        Optional<String> path = Optional.of(arguments.text("path", "/v1/employers"));
        while (path.isPresent()) {
            pages.add(path.get());
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(arguments.text("server", "http://127.0.0.1:8080") + path.get()));
            headers.forEach(header -> request.header(
                    header.substring(0, header.indexOf(':')),
                    header.substring(header.indexOf(':') + 1).strip()));
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            path = answer.headers()
                    .firstValue("Link")
                    .map(NEXT::matcher)
                    .filter(Matcher::find)
                    .map(link -> link.group(1));
        }
        Files.write(Path.of(arguments.text("out", "target/bench/cursors")), pages);
        System.out.println(pages.size() + " pages");
    }
}
