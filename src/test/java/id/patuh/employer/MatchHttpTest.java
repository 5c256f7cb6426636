package id.patuh.employer;

import static id.patuh.testing.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.testing.Api;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever describes an employer finds it, if he may see it. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class MatchHttpTest {

    private static final String WEDA = "01990000-0000-7000-8000-000000000008";
    private static final String JAKARTA_BRANCH = "01990000-0000-7000-8000-000000000039";

    @Inject
    Database database;

    @Test
    void an_unregistered_hotel_is_found_by_a_spoiled_name_and_address() {
        match(
                        "bpjs-malut",
                        """
                        {"ref": "row-17", "name": "P.T. Contoh Penginepan Ternate", "address": "Jl. Misal Pantai 12",
                         "regionCode": "8271"}
                        """)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].ref", equalTo("row-17"))
                .body("items[0].candidates[0].employerId", equalTo(Api.PWBD))
                .body("items[0].candidates[0].name", equalTo("PT Contoh Penginapan Ternate"))
                .body("items[0].candidates[0].regionCode", equalTo("8271"))
                .body("items[0].candidates[0].likelihood", equalTo("LIKELY"))
                .body("items[0].candidates[0].score", greaterThan(0.9f))
                .body(
                        "items[0].candidates[0].reasons.code",
                        contains("SIMILAR_NAME", "SAME_ADDRESS", "SAME_REGION", "SAME_LEGAL_FORM"))
                .body("items[0].candidates[0].reasons[0].similarity", greaterThan(0.8f))
                .body("items[0].candidates[0].reasons[0].detail", equalTo("The names are alike."));
    }

    @Test
    void answers_keep_the_order_of_the_descriptions_and_nobody_is_a_candidate_for_a_stranger() {
        match(
                        "bpjs-malut",
                        """
                        {"ref": "a", "name": "Toko Qwertz Yxcvb", "regionCode": "8271"},
                        {"ref": "b", "name": "Desa Gufasa", "regionCode": "8201"},
                        {"name": "---"},
                        {"name": "PT., Koperasi (Tbk)"}
                        """)
                .statusCode(200)
                .body("items.ref", contains("a", "b", null, null))
                .body("items[0].candidates", empty())
                .body("items[1].candidates[0].name", equalTo("Gufasa"))
                .body("items[1].candidates[0].likelihood", equalTo("LIKELY"))
                .body("items[2].candidates", empty())
                .body("items[3].candidates", empty());
    }

    @Test
    void a_number_leads_to_its_employer_whatever_the_name_and_another_number_speaks_against() {
        match(
                        "bpjs-malut",
                        """
                        {"name": "Nama Lain Sekali", "regionCode": "8271",
                         "identifiers": [{"scheme": "NIB", "value": "99000 00000002"}]},
                        {"name": "PT Contoh Penginapan Ternate", "regionCode": "8271",
                         "identifiers": [{"scheme": "NIB", "value": "9999999999999"}]}
                        """)
                .statusCode(200)
                .body("items[0].candidates[0].employerId", equalTo(Api.PWBD))
                .body("items[0].candidates[0].reasons.code", hasItems("SAME_NUMBER", "OTHER_NAME"))
                .body("items[0].candidates[0].reasons[0].scheme", equalTo("NIB"))
                .body("items[0].candidates[0].reasons[0].detail", equalTo("The NIB is the same."))
                .body("items[1].candidates[0].employerId", equalTo(Api.PWBD))
                .body("items[1].candidates[0].likelihood", equalTo("POSSIBLE"))
                .body("items[1].candidates[0].reasons.code", hasItem("CONFLICTING_NUMBER"));
    }

    @Test
    void a_merged_employer_never_comes_but_its_number_leads_to_the_survivor() {
        match(
                        "bpjs-malut",
                        """
                        {"name": "PT Misal Angkut Weda", "regionCode": "8202"},
                        {"name": "PT Misal Angkut Weda", "regionCode": "8202",
                         "identifiers": [{"scheme": "NPP", "value": "99MW0041"}]}
                        """)
                .statusCode(200)
                .body("items[0].candidates.name", not(hasItem("PT Misal Angkut Weda")))
                .body("items[1].candidates.name", not(hasItem("PT Misal Angkut Weda")))
                .body("items[1].candidates[0].employerId", equalTo(WEDA))
                .body("items[1].candidates[0].reasons.code", hasItem("SAME_NUMBER"));
    }

    @Test
    void a_number_that_a_merged_employer_had_lost_before_leads_to_whom_it_was_given_alone() {
        String nib = Employers.digits("99", 13);
        String merged = Employers.anEmployer(Employers.number("NIB", nib));
        String number = Employers.read(merged).extract().path("identifiers[0].id");
        as("bpjs-malut")
                .header("If-Match", "*")
                .delete(Employers.url(merged) + "/identifiers/" + number)
                .then()
                .statusCode(204);
        database.run("update employer_identifier set valid_to = '2026-03-01' where id = '" + number + "'");
        String holder = Employers.anEmployer(Employers.number("NIB", nib));
        Employers.merges(merged, Employers.anEmployer(), "2026-06-01").statusCode(201);
        match(
                        "bpjs-malut",
                        "{\"name\": \"Nama Lain Sekali\", \"identifiers\": [{\"scheme\": \"NIB\", \"value\": \"" + nib
                                + "\"}]}")
                .body("items[0].candidates.employerId", contains(holder));
    }

    @Test
    void only_employers_in_sight_are_candidates() {
        String hotel =
                """
                {"name": "PT Contoh Penginapan Ternate", "regionCode": "8271",
                 "identifiers": [{"scheme": "NIB", "value": "9900000000002"}]}
                """;
        match("bpjs-jateng", hotel).statusCode(200).body("items[0].candidates", empty());
        match("bpjs-pusat", hotel).statusCode(200).body("items[0].candidates[0].employerId", equalTo(Api.PWBD));
        match("employer-self", hotel).statusCode(200).body("items[0].candidates", empty());
    }

    @Test
    void a_branch_of_elsewhere_is_found_among_its_sisters() {
        match(
                        "bpjs-malut",
                        """
                        {"name": "MISAL INDUK JAKARTA CAB TERNATE, PT", "regionCode": "8271"}
                        """)
                .body("items[0].candidates[0].employerId", equalTo(JAKARTA_BRANCH))
                .body("items[0].candidates[0].likelihood", equalTo("LIKELY"));
    }

    @Test
    void who_sees_basics_only_may_ask_by_name_and_region_and_by_nothing_else() {
        match("polda-malut", "{\"name\": \"PT Contoh Penginapan Ternate\", \"regionCode\": \"8271\"}")
                .statusCode(200)
                .body("items[0].candidates[0].employerId", equalTo(Api.PWBD));
        match(
                        "polda-malut",
                        "{\"name\": \"x\", \"identifiers\": [{\"scheme\": \"NIB\", \"value\": \"9900000000002\"}]}")
                .statusCode(403)
                .body("code", equalTo("field-not-visible"))
                .body("issues[0].pointer", equalTo("/queries/0/identifiers"));
        match("polda-malut", "{\"name\": \"x\"}, {\"name\": \"y\", \"address\": \"Jl. Contoh 1\"}")
                .statusCode(403)
                .body("issues[0].pointer", equalTo("/queries/1/address"));
    }

    @Test
    void a_number_of_a_person_is_compared_for_bpjs_alone() {
        String trader =
                """
                {"name": "UD Misal Cahaya Pagi", "regionCode": "8203",
                 "identifiers": [{"scheme": "NPWP", "value": "9901014507850001"}]}
                """;
        match("bpjs-malut", trader).body("items[0].candidates[0].reasons.code", hasItem("SAME_NUMBER"));
        match("wasnaker-malut", trader).body("items[0].candidates[0].reasons.code", not(hasItem("SAME_NUMBER")));
    }

    @Test
    void every_fault_is_told_at_its_place() {
        as("bpjs-malut")
                .contentType(ContentType.JSON)
                .body(
                        "{\"queries\": [{\"name\": \"\"}, {\"ref\": \"x\"}, {\"name\": \"x\", \"parentId\": \"y\"}], \"limit\": 11}")
                .post("/v1/employer-matches")
                .then()
                .statusCode(400)
                .body(
                        "issues.pointer",
                        containsInAnyOrder("/queries/0/name", "/queries/1/name", "/queries/2/parentId", "/limit"));
        match(
                        "bpjs-malut",
                        """
                        {"name": "x", "regionCode": "9999"},
                        {"name": "x", "identifiers": [{"scheme": "NIB", "value": "1"},
                          {"scheme": "LOCAL", "value": "a"}, {"scheme": "LOCAL", "value": "a"}]}
                        """)
                .statusCode(400)
                .body(
                        "issues.pointer",
                        containsInAnyOrder(
                                "/queries/0/regionCode", "/queries/1/identifiers/0/value", "/queries/1/identifiers/2"))
                .body("issues.code", hasItems("unknown-region", "wrong-format", "repeated-item"));
        match("bpjs-malut", descriptions(1001)).statusCode(400).body("issues[0].code", equalTo("too-long"));
    }

    @Test
    void a_thousand_are_answered_at_once_and_read_once() {
        long before = database.count(READ);
        match("bpjs-malut", descriptions(1000))
                .statusCode(200)
                .body("items", hasSize(1000))
                .body("items[999].ref", equalTo("999"))
                .body("items.candidates.flatten().employerId", hasItem(Api.PWBD));
        assertThat(database.count(READ)).isEqualTo(before + 1);
    }

    @Test
    void the_audit_tells_how_many_employers_were_told() {
        long before = database.count(READ + " and row_count = 2");
        match("bpjs-malut", "{\"name\": \"PT Contoh Penginapan Ternate\", \"regionCode\": \"8271\"}", 1)
                .body("items[0].candidates", hasSize(1));
        match(
                        "bpjs-malut",
                        """
                        {"name": "Desa Gufasa", "regionCode": "8201"},
                        {"name": "PT Contoh Penginapan Ternate", "regionCode": "8271"}
                        """,
                        1)
                .body("items.candidates.flatten()", hasSize(2));
        assertThat(database.count(READ + " and row_count = 2")).isEqualTo(before + 1);
    }

    @Test
    void reasons_are_told_in_indonesian_unless_english_is_asked_for() {
        given().header("Authorization", "Bearer " + Api.token("bpjs-malut"))
                .contentType(ContentType.JSON)
                .body("{\"queries\": [{\"name\": \"Desa Gufasa\", \"regionCode\": \"8201\"}]}")
                .post("/v1/employer-matches")
                .then()
                .body("items[0].candidates[0].reasons.detail", hasItem("Wilayah sama."))
                .body("items[0].candidates[0].reasons[0].scheme", nullValue());
    }

    private static final String READ = "audit_entry where kind = 'READ' and operation = 'matchEmployers'";

    private static String descriptions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"ref\": \"%d\", \"name\": \"PT Contoh Penginapan Ternate\", \"regionCode\": \"8271\"}"
                        .formatted(i))
                .collect(Collectors.joining(","));
    }

    private static ValidatableResponse match(String client, String queries) {
        return match(client, queries, 3);
    }

    private static ValidatableResponse match(String client, String queries, int limit) {
        return as(client)
                .header("Purpose-Of-Use", "SUPERVISION")
                .contentType(ContentType.JSON)
                .body("{\"queries\": [%s], \"limit\": %d}".formatted(queries, limit))
                .post("/v1/employer-matches")
                .then();
    }
}
