package id.patuh.sanction;

import static id.patuh.sanction.Sanctions.DESK;
import static id.patuh.sanction.Sanctions.anEmployer;
import static id.patuh.sanction.Sanctions.asDesk;
import static id.patuh.sanction.Sanctions.checks;
import static id.patuh.sanction.Sanctions.item;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.testing.Database;
import id.patuh.testing.Statements;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.FilterableRequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The licensing desk's one call, against the scenarios. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class RestrictionCheckHttpTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Jayapura"));
    private static final String WITHHELD = "9900000000049";
    private static final String REQUESTED = "9900000000048";
    private static final String PWBD = "9900000000002";

    @Inject
    Database database;

    @BeforeEach
    void restore_the_scenarios() {
        as("bpjs-pusat").post("/sandbox/reset").then().statusCode(200);
    }

    @Test
    void numbers_of_all_kinds_have_an_answer_each_in_their_order() {
        checks(
                        DESK,
                        TODAY,
                        item("NIB", WITHHELD, "BUSINESS_LICENCE"),
                        item("NPP", "99000049", "BUSINESS_LICENCE"),
                        item("NIB", WITHHELD, "TENDER"),
                        item("NIB", REQUESTED, "BUSINESS_LICENCE"),
                        item("NIB", PWBD, "BUSINESS_LICENCE"),
                        item("NIB", "9900000009999", "BUSINESS_LICENCE"),
                        item("NIB", "12", "BUSINESS_LICENCE"),
                        item("NPP", "99000022", "BUILDING_PERMIT"))
                .statusCode(200)
                .body(
                        "items.match",
                        contains("FOUND", "FOUND", "FOUND", "FOUND", "FOUND", "NOT_FOUND", "INVALID", "FOUND"))
                .body("items.registered", contains("YES", "YES", "YES", "YES", "NO", "UNKNOWN", "UNKNOWN", "YES"))
                .body("items.restricted", contains(true, true, false, false, false, null, null, false))
                .body("items[0].ground.code", equalTo("TMP2T"))
                .body("items[0].since", notNullValue())
                .body("items[0].liftedBy.text", containsString("paid in full"))
                .body("items[2].ground", nullValue())
                .body("items.checkId", hasSize(8));
    }

    @Test
    void a_number_of_several_legal_persons_is_ambiguous_and_says_nothing_of_either() {
        String local = "REG-99-" + System.nanoTime();
        for (int i = 0; i < 2; i++) {
            posting("bpjs-malut", "{\"scheme\": \"LOCAL\", \"value\": \"" + local + "\", \"source\": \"DPMPTSP\"}")
                    .post("/v1/employers/" + anEmployer().id() + "/identifiers")
                    .then()
                    .statusCode(201);
        }
        checks(DESK, TODAY, item("LOCAL", local, "TENDER"))
                .body("items[0].match", equalTo("AMBIGUOUS"))
                .body("items[0].restricted", nullValue());
    }

    @Test
    void a_branch_is_restricted_as_its_legal_person_is() {
        String npp = "99" + (100_000 + (int) (System.nanoTime() % 800_000));
        posting(
                        "bpjs-malut",
                        """
                        {"name": "PT Contoh Cabang", "legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "8203",
                         "parentId": "01990000-0000-7000-8000-000000000049",
                         "identifiers": [{"scheme": "NPP", "value": "%s", "source": "BPJS"}]}"""
                                .formatted(npp))
                .post("/v1/employers")
                .then()
                .statusCode(201);
        checks(DESK, TODAY, item("NPP", npp, "BUSINESS_LICENCE")).body("items[0].restricted", equalTo(true));
    }

    @Test
    void nothing_is_withheld_before_its_first_day() {
        LocalDate since = LocalDate.parse(checks(DESK, TODAY, item("NIB", WITHHELD, "BUSINESS_LICENCE"))
                .extract()
                .path("items[0].since"));
        checks(DESK, since.minusDays(1), item("NIB", WITHHELD, "BUSINESS_LICENCE"))
                .body("items[0].restricted", equalTo(false));
        checks(DESK, since, item("NIB", WITHHELD, "BUSINESS_LICENCE")).body("items[0].restricted", equalTo(true));
    }

    @Test
    void what_was_answered_can_be_read_later_by_who_asked_and_nobody_else() {
        String check = checks(
                        DESK,
                        TODAY,
                        """
                        {"identifier": {"scheme": "NPWP", "value": "9901 0145 0785 0001"}, "service": "TENDER",
                         "ref": "I-99-2"}""")
                .statusCode(200)
                .body("items[0].ref", equalTo("I-99-2"))
                .extract()
                .path("items[0].checkId");
        String url = "/v1/service-restriction-checks/" + check;
        asDesk(DESK, TODAY)
                .get(url)
                .then()
                .statusCode(200)
                .body("answer.checkId", equalTo(check))
                .body("answer.ref", equalTo("I-99-2"))
                .body("identifier.value", equalTo("************0001"))
                .body("service", equalTo("TENDER"))
                .body("purposeReference", equalTo("I-99-1"))
                .body("answeredAt", notNullValue());
        asDesk("bpbj-malut", TODAY).get(url).then().statusCode(404);
        as("bpjs-malut").get(url).then().statusCode(403);
        ((FilterableRequestSpecification) asDesk(DESK, TODAY))
                .replaceHeader("Accept-Language", "id")
                .get("/v1/service-restriction-checks/0199c000-0000-7000-8000-000000000001")
                .then()
                .statusCode(200)
                .body("answer.liftedBy.text", containsString("dibayar lunas"));
    }

    @Test
    void a_check_needs_a_purpose_the_scope_and_leaves_a_trace() {
        Map<String, Long> before = database.rows();
        as(DESK).contentType(ContentType.JSON)
                .body("{\"items\": [" + item("NIB", WITHHELD, "TENDER") + "]}")
                .post("/v1/service-restrictions/checks")
                .then()
                .statusCode(400)
                .body("code", equalTo("purpose-required"));
        checks("bpjs-malut", TODAY, item("NIB", WITHHELD, "TENDER")).statusCode(403);
        checks(DESK, TODAY).statusCode(400);
        assertThat(database.rows()).isEqualTo(before);
        long read = database.count("audit_entry where kind = 'READ' and operation = 'checkServiceRestrictions'");
        checks(DESK, TODAY, item("NIB", WITHHELD, "TENDER")).statusCode(200);
        assertThat(database.count("audit_entry where kind = 'READ' and operation = 'checkServiceRestrictions'"))
                .isEqualTo(read + 1);
    }

    @Test
    void a_thousand_checks_take_as_many_statements_as_one() {
        String[] one = {item("NIB", WITHHELD, "BUSINESS_LICENCE")};
        String[] many =
                Collections.nCopies(1_000, item("NIB", WITHHELD, "TENDER")).toArray(String[]::new);
        checks(DESK, TODAY, one).statusCode(200);
        List<String> few = Statements.of(() -> checks(DESK, TODAY, one).statusCode(200));
        List<String> all = Statements.of(() -> checks(DESK, TODAY, many).statusCode(200));
        assertThat(all).hasSameSizeAs(few);
        assertThat(few.stream().filter(sql -> sql.contains("service_restriction") || sql.contains("restriction_check")))
                .hasSize(2);
    }
}
