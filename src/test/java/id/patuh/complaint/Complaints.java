package id.patuh.complaint;

import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Complaints as the tests need them. */
final class Complaints {

    private Complaints() {}

    /** A complaint about an employer as told; more begins with a comma. */
    static String told(String region, String more) {
        return """
                {"employerName": "Toko Misal %s", "regionCode": "%s", "account": "Upah dipotong.", "channel": "UNION"%s}"""
                .formatted(UUID.randomUUID(), region, more);
    }

    /** A complaint about an employer that is known. */
    static String about(String employer, String more) {
        return """
                {"employerId": "%s", "account": "Upah dipotong.", "channel": "COUNTER"%s}"""
                .formatted(employer, more);
    }

    static ValidatableResponse lodges(String client, String body) {
        return posting(client, body).post("/v1/complaints").then();
    }

    static String lodged(String client, String body) {
        return lodges(client, body).statusCode(201).extract().path("id");
    }

    static ValidatableResponse assesses(String client, String complaint, String decision, String more) {
        return posting(client, "{\"decision\": \"%s\", \"reason\": \"Contoh\"%s}".formatted(decision, more))
                .header("If-Match", "*")
                .post("/v1/complaints/" + complaint + "/assessment")
                .then();
    }

    static RequestSpecification union() {
        return as("serikat-malut").header("Purpose-Of-Use", "SELF");
    }
}
