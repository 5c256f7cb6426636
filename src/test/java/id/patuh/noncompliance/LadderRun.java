package id.patuh.noncompliance;

import static id.patuh.noncompliance.Cases.aCase;
import static id.patuh.noncompliance.Cases.anEmployer;
import static id.patuh.noncompliance.Cases.finding;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.noncompliance.Cases.ACase;
import id.patuh.noncompliance.LadderWays.Pair;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A case that is led over HTTP, act by act: in capitals a step of the table, in small letters what is done beside it. Each step
 * is taken so long after the one before that every term has run out.
 */
final class LadderRun {

    private static final LocalDate BEGIN = LocalDate.of(2027, 11, 1);

    /** More than any term, and more than a month and a half, which a fine may wait for its payment date. */
    private static final int DAYS_BETWEEN = 62;

    private static final String OFFICE = "bpjs-malut";
    private static final String HEAD = "01971000-0000-7000-8000-000000000004";
    private static final String KEJARI = "01970000-0000-7000-8000-000000000005";
    private static final String DPMPTSP = "01970000-0000-7000-8000-000000000008";
    private static final String DESK = "dpmptsp-ternate";
    private static final String NOBODY = "";

    private static final String ASSESSED =
            ", \"assessment\": {\"base\": {\"amount\": \"12000000\", \"currency\": \"IDR\"}, \"source\": \"LHP 99/2027\"}";

    private final Pair tried;
    private final ACase open;
    private LocalDate day = BEGIN;
    private String found;
    private final String first;
    private String second = "";
    private final Map<String, String> fines = new HashMap<>();
    private String withholding = "";
    private String mandate = "";
    private String promise = "";
    private String other = "";

    private LadderRun(Pair tried, ACase open) {
        this.tried = tried;
        this.open = open;
        this.found = open.has("findings[0].id");
        this.first = found;
    }

    /** A case that was just opened, to try a pair. */
    static LadderRun of(Pair tried) {
        String track = tried.track();
        return new LadderRun(
                tried,
                switch (Track.valueOf(track)) {
                    case ADMINISTRATIVE -> aCase(anEmployer(), track, finding("PDS_TK", "CONFIRMED", ASSESSED));
                    case ARREARS -> aCase(anEmployer(), track, finding("ARREARS", "CONFIRMED", ""));
                    case STATE_EMPLOYER -> aCase(
                            anEmployer("DESA", "VILLAGE"), track, finding("PWBD", "CONFIRMED", ""));
                });
    }

    String state() {
        return open.has("state");
    }

    /** Goes a way, of which everything must succeed. */
    void goes(List<String> way) {
        for (String act : way) {
            Response answer = does(act);
            assertThat(answer.statusCode())
                    .as("%s, %s on the way %s: %s", tried, act, way, answer.asString())
                    .isBetween(200, 201);
        }
    }

    /** Does one thing; a step takes its time. */
    Response does(String act) {
        Response answer =
                switch (act) {
                    case "fine" -> fines();
                    case "withholding" -> withholds();
                    case "pay" -> pays();
                    case "withdraw" -> withdraws();
                    case "resolve" -> resolves();
                    case "another" -> finds();
                    case "also" -> findsASecond();
                    case "first" -> turnsTo(first);
                    case "second" -> turnsTo(second);
                    case "other" -> opensAnother();
                    case "mandate" -> mandates();
                    case "promise" -> promises();
                    case "owes" -> Cases.owes(open.has("employerId"), "2024-05", 9_000_000);
                    case "TMP2T_IMPOSED" -> imposes();
                    case "TMP2T_REVOKED" -> lifts();
                    default -> takes(act);
                };
        if (Character.isUpperCase(act.charAt(0))) {
            day = day.plusDays(DAYS_BETWEEN);
        }
        return answer;
    }

    private Response takes(String step) {
        String client = step.equals("CORRECTION") ? "bpjs-malut-2" : OFFICE;
        return posts(
                client,
                NOBODY,
                open.url() + "/steps",
                """
                {"step": "%s", "note": "Contoh", "findingIds": [%s], "servedDate": "%s"%s}"""
                        .formatted(step, cited(step), day, more(step)));
    }

    /** The reprimands and the report cite all that was found at first, else what the run is at. */
    private String cited(String step) {
        boolean isOfAll =
                !second.isEmpty() && List.of("EXAM_REPORT", "SP1", "SP2").contains(step);
        return isOfAll ? "\"%s\", \"%s\"".formatted(first, second) : "\"%s\"".formatted(found);
    }

    /** What only some steps are given. */
    private String more(String step) {
        return switch (step) {
            case "SKK" -> ", \"mandateId\": \"" + mandate + "\"";
            case "COMMITMENT" -> ", \"commitmentId\": \"" + promise + "\"";
            case "JOINT_VISIT" -> ", \"agencyIds\": [\"" + KEJARI + "\"]";
            case "CLOSE_DUPLICATE" -> ", \"linkedCaseId\": \"" + other + "\"";
            case "CORRECTION" -> ", \"correctsStepId\": \""
                    + open.history().extract().path("items[0].id")
                    + "\", \"field\": \"NOTE\", \"value\": \"Terdeteksi dari WLKP\", \"reason\": \"Salah tulis\"";
            default -> "";
        };
    }

    private Response fines() {
        String fine = proposes("ADMINISTRATIVE_FINE", "");
        fines.put(found, fine);
        return approves(fine);
    }

    private Response withholds() {
        withholding = proposes(
                "SERVICES_WITHHELD",
                ", \"services\": [\"BUSINESS_LICENCE\"], \"addresseeAgencyId\": \"" + DPMPTSP + "\"");
        return approves(withholding);
    }

    private String proposes(String kind, String more) {
        Response answer = posts(
                OFFICE,
                Cases.EXAMINER,
                "/v1/sanctions",
                """
                {"caseId": "%s", "kind": "%s", "findingIds": ["%s"]%s}"""
                        .formatted(open.id(), kind, found, more));
        assertThat(answer.statusCode()).as("%s: %s", tried, answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    private Response approves(String sanction) {
        return posts("bpjs-supervisor", HEAD, "/v1/sanctions/" + sanction + "/approval", "{\"approve\": true}");
    }

    private Response withdraws() {
        return posts(
                "bpjs-supervisor",
                HEAD,
                "/v1/sanctions/" + withholding + "/withdrawal",
                "{\"reason\": \"Denda akan dibayar\"}");
    }

    private Response pays() {
        String fine = fines.get(found);
        return posts(
                OFFICE,
                Cases.EXAMINER,
                "/v1/sanctions/" + fine + "/payments",
                """
                {"paidDate": "%s", "amount": {"amount": "%s", "currency": "IDR"}, "reference": "NTPN-99-1"}"""
                        .formatted(day, this.<String>sanction(fine, "fine.amount.amount")));
    }

    private <T> T sanction(String id, String path) {
        return as(OFFICE).get("/v1/sanctions/" + id).path(path);
    }

    private Response imposes() {
        return decides(
                "imposition",
                """
                {"decisionNumber": "SK-99/1", "decisionDate": "%1$s", "validFrom": "%1$s"}"""
                        .formatted(day));
    }

    /** The office tells that the grounds are gone, and the desk lifts what it withheld. */
    private Response lifts() {
        Response asked = posts(
                OFFICE,
                Cases.EXAMINER,
                "/v1/sanctions/" + withholding + "/lifting-request",
                "{\"evidence\": [\"NTPN-99-1\", \"LHP 99/2028\"]}");
        assertThat(asked.statusCode()).as("%s: %s", tried, asked.asString()).isEqualTo(201);
        return decides(
                "lifting", """
                {"decisionNumber": "SK-99/2", "decisionDate": "%s"}""".formatted(day));
    }

    private Response decides(String what, String decision) {
        String restriction = sanction(withholding, "withholding.restrictions[0].restrictionId");
        return posts(DESK, NOBODY, "/v1/service-restrictions/" + restriction + "/" + what, decision);
    }

    private Response resolves() {
        if (open.has("track").equals("ARREARS")) {
            return resolved();
        }
        for (String programme : List.of("JKK", "JKM")) {
            Cases.registers(open.has("employerId"), programme, "REGISTERED", "");
        }
        return resolved();
    }

    private Response resolved() {
        return patching(OFFICE, "*", "{\"status\": \"RESOLVED\", \"resolution\": \"Kewajiban dipenuhi\"}")
                .header("Sandbox-Date", day.toString())
                .patch(open.url() + "/findings/" + found);
    }

    /** Something else is found. */
    private Response finds() {
        Response answer = posts(OFFICE, NOBODY, open.url() + "/findings", finding("PDS_PROGRAM", "CONFIRMED", ""));
        found = open.has("findings.find { it.category == 'PDS_PROGRAM' }.id");
        return answer;
    }

    /** A second finding that goes the same way. */
    private Response findsASecond() {
        Response answer =
                posts(OFFICE, NOBODY, open.url() + "/findings", finding("PDS_PROGRAM", "CONFIRMED", ASSESSED));
        second = open.has("findings.find { it.category == 'PDS_PROGRAM' }.id");
        return answer;
    }

    private Response turnsTo(String finding) {
        found = finding;
        return as(OFFICE).get(open.url());
    }

    private Response opensAnother() {
        Response answer = posts(OFFICE, NOBODY, "/v1/cases", Cases.opening(anEmployer(), "ADMINISTRATIVE", Cases.PWBD));
        other = answer.path("id");
        return answer;
    }

    private Response mandates() {
        Response answer = posts(
                OFFICE,
                NOBODY,
                "/v1/mandates",
                """
                {"number": "SKK/99/%s", "receiverAgencyId": "%s", "employerIds": ["%s"], "caseIds": ["%s"],
                 "validFrom": "%s"}"""
                        .formatted(UUID.randomUUID(), KEJARI, open.has("employerId"), open.id(), day));
        mandate = answer.path("id");
        return answer;
    }

    private Response promises() {
        Response answer = posts(
                OFFICE,
                NOBODY,
                open.url() + "/commitments",
                """
                {"promise": "Memenuhi kewajiban", "promisedDate": "%s", "dueDate": "%s"}"""
                        .formatted(day, day.plusDays(30)));
        promise = answer.path("id");
        return answer;
    }

    private Response posts(String client, String officer, String path, String body) {
        RequestSpecification request =
                posting(client, body).header("If-Match", "*").header("Sandbox-Date", day.toString());
        return (officer.equals(NOBODY) ? request : request.header("Acting-Officer", officer)).post(path);
    }
}
