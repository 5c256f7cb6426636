package id.patuh.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A client of the deployment with its token, and what the service says it may do. */
final class Session {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Target target;
    private final String token;
    private final JsonNode me;

    Session(Target target) {
        this.target = target;
        this.token = fetchToken();
        this.me = get("/v1/me").expect(200).json();
    }

    private String fetchToken() {
        String credentials = encoded(target.client()) + ":" + encoded(target.secret());
        HttpRequest.Builder request = HttpRequest.newBuilder(target.tokenUrl())
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"));
        return send(request).expect(200).text("/access_token");
    }

    /** Who the service takes the client for. */
    JsonNode me() {
        return me;
    }

    boolean may(String scope) {
        return StreamSupport.stream(me.path("scopes").spliterator(), false)
                .anyMatch(each -> each.asText().equals(scope));
    }

    /** A region whose employers the client may enter. */
    String region() {
        return me.path("wholeCountry").asBoolean()
                ? get("/v1/regions?level=CITY&limit=1").expect(200).text("/items/0/code")
                : me.at("/regionCodes/0").asText();
    }

    Answer get(String path, String... headers) {
        return send(authorised(path, headers).GET());
    }

    /** Sends something new to do. */
    Answer post(String path, String json, String... headers) {
        return postOnce(UUID.randomUUID().toString(), path, json, headers);
    }

    /** Sends something to do once, however often it is sent with the same key. */
    Answer postOnce(String key, String path, String json, String... headers) {
        return send(authorised(path, headers)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    Answer put(String path, String json, String... headers) {
        return send(authorised(path, headers)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    Answer patch(String path, String tag, String json) {
        return send(authorised(path, "If-Match", tag)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    Answer upload(String path, String contentType, BodyPublisher parts) {
        return send(authorised(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", contentType)
                .POST(parts));
    }

    /** Asks without a token. */
    Answer anonymous(String path) {
        return send(HttpRequest.newBuilder(address(path)));
    }

    private HttpRequest.Builder authorised(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + token)
                .header("Purpose-Of-Use", "SUPERVISION");
        return headers.length == 0 ? request : request.headers(headers);
    }

    private URI address(String path) {
        return URI.create(target.url() + path);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError("No answer from " + request.build().uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
