package id.patuh.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main journey through a deployment, with {@code -Dsmoke.mode=full}. What it invents is its own and stays. */
class JourneyIT {

    private static Session session;
    private static String region;

    @BeforeAll
    static void fetch_a_token() {
        Target target = Target.told();
        assumeThat(target.mode()).as("smoke.mode").isEqualTo(Target.Mode.FULL);
        session = new Session(target);
        region = session.region();
    }

    @Test
    void an_employer_sent_twice_is_registered_once() {
        needs("employers:write");
        String key = UUID.randomUUID().toString();
        String body = Invented.employer(region);

        Answer first = session.postOnce(key, "/v1/employers", body).expect(201);
        Answer again = session.postOnce(key, "/v1/employers", body).expect(201);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(first.header("Location")).endsWith("/v1/employers/" + first.id());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        session.postOnce(key, "/v1/employers", Invented.employer(region)).refuses(422, "idempotency-key-reused");
    }

    @Test
    void an_employer_that_did_not_change_is_not_sent_again() {
        needs("employers:write");
        String place = "/v1/employers/" + anEmployer().id();

        Answer read = session.get(place).expect(200);

        session.get(place, "If-None-Match", read.etag()).expect(304);
    }

    @Test
    void an_amendment_of_a_stale_version_is_refused() {
        needs("employers:write");
        Answer employer = anEmployer();
        String place = "/v1/employers/" + employer.id();

        Answer amended = session.patch(place, employer.etag(), "{\"address\": \"Jalan Contoh 2\"}")
                .expect(200);

        assertThat(amended.text("/address")).isEqualTo("Jalan Contoh 2");
        session.patch(place, employer.etag(), "{\"address\": \"Jalan Contoh 3\"}")
                .refuses(412, "stale");
    }

    @Test
    void a_registration_is_entered_and_replaced() {
        needs("registrations:write");
        String place = "/v1/employers/" + anEmployer().id() + "/registrations/JKK";

        Answer entered = session.put(place, Invented.registration("PARTIAL", 18), "If-None-Match", "*")
                .expect(201);
        session.put(place, Invented.registration("REGISTERED", 24), "If-Match", entered.etag())
                .expect(200);

        assertThat(session.get(place).expect(200).text("/status")).isEqualTo("REGISTERED");
    }

    @Test
    void a_case_goes_from_opening_to_closing() {
        needs("cases:write");
        needs("registrations:write");
        String employer = anEmployer().id();
        Answer opened = session.post("/v1/cases", Invented.theCase(employer, months(-12, -7)))
                .expect(201);
        String theCase = "/v1/cases/" + opened.id();
        assertThat(opened.text("/state")).isEqualTo("DETECTED");
        assertThat(session.get(theCase + "/steps")
                        .expect(200)
                        .json()
                        .path("items")
                        .findValuesAsText("blockedBy"))
                .contains("step-needs-proof");

        Answer verifying = step(theCase, opened.etag(), "VERIFY");
        Answer added = session.post(
                        theCase + "/findings", Invented.finding("PDS_TK", months(-6, -1)), "If-Match", verifying.etag())
                .expect(201);
        for (String programme : List.of("JKK", "JKM")) {
            session.put(
                            "/v1/employers/" + employer + "/registrations/" + programme,
                            Invented.registration("REGISTERED", 24),
                            "If-None-Match",
                            "*")
                    .expect(201);
        }
        Answer resolved = settle(theCase, opened.text("/findings/0/id"), added.etag(), "RESOLVED");
        Answer refuted = settle(theCase, added.id(), resolved.etag(), "REFUTED");
        Answer closed = step(theCase, refuted.etag(), "CLOSE_COMPLIANT");

        assertThat(closed.text("/state")).isEqualTo("CLOSED_COMPLIANT");
        assertThat(history(theCase))
                .containsExactly(
                        "DETECT", "VERIFY", "FINDING_ADDED", "FINDING_AMENDED", "FINDING_AMENDED", "CLOSE_COMPLIANT");
    }

    @Test
    void a_register_lands_but_for_its_one_bad_row() {
        needs("imports:write");
        Register register = new Register(region);

        Answer staged = session.upload("/v1/imports", Register.CONTENT_TYPE, register.parts())
                .expect(202);
        Answer landed = Register.landed(session, "/v1/imports/" + staged.id());

        assertThat(landed.json().path("rowsCreated").asInt()).isEqualTo(Register.ROWS - 1);
        assertThat(landed.json().path("rowsRejected").asInt()).isOne();
        JsonNode refused = session.get("/v1/imports/" + staged.id() + "/report?outcome=REJECTED")
                .expect(200)
                .json()
                .path("items");
        assertThat(refused).hasSize(1);
        assertThat(refused.at("/0/line").asInt()).isEqualTo(Register.BAD_LINE);
        assertThat(refused.at("/0/issues/0/column").asText()).isEqualTo("Bentuk");
    }

    private static Answer anEmployer() {
        needs("employers:write");
        return session.post("/v1/employers", Invented.employer(region)).expect(201);
    }

    private static Answer step(String theCase, String tag, String step) {
        return session.post(theCase + "/steps", "{\"step\": \"%s\"}".formatted(step), "If-Match", tag)
                .expect(201);
    }

    private static Answer settle(String theCase, String findingId, String tag, String status) {
        return session.patch(
                        theCase + "/findings/" + findingId,
                        tag,
                        """
                        {"status": "%s", "resolution": "Uji asap"}
                        """
                                .formatted(status))
                .expect(200);
    }

    private static List<String> history(String theCase) {
        return session.get(theCase + "/history")
                .expect(200)
                .json()
                .path("items")
                .findValuesAsText("step");
    }

    private static List<YearMonth> months(int from, int to) {
        return List.of(YearMonth.now().plusMonths(from), YearMonth.now().plusMonths(to));
    }

    private static void needs(String scope) {
        assumeThat(session.may(scope)).as("the client has %s", scope).isTrue();
    }
}
