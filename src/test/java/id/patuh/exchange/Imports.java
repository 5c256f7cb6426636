package id.patuh.exchange;

import static id.patuh.testing.Api.as;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** An import as a client sends it, part by part, and waits for it. */
final class Imports {

    /** Employers by NPP, in a file of the columns npp, nama, kab, pekerja, nib. */
    static final String COMPANIES =
            """
            {"columns": {"identifiers.NPP": "npp", "name": "nama", "regionCode": "kab", "knownWorkers.count": "pekerja",
                         "identifiers.NIB": "nib"},
             "constants": {"employerClass": "PRIVATE", "legalForm": "PT"},
             "regionCodeSystem": "KEMENDAGRI", "source": "Contoh"}
            """;

    private final String client;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private byte[] file = {};

    private Imports(String client) {
        this.client = client;
    }

    static Imports by(String client) {
        return new Imports(client).with("kind", "EMPLOYERS").with("mapping", COMPANIES);
    }

    Imports with(String part, String value) {
        parts.put(part, value);
        return this;
    }

    Imports file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    Imports file(byte[] bytes) {
        this.file = bytes;
        return this;
    }

    Response send() {
        RequestSpecification request =
                as(client).header("Idempotency-Key", UUID.randomUUID().toString());
        parts.forEach(request::multiPart);
        return request.multiPart("file", "register", file, "application/octet-stream")
                .post("/v1/imports");
    }

    /** Sends it and waits until it has ended in a state. */
    ValidatableResponse ends(String state) {
        Response sent = send();
        sent.then().statusCode(202);
        return await(client, sent.header("Location"), state);
    }

    static ValidatableResponse await(String client, String location, String state) {
        for (int i = 0; i < 3000; i++) {
            Response now = as(client).get(location);
            if (!List.of("STAGED", "RUNNING", "REVERSING").contains(now.<String>path("state"))) {
                return now.then().statusCode(200).body("state", equalTo(state));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new AssertionError("The import did not end: " + location);
    }

    /** A number that no other test has. */
    static String npp() {
        return String.format("99%06d", UUID.randomUUID().hashCode() & 0x7_FFFF);
    }
}
