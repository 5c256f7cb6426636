package id.patuh.sanction;

import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.posting;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Cases reprimanded twice and their sanctions, made over HTTP; the clock is moved by {@code Sandbox-Date}. */
final class Sanctions {

    static final String EXAMINER = "01971000-0000-7000-8000-000000000002";
    static final String HEAD = "01971000-0000-7000-8000-000000000004";
    static final String DPMPTSP = "01970000-0000-7000-8000-000000000008";
    static final String DESK = "dpmptsp-ternate";

    /** A Monday; no decree closes offices until the second reprimand is over. */
    static final LocalDate SP1 = LocalDate.of(2027, 11, 1);

    static final LocalDate SP2 = LocalDate.of(2027, 11, 16);
    static final LocalDate SP2_ENDS = LocalDate.of(2027, 11, 30);
    static final LocalDate FINED = SP2_ENDS.plusDays(1);

    /** The last of the 30 days is 30 December; December's contribution is due on 15 January, a Saturday. */
    static final LocalDate PAYABLE_UNTIL = LocalDate.of(2028, 1, 17);

    static final LocalDate WITHHELD = PAYABLE_UNTIL.plusDays(1);

    private Sanctions() {}

    /** An employer in Ternate with a NIB of its own. */
    record AnEmployer(String id, String nib) {}

    static AnEmployer anEmployer() {
        String nib = "99" + (10_000_000_000L + ThreadLocalRandom.current().nextLong(80_000_000_000L));
        String id = posting(
                        "bpjs-malut",
                        """
                        {"name": "PT Contoh %s", "legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "8271",
                         "identifiers": [{"scheme": "NIB", "value": "%s", "source": "contoh"}]}
                        """
                                .formatted(UUID.randomUUID(), nib))
                .post("/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new AnEmployer(id, nib);
    }

    /** A confirmed finding with an assessment of what should have been paid. */
    static String assessed(String category, long base) {
        return finding(
                category,
                ", \"assessment\": {\"base\": {\"amount\": \"%d\", \"currency\": \"IDR\"}, \"source\": \"LHP 99/2027\"}"
                        .formatted(base));
    }

    /** A confirmed finding since January 2026; more begins with a comma. */
    static String finding(String category, String more) {
        return """
                {"category": "%s", "status": "CONFIRMED", "fromMonth": "2026-01", "evidence": ["LHP 99/2027"]%s}"""
                .formatted(category, more);
    }

    /** A case that is there. */
    record ACase(String id, List<String> findings) {

        String url() {
            return "/v1/cases/" + id;
        }

        ValidatableResponse takes(LocalDate day, String body) {
            return on(day, posting("bpjs-malut", body))
                    .header("If-Match", "*")
                    .post(url() + "/steps")
                    .then();
        }

        ValidatableResponse takes(LocalDate day, String step, boolean isServed) {
            return takes(
                    day,
                    "{\"step\": \"%s\", \"findingIds\": [\"%s\"], \"note\": \"Contoh\"%s}"
                            .formatted(
                                    step,
                                    String.join("\", \"", findings),
                                    isServed ? ", \"servedDate\": \"" + day + "\"" : ""));
        }

        String state() {
            return as("bpjs-malut").get(url()).then().statusCode(200).extract().path("state");
        }

        /** The employer registers, and the register shows that the finding is over. */
        void resolves(String finding) {
            String employer = as("bpjs-malut").get(url()).then().extract().path("employerId");
            for (String programme : new String[] {"JKK", "JKM"}) {
                as("bpjs-malut")
                        .header("If-None-Match", "*")
                        .contentType(ContentType.JSON)
                        .body("{\"segment\": \"PU\", \"status\": \"REGISTERED\", \"source\": \"BPJS\"}")
                        .put("/v1/employers/" + employer + "/registrations/" + programme); // entered once is enough
            }
            patching("bpjs-malut", "*", "{\"status\": \"RESOLVED\", \"resolution\": \"Seluruh pekerja terdaftar\"}")
                    .patch(url() + "/findings/" + finding)
                    .then()
                    .statusCode(200);
        }
    }

    static ACase aCase(String employer, String... findings) {
        ValidatableResponse opened = posting(
                        "bpjs-malut",
                        """
                        {"employerId": "%s", "track": "ADMINISTRATIVE", "findings": [%s]}"""
                                .formatted(employer, String.join(", ", findings)))
                .post("/v1/cases")
                .then()
                .statusCode(201);
        return new ACase(
                opened.extract().path("id"), new ArrayList<>(opened.extract().<List<String>>path("findings.id")));
    }

    /** A case with a report of the examination and one reprimand. */
    static ACase reprimanded(String employer, String... findings) {
        ACase open = aCase(employer, findings);
        open.takes(SP1, "VERIFY", false).statusCode(201);
        open.takes(SP1, "EXAM", false).statusCode(201);
        open.takes(SP1, "EXAM_REPORT", false).statusCode(201);
        open.takes(SP1, "SP1", true).statusCode(201);
        return open;
    }

    static ACase reprimandedTwice(String employer, String... findings) {
        ACase open = reprimanded(employer, findings);
        open.takes(SP2, "SP2", true).statusCode(201);
        return open;
    }

    static ValidatableResponse proposes(LocalDate day, String body) {
        return on(day, posting("bpjs-malut", body))
                .header("Acting-Officer", EXAMINER)
                .post("/v1/sanctions")
                .then();
    }

    static String aFine(ACase open, String... findings) {
        return """
                {"caseId": "%s", "kind": "ADMINISTRATIVE_FINE", "findingIds": ["%s"]}"""
                .formatted(open.id(), String.join("\", \"", findings));
    }

    static String withheld(ACase open, String services, String... findings) {
        return """
                {"caseId": "%s", "kind": "SERVICES_WITHHELD", "findingIds": ["%s"], "services": [%s],
                 "addresseeAgencyId": "%s"}"""
                .formatted(open.id(), String.join("\", \"", findings), services, DPMPTSP);
    }

    static String url(String sanction) {
        return "/v1/sanctions/" + sanction;
    }

    /** A step of a sanction, by a person of the office. */
    static ValidatableResponse takes(
            LocalDate day, String client, String officer, String sanction, String step, String body) {
        RequestSpecification request = on(day, posting(client, body)).header("If-Match", "*");
        return (officer == null ? request : request.header("Acting-Officer", officer))
                .post(url(sanction) + "/" + step)
                .then();
    }

    static ValidatableResponse approves(LocalDate day, String sanction) {
        return takes(day, "bpjs-supervisor", HEAD, sanction, "approval", "{\"approve\": true}");
    }

    /** A fine that was approved; its id. */
    static String approvedFine(ACase open, LocalDate day, String... findings) {
        String fine =
                proposes(day, aFine(open, findings)).statusCode(201).extract().path("id");
        approves(day, fine).statusCode(201);
        return fine;
    }

    static ValidatableResponse pays(LocalDate day, String fine, LocalDate paid, long amount, String reference) {
        return takes(
                day,
                "bpjs-malut",
                EXAMINER,
                fine,
                "payments",
                """
                {"paidDate": "%s", "amount": {"amount": "%d", "currency": "IDR"}, "reference": "%s"}"""
                        .formatted(paid, amount, reference));
    }

    static ValidatableResponse sanction(String id) {
        return as("bpjs-malut").get(url(id)).then().statusCode(200);
    }

    static RequestSpecification asDesk(String client, LocalDate day) {
        return on(day, as(client)).header("Purpose-Of-Use", "LICENSING; ref=\"I-99-1\"");
    }

    /** A decision of a desk. */
    static ValidatableResponse decides(LocalDate day, String client, String restriction, String step, String body) {
        return on(day, posting(client, body))
                .header("If-Match", "*")
                .post("/v1/service-restrictions/" + restriction + "/" + step)
                .then();
    }

    static ValidatableResponse imposes(LocalDate day, String client, String restriction) {
        return decides(
                day,
                client,
                restriction,
                "imposition",
                """
                {"decisionNumber": "SK-99/1", "decisionDate": "%1$s", "validFrom": "%1$s"}"""
                        .formatted(day));
    }

    static ValidatableResponse lifts(LocalDate day, String client, String restriction) {
        return decides(
                day,
                client,
                restriction,
                "lifting",
                """
                {"decisionNumber": "SK-99/2", "decisionDate": "%s"}""".formatted(day));
    }

    static ValidatableResponse checks(String client, LocalDate day, String... items) {
        return asDesk(client, day)
                .contentType(ContentType.JSON)
                .body("{\"items\": [" + String.join(", ", items) + "]}")
                .post("/v1/service-restrictions/checks")
                .then();
    }

    static String item(String scheme, String value, String service) {
        return """
                {"identifier": {"scheme": "%s", "value": "%s"}, "service": "%s"}"""
                .formatted(scheme, value, service);
    }

    static RequestSpecification on(LocalDate day, RequestSpecification request) {
        return request.header("Sandbox-Date", day.toString());
    }
}
