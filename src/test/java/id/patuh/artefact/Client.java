package id.patuh.artefact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest.Builder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * A client of the service, with its token. Whatever it registers has {@link #SECRET} in its name, so that a log can be
 * searched for it.
 */
record Client(String token) {

    /** A word that stands in every name, and nowhere else. */
    static final String SECRET = "Rahasialah";

    private static final ObjectMapper JSON = new ObjectMapper();

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    static String newName() {
        return "PT " + SECRET + " " + UUID.randomUUID();
    }

    CompletableFuture<HttpResponse<String>> get(Replica replica, String path) {
        return replica.send(authorised(replica, path).GET());
    }

    /** Registers an employer of Ternate. */
    CompletableFuture<HttpResponse<String>> register(Replica replica, String key, String name) {
        return post(
                replica,
                key,
                """
                {"name": "%s", "legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "8271"}
                """
                        .formatted(name));
    }

    /** Registers an employer of Ternate that has a taxpayer number. */
    CompletableFuture<HttpResponse<String>> register(Replica replica, String key, String name, String npwp) {
        return post(
                replica,
                key,
                """
                {"name": "%s", "legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "8271",
                 "identifiers": [{"scheme": "NPWP", "value": "%s", "source": "contoh"}]}
                """
                        .formatted(name, npwp));
    }

    private CompletableFuture<HttpResponse<String>> post(Replica replica, String key, String body) {
        return replica.send(authorised(replica, "/v1/employers")
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Gives the employer at a location another address, if it still is what the tag says. */
    CompletableFuture<HttpResponse<String>> amend(Replica replica, String location, String tag, String address) {
        return replica.send(authorised(replica, location)
                .header("If-Match", tag)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString("{\"address\": \"%s\"}".formatted(address))));
    }

    /** Brings in a file of one village. */
    CompletableFuture<HttpResponse<String>> importVillage(Replica replica, String villageCode) {
        String body =
                """
                --part
                Content-Disposition: form-data; name="kind"

                EMPLOYERS
                --part
                Content-Disposition: form-data; name="key"

                village
                --part
                Content-Disposition: form-data; name="mapping"

                {"columns": {"identifiers.VILLAGE": "code", "name": "name", "regionCode": "region"},
                 "constants": {"employerClass": "VILLAGE", "legalForm": "DESA"},
                 "regionCodeSystem": "KEMENDAGRI", "source": "contoh"}
                --part
                Content-Disposition: form-data; name="file"; filename="villages.csv"
                Content-Type: text/csv

                code,name,region
                %s,%s,8201
                --part--
                """
                        .formatted(villageCode, newName())
                        .replace("\n", "\r\n");
        return replica.send(authorised(replica, "/v1/imports")
                .header("Idempotency-Key", newKey())
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Brings in a file of employers by NPP, however large. */
    HttpResponse<String> importEmployers(Replica replica, String mapping, Path file) throws IOException {
        String head =
                """
                --part
                Content-Disposition: form-data; name="kind"

                EMPLOYERS
                --part
                Content-Disposition: form-data; name="mapping"

                %s
                --part
                Content-Disposition: form-data; name="file"; filename="register"
                Content-Type: application/octet-stream

                """
                        .formatted(mapping)
                        .replace("\n", "\r\n");
        return replica.send(authorised(replica, "/v1/imports")
                        .header("Idempotency-Key", newKey())
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofString(head),
                                BodyPublishers.ofFile(file),
                                BodyPublishers.ofString("\r\n--part--\r\n"))))
                .join();
    }

    private Builder authorised(Replica replica, String path) {
        return replica.request(path).header("Authorization", "Bearer " + token);
    }

    static JsonNode body(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + answer.body(), e);
        }
    }

    /** Code of the problem that an answer is. */
    static String code(HttpResponse<String> answer) {
        return body(answer).path("code").asText();
    }

    static String location(HttpResponse<String> answer) {
        return header(answer, "Location");
    }

    /** A header, or nothing. */
    static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
