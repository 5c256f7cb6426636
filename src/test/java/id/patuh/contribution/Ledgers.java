package id.patuh.contribution;

import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** Ledgers as the tests of this feature make them over HTTP. */
final class Ledgers {

    static final String OFFICER = "bpjs-malut";

    private Ledgers() {}

    /** An invented employer in Ternate, with a JKK risk group. */
    static String anEmployer(int riskGroup) {
        return posting(
                        OFFICER,
                        """
                        {"name": "PT Contoh %s", "legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "8271",
                         "riskGroup": {"code": %d, "source": "BPJS"}}
                        """
                                .formatted(UUID.randomUUID(), riskGroup))
                .post("/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A line of a wage earners' programme. */
    static String line(String programme, int workers, long wageBase) {
        return """
                {"programme": "%s", "segment": "PU", "workers": %d, "wageBase": %s}"""
                .formatted(programme, workers, money(wageBase));
    }

    /** A line of which only the bill is known. */
    static String bill(String programme, long due) {
        return """
                {"programme": "%s", "segment": "PU", "workers": 1, "dueReported": %s}"""
                .formatted(programme, money(due));
    }

    static String money(long amount) {
        return "{\"amount\": \"%d\", \"currency\": \"IDR\"}".formatted(amount);
    }

    static ValidatableResponse enters(String employer, String month, String... lines) {
        return as(OFFICER)
                .header("If-None-Match", "*")
                .contentType(ContentType.JSON)
                .body(body(lines))
                .put(url(employer) + "/contributions/" + month)
                .then();
    }

    static ValidatableResponse replaces(String employer, String month, String tag, String... lines) {
        return as(OFFICER)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body(lines))
                .put(url(employer) + "/contributions/" + month)
                .then();
    }

    static ValidatableResponse month(String employer, String month) {
        return as(OFFICER).get(url(employer) + "/contributions/" + month).then().statusCode(200);
    }

    static ValidatableResponse pays(String employer, String day, long amount, String more) {
        return posting(
                        OFFICER,
                        "{\"paidDate\": \"%s\", \"amount\": %s, \"source\": \"BPJS\"%s}"
                                .formatted(day, money(amount), more))
                .post(url(employer) + "/payments")
                .then();
    }

    static ValidatableResponse arrears(String employer, String asOf) {
        return as(OFFICER)
                .queryParam("asOf", asOf)
                .get(url(employer) + "/arrears")
                .then()
                .statusCode(200);
    }

    static String url(String employer) {
        return "/v1/employers/" + employer;
    }

    private static String body(String... lines) {
        return "{\"source\": \"BPJS\", \"lines\": [" + String.join(", ", lines) + "]}";
    }
}
