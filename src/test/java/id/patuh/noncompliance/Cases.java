package id.patuh.noncompliance;

import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.posting;

import id.patuh.testing.Api;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.UUID;

/** Cases as the tests need them, each about an employer of its own, made over HTTP. */
final class Cases {

    static final String EXAMINER = "01971000-0000-7000-8000-000000000002";
    static final String OTHER_EXAMINER = "01971000-0000-7000-8000-000000000003";
    static final String EXAMINER_OF_JATENG = "01971000-0000-7000-8000-000000000005";

    /** An invented village, a ceased and a merged employer, and one of another province, as the scenarios have them. */
    static final String VILLAGE = "01990000-0000-7000-8000-000000000034";

    static final String CEASED = "01990000-0000-7000-8000-000000000040";
    static final String MERGED = "01990000-0000-7000-8000-000000000041";
    static final String IN_JATENG = "01990000-0000-7000-8000-000000000042";
    static final String CASE_OF_JATENG = "01991000-0000-7000-8000-000000000022";

    /** Whoever is not registered at all, since January 2026. */
    static final String PWBD = finding("PWBD", "SUSPECTED", "");

    private Cases() {}

    /** A private employer in Ternate. */
    static String anEmployer() {
        return Api.anEmployer("bpjs-malut", "8271");
    }

    /** An employer of another class. */
    static String anEmployer(String legalForm, String employerClass) {
        return registered(
                "bpjs-malut",
                """
                {"name": "Contoh %s", "legalForm": "%s", "employerClass": "%s", "regionCode": "8271"}
                """
                        .formatted(UUID.randomUUID(), legalForm, employerClass));
    }

    /** A branch of a head office. */
    static String aBranchOf(String headOffice, String regionCode) {
        return registered(
                "bpjs-pusat",
                """
                {"name": "PT Contoh %s", "legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "%s",
                 "parentId": "%s"}
                """
                        .formatted(UUID.randomUUID(), regionCode, headOffice));
    }

    private static String registered(String client, String body) {
        return posting(client, body)
                .post("/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A finding since January 2026; more begins with a comma. */
    static String finding(String category, String status, String more) {
        return """
                {"category": "%s", "status": "%s", "fromMonth": "2026-01"%s}"""
                .formatted(category, status, more);
    }

    /** The body that opens a case. */
    static String opening(String employerId, String track, String... findings) {
        return """
                {"employerId": "%s", "track": "%s", "findings": [%s]}"""
                .formatted(employerId, track, String.join(", ", findings));
    }

    /** A case that is open, with a suspicion that its employer is not registered. */
    static ACase aCase() {
        return aCaseOf(anEmployer());
    }

    static ACase aCaseOf(String employerId) {
        return aCase(employerId, "ADMINISTRATIVE", PWBD);
    }

    static ACase aCase(String employerId, String track, String... findings) {
        return new ACase(posting("bpjs-malut", opening(employerId, track, findings))
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** A case that was closed because its employer is not obliged. */
    static ACase aClosedCaseOf(String employerId) {
        ACase closed = aCaseOf(employerId);
        closed.takes("{\"step\": \"CLOSE_NOT_OBLIGED\", \"note\": \"Tidak ada pekerja\"}")
                .statusCode(201);
        return closed;
    }

    /** An officer takes a step on a day, on whatever version is there. */
    static ValidatableResponse on(ACase open, LocalDate day, String step) {
        return by("bpjs-malut", open, day, step);
    }

    static ValidatableResponse by(String client, ACase open, LocalDate day, String step) {
        return posting(client, step)
                .header("If-Match", "*")
                .header("Sandbox-Date", day.toString())
                .post(open.url() + "/steps")
                .then();
    }

    /** A step that cites a finding and whose letter was served. */
    static String step(String step, String finding, LocalDate served) {
        return "{\"step\": \"" + step + "\", \"findingIds\": [\"" + finding + "\"], \"servedDate\": \"" + served
                + "\"}";
    }

    /** A month whose bill nobody paid, and that is known to be complete. */
    static Response owes(String employer, String month, long due) {
        posting(
                        "bpjs-malut",
                        """
                        {"month": "%s", "regionCode": "8271", "source": "Uji kasus", "declaredDate": "2026-01-25"}"""
                                .formatted(month))
                .post("/v1/contribution-declarations");
        Response entered = as("bpjs-malut")
                .header("If-None-Match", "*")
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"source": "BPJS", "lines": [{"programme": "JHT", "segment": "PU", "workers": 1,
                         "dueReported": {"amount": "%d", "currency": "IDR"}}]}"""
                                .formatted(due))
                .put("/v1/employers/" + employer + "/contributions/" + month);
        entered.then().statusCode(201);
        return entered;
    }

    /** Enters a registration in the programmes that every employer must follow; more begins with a comma. */
    static void registers(String employer, String more) {
        for (String programme : new String[] {"JKK", "JKM"}) {
            registers(employer, programme, "REGISTERED", more).statusCode(201);
        }
    }

    /** Enters or replaces a registration, in force from today. */
    static ValidatableResponse registers(String employer, String programme, String status, String more) {
        String url = "/v1/employers/" + employer + "/registrations/" + programme;
        String condition = as("bpjs-malut").get(url).statusCode() == 404 ? "If-None-Match" : "If-Match";
        return as("bpjs-malut")
                .header(condition, "*")
                .contentType(ContentType.JSON)
                .body("""
                        {"segment": "PU", "status": "%s", "source": "BPJS"%s}"""
                        .formatted(status, more))
                .put(url)
                .then();
    }

    /** A case that is there, seen and moved by an officer of North Maluku. */
    record ACase(String id) {

        String url() {
            return "/v1/cases/" + id;
        }

        ValidatableResponse is() {
            return as("bpjs-malut").get(url()).then().statusCode(200);
        }

        <T> T has(String path) {
            return is().extract().path(path);
        }

        String tag() {
            return is().extract().header("ETag");
        }

        String findingUrl() {
            return url() + "/findings/" + has("findings[0].id");
        }

        /** Takes a step on whatever version is there. */
        ValidatableResponse takes(String step) {
            return stepping(step).header("If-Match", "*").post(url() + "/steps").then();
        }

        /** A step to take, which does not say yet on which version. */
        RequestSpecification stepping(String step) {
            return posting("bpjs-malut", step);
        }

        ValidatableResponse adds(String finding) {
            return posting("bpjs-malut", finding)
                    .header("If-Match", "*")
                    .post(url() + "/findings")
                    .then();
        }

        /** Changes its first finding on whatever version is there. */
        ValidatableResponse amendsFinding(String patch) {
            return patching("bpjs-malut", "*", patch).patch(findingUrl()).then();
        }

        ValidatableResponse amended(String patch) {
            return patching("bpjs-malut", "*", patch).patch(url()).then();
        }

        ValidatableResponse history() {
            return as("bpjs-malut").get(url() + "/history").then().statusCode(200);
        }
    }
}
