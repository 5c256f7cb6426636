package id.patuh.noncompliance;

import static id.patuh.noncompliance.Cases.finding;
import static id.patuh.testing.Api.posting;
import static org.hamcrest.Matchers.contains;

import id.patuh.noncompliance.Cases.ACase;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Cases as paper files tell them. The days of the reprimands are worked by hand: 2026 closes offices on 18 to 20, 23 and 24 March
 * (Nyepi, Idulfitri) and on 3 April (Good Friday).
 */
final class PaperCases {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 2);
    static final String BEGIN =
            """
            {"step": "VERIFY", "takenDate": "2026-02-04"},
            {"step": "EXAM", "takenDate": "2026-02-23"},
            {"step": "EXAM_REPORT", "takenDate": "2026-03-02", "findingIndexes": [0], "note": "LHP 99/2026"}""";
    static final String SP1 = BEGIN + "," + letter("SP1", "2026-03-10");
    static final String SP2 = SP1 + "," + letter("SP2", "2026-04-01");
    static final String FINED = SP2 + "," + fine("2026-04-20", "");

    private PaperCases() {}

    static String paper(String employer, String steps) {
        return paper(employer, finding("PWBD", "CONFIRMED", ""), steps);
    }

    static String paper(String employer, String finding, String steps) {
        return paper(employer, "ADMINISTRATIVE", finding, steps);
    }

    static String paper(String employer, String track, String finding, String steps) {
        return """
                {"employerId": "%s", "track": "%s", "openedDate": "2026-02-02", "paperNumber": "99/%s",
                 "findings": [%s], "steps": [%s], "note": "Berkas kertas"}"""
                .formatted(employer, track, UUID.randomUUID(), finding, steps);
    }

    static String letter(String step, String day) {
        return """
                {"step": "%s", "takenDate": "%s", "servedDate": "%s", "findingIndexes": [0],
                 "letterNumber": "B/99/%s/2026"}"""
                .formatted(step, day, day, step);
    }

    static String fine(String day, String more) {
        return """
                {"step": "ADMIN_FINE", "takenDate": "%s", "servedDate": "%s", "findingIndexes": [0],
                 "letterNumber": "B/99/DENDA/2026",
                 "fine": {"amount": {"amount": "750000", "currency": "IDR"}, "payableUntil": "2026-05-18"%s}}"""
                .formatted(day, day, more);
    }

    static String body(boolean dryRun, String... papers) {
        return "{\"cases\": [" + String.join(",", papers) + "], \"dryRun\": " + dryRun + "}";
    }

    static ValidatableResponse takeOver(String... papers) {
        return posting("bpjs-malut", body(false, papers))
                .header("Sandbox-Date", TODAY.toString())
                .post("/v1/case-takeovers")
                .then()
                .statusCode(201);
    }

    static ACase taken(String paper) {
        return new ACase(takeOver(paper)
                .body("items.outcome", contains("TAKEN_OVER"))
                .extract()
                .path("items[0].caseId"));
    }
}
