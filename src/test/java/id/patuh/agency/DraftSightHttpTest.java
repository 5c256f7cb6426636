package id.patuh.agency;

import static id.patuh.agency.Offices.given;
import static id.patuh.testing.Api.anEmployer;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.patuh.agency.Offices.Office;
import id.patuh.testing.ContractDocument;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A letter that nobody approved is its own office's alone: whoever else sees the case learns of it by no operation of the contract
 * that reads or acts, until it is approved.
 */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class DraftSightHttpTest {

    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Jayapura")).toString();
    private static final String HEAD_OFFICE = "bpjs-pusat";

    @Inject
    Database database;

    /** Whoever sees the case beside the office that drafts. */
    private final Map<String, Supplier<RequestSpecification>> others = new LinkedHashMap<>();

    private String theCase;
    private String finding;
    private String draft;
    private String dropped;

    @BeforeEach
    void a_case_with_a_draft_and_one_that_was_dropped() {
        Office office = Office.made(database);
        String employer = anEmployer("bpjs-malut", "8271");
        theCase = posting(
                        "bpjs-malut",
                        """
                        {"employerId": "%s", "track": "ADMINISTRATIVE",
                         "findings": [{"category": "PDS_TK", "status": "SUSPECTED", "fromMonth": "2026-01"}]}
                        """
                                .formatted(employer))
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        finding = as("bpjs-malut").get(url()).path("findings[0].id");
        given(office.id(), List.of(employer), TODAY, "");
        draft = drafted();
        dropped = drafted();
        takes("bpjs-malut", dropped, "cancellation", "{\"reason\": \"Tidak perlu\"}")
                .statusCode(201)
                .body("state", equalTo("VOID"));
        others.put("its state attorney", office::asks);
        others.put("the inspectorate", () -> as("wasnaker-malut").header("Purpose-Of-Use", "SUPERVISION"));
        others.put("the head office", () -> as(HEAD_OFFICE));
    }

    private String drafted() {
        return posting("bpjs-malut", "{\"kind\": \"NOTICE_1\", \"findingIds\": [\"" + finding + "\"]}")
                .post(url() + "/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String url() {
        return "/v1/cases/" + theCase;
    }

    private ValidatableResponse takes(String client, String letter, String step, String body) {
        return posting(client, body)
                .header("If-Match", "*")
                .post(url() + "/letters/" + letter + "/" + step)
                .then();
    }

    @Test
    void nothing_that_reads_tells_of_a_draft_to_others_than_its_office() {
        List<String> failures = new ArrayList<>();
        int addressed = 0;
        for (ContractDocument.Operation operation : ContractDocument.served().operations()) {
            if (!operation.verb().equals("GET")) {
                continue;
            }
            boolean isAddressed = operation.path().contains("{letterId}");
            for (String letter : List.of(draft, dropped)) {
                String path = path(operation, letter);
                others.forEach((who, asks) -> {
                    Response answer = asks.get().get(path);
                    boolean isHidden = isAddressed
                            ? answer.statusCode() == 404
                            : !answer.asString().contains(draft)
                                    && !answer.asString().contains(dropped);
                    if (!isHidden) {
                        failures.add(who + " by " + operation + ": " + answer.statusCode() + " " + answer.asString());
                    }
                });
                if (isAddressed) {
                    as("bpjs-malut-2").get(path).then().statusCode(200);
                    addressed++;
                }
            }
        }
        assertThat(failures).isEmpty();
        assertThat(addressed).isGreaterThanOrEqualTo(2 * 2);
    }

    private String path(ContractDocument.Operation operation, String letter) {
        String path = operation.path().startsWith("/v1/cases/")
                ? operation.path().replace("{id}", theCase).replace("{letterId}", letter)
                : operation.path();
        for (var parameter : operation.parameters("path")) {
            path = path.replace("{" + parameter.path("name").asText() + "}", operation.example(parameter));
        }
        return path;
    }

    @Test
    void lists_and_counts_hold_drafts_for_their_office_alone() {
        others.values().forEach(asks -> {
            asks.get()
                    .queryParam("count", "exact")
                    .get(url() + "/letters")
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(0))
                    .body("page.count.value", equalTo(0));
            asks.get().get(url() + "/history").then().statusCode(200).body("items.step", contains("DETECT"));
            asks.get()
                    .contentType("application/json")
                    .body("{\"letterIds\": [\"" + draft + "\"]}")
                    .post("/v1/letter-prints")
                    .then()
                    .statusCode(400)
                    .body("issues.code", contains("unknown-letter"));
        });
        as("bpjs-malut-2")
                .queryParam("count", "exact")
                .get(url() + "/letters")
                .then()
                .body("items.id", containsInAnyOrder(draft, dropped))
                .body("page.count.value", equalTo(2));
        as("bpjs-malut-2").get(url() + "/history").then().body("items.step", contains("DETECT", "LETTER_VOID"));
    }

    @Test
    void nobody_else_changes_approves_serves_or_rests_on_a_draft() {
        Map<String, Long> before = database.rows();
        patching(HEAD_OFFICE, "*", "{\"addressee\": \"Direktur\"}")
                .patch(url() + "/letters/" + draft)
                .then()
                .statusCode(404);
        takes(HEAD_OFFICE, draft, "approval", "").statusCode(404);
        takes(HEAD_OFFICE, draft, "cancellation", "{\"reason\": \"Contoh\"}").statusCode(404);
        takes(HEAD_OFFICE, draft, "failure", "{\"failedDate\": \"2026-11-01\", \"reason\": \"Contoh\"}")
                .statusCode(404);
        posting(
                        HEAD_OFFICE,
                        "{\"step\": \"VERIFY\", \"findingIds\": [\"%s\"], \"letterId\": \"%s\"}"
                                .formatted(finding, draft))
                .header("If-Match", "*")
                .post(url() + "/steps")
                .then()
                .statusCode(422)
                .body("issues.code", hasItem("unknown-letter"))
                .body("issues.code", not(hasItem("letter-not-served")));
        assertThat(database.rows()).isEqualTo(before);

        approves(HEAD_OFFICE, "\"letterIds\": [\"" + draft + "\"]")
                .statusCode(201)
                .body("items.outcome", contains("NOT_FOUND"))
                .body("items[0].caseId", equalTo(null));
        String every = "\"kind\": \"NOTICE_1\", \"filter\": {\"regionCode\": \"8271\"}, \"dryRun\": true";
        approves(HEAD_OFFICE, every).statusCode(201).body("items.letterId", not(hasItem(draft)));
        approves("bpjs-malut-2", every).statusCode(201).body("items.letterId", hasItem(draft));
        as("bpjs-malut").get(url() + "/letters/" + draft).then().body("state", equalTo("DRAFT"));
    }

    private static ValidatableResponse approves(String client, String which) {
        return posting(client, "{\"act\": \"APPROVE\", " + which + "}")
                .post("/v1/letter-batches")
                .then();
    }

    @Test
    void what_is_approved_is_seen_by_all_who_see_the_case_also_when_it_is_void() {
        String changes = "change where subject_id = '" + draft + "' and subject_kind = ";
        assertThat(database.count(changes + "'LETTER'")).isZero();
        takes("bpjs-malut-2", draft, "approval", "").statusCode(201);
        assertThat(database.count(changes + "'LETTER' and type = 'letter.approved'"))
                .isEqualTo(1);
        assertThat(database.count(changes + "'LETTER_DRAFT' and type = 'letter.drafted'"))
                .isEqualTo(1);
        others.values().forEach(asks -> {
            asks.get().get(url() + "/letters").then().body("items.id", contains(draft));
            asks.get().get(url() + "/letters/" + draft + "/content").then().statusCode(200);
            asks.get().get(url() + "/history").then().body("items.step", contains("DETECT", "LETTER_APPROVED"));
        });
        takes("bpjs-malut", draft, "cancellation", "{\"reason\": \"Keliru\"}").statusCode(201);
        others.values().forEach(asks -> {
            asks.get().get(url() + "/letters/" + draft).then().statusCode(200).body("state", equalTo("VOID"));
            asks.get()
                    .get(url() + "/history")
                    .then()
                    .body("items.step", contains("DETECT", "LETTER_APPROVED", "LETTER_VOID"));
        });
    }
}
