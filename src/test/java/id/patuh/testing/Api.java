package id.patuh.testing;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Requests as the sandbox's clients make them. */
public final class Api {

    public static final String SELF = "01990000-0000-7000-8000-000000000001";
    public static final String PWBD = "01990000-0000-7000-8000-000000000002";

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final RestAssuredConfig PLAIN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private Api() {}

    /** A request by a client, with its token; JSON in English. */
    public static RequestSpecification as(String client) {
        return anonymous().header("Authorization", "Bearer " + token(client));
    }

    /** A request without a token. */
    public static RequestSpecification anonymous() {
        return given().config(PLAIN).urlEncodingEnabled(true).header("Accept-Language", "en");
    }

    /** A request that creates or moves something, with a new key. */
    public static RequestSpecification posting(String client, String body) {
        return as(client)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body);
    }

    /** A merge patch on a version. */
    public static RequestSpecification patching(String client, String tag, String body) {
        return as(client)
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body(body);
    }

    public static String token(String client) {
        return TOKENS.computeIfAbsent(client, id -> token(id, null));
    }

    /** A token with some scopes only. */
    public static String token(String client, String scope) {
        RequestSpecification request =
                given().auth().preemptive().basic(client, client).formParam("grant_type", "client_credentials");
        if (scope != null) {
            request.formParam("scope", scope);
        }
        return request.post("/sandbox/token").then().statusCode(200).extract().path("access_token");
    }

    /** An invented employer, registered; its id. */
    public static String anEmployer(String client, String regionCode) {
        return posting(
                        client,
                        """
                        {"name": "PT Contoh %s", "legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "%s"}
                        """
                                .formatted(UUID.randomUUID(), regionCode))
                .post("/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
