package id.patuh.employer;

import static id.patuh.employer.Employers.aBranchOf;
import static id.patuh.employer.Employers.anEmployer;
import static id.patuh.employer.Employers.ceases;
import static id.patuh.employer.Employers.digits;
import static id.patuh.employer.Employers.merges;
import static id.patuh.employer.Employers.merging;
import static id.patuh.employer.Employers.number;
import static id.patuh.employer.Employers.read;
import static id.patuh.employer.Employers.step;
import static id.patuh.employer.Employers.url;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.patuh.testing.Api;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Employers that go on as others. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class EmployerMergerHttpTest {

    private static final String IN_JATENG = "01990000-0000-7000-8000-000000000042";
    private static final String VALUES = "identifiers.value";

    @Inject
    Database database;

    @Test
    void the_survivor_has_the_numbers_and_the_merged_one_had_them_until_then() {
        String npp = digits("99", 8);
        String nib = digits("99", 13);
        String id = anEmployer(number("NPP", npp), number("NIB", nib), number("LOCAL", "REG-99-7"));
        String own = digits("99", 13);
        String survivor = anEmployer(number("NIB", own), number("LOCAL", "REG-99-7"));
        merges(id, survivor, "2026-06-01")
                .statusCode(201)
                .header("Location", equalTo(url(survivor)))
                .body("id", equalTo(survivor))
                .body("version", equalTo(1))
                .body(VALUES, containsInAnyOrder(npp, nib, own, "REG-99-7"))
                .body("identifiers.find { it.value == '" + npp + "' }.validFrom", equalTo("2026-06-01"));
        asOf(survivor, "2026-05-31").body(VALUES, containsInAnyOrder(own, "REG-99-7"));
        asOf(id, "2026-05-31")
                .body("status", equalTo("ACTIVE"))
                .body("mergedInto", nullValue())
                .body(VALUES, containsInAnyOrder(npp, nib, "REG-99-7"));
        asOf(id, "2026-06-01")
                .body("status", equalTo("MERGED"))
                .body("mergedInto", equalTo(survivor))
                .body("statusChange.reason", equalTo("Tercatat dua kali"))
                .body(VALUES, empty());
        as("bpjs-malut").queryParam("npp", npp).get("/v1/employers").then().body("items.id", contains(survivor));
        as("bpjs-malut").get(url(survivor) + "/identifiers").then().body("items.value", hasItem(npp));
    }

    @Test
    void what_was_believed_before_the_merger_is_still_read() {
        String npp = digits("99", 8);
        String id = anEmployer(number("NPP", npp));
        String survivor = anEmployer();
        String before = Instant.now().toString();
        merges(id, survivor, "2026-06-01").statusCode(201);
        as("bpjs-malut")
                .queryParam("knownAt", before)
                .get(url(id))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body(VALUES, contains(npp));
        as("bpjs-malut")
                .queryParam("knownAt", before)
                .get(url(survivor))
                .then()
                .statusCode(200)
                .body(VALUES, empty());
    }

    @Test
    void whoever_asks_for_the_merged_one_is_sent_to_the_survivor() {
        String id = anEmployer();
        String survivor = anEmployer();
        merges(id, survivor, "2026-06-01").statusCode(201);
        for (String below : new String[] {
            "", "/identifiers?limit=7&scheme=NPP", "/registrations", "/registrations/JHT", "/known-workforce"
        }) {
            moved("bpjs-malut", url(id) + below)
                    .statusCode(308)
                    .header("Location", equalTo(url(survivor) + below))
                    .header("API-Version", equalTo("1.0.0"))
                    .body(emptyString());
            moved("bpjs-jateng", url(id) + below).statusCode(404);
        }
        moved("bpjs-malut", url(id.toUpperCase(Locale.ROOT))).header("Location", startsWith(url(survivor)));
        as("bpjs-malut").get(url(id)).then().statusCode(200).body("id", equalTo(survivor));
    }

    @Test
    void nothing_of_a_merged_employer_changes_any_more() {
        String id = anEmployer(number("NPP", digits("99", 8)));
        String number = read(id).extract().path("identifiers[0].id");
        String survivor = anEmployer();
        merges(id, survivor, "2026-06-01").statusCode(201);
        Map<String, Long> before = database.rows();
        patching("bpjs-malut", "*", "{\"address\": \"x\"}")
                .patch(url(id))
                .then()
                .statusCode(409)
                .body("code", equalTo("employer-not-active"))
                .body("mergedInto", equalTo(survivor));
        posting("bpjs-malut", number("LOCAL", "REG-99"))
                .post(url(id) + "/identifiers")
                .then()
                .statusCode(409);
        as("bpjs-malut")
                .header("If-Match", "*")
                .delete(url(id) + "/identifiers/" + number)
                .then()
                .statusCode(404);
        ceases(id, "2026-06-01").statusCode(409).body("mergedInto", equalTo(survivor));
        Employers.resumes(id, "2026-06-01").statusCode(409).body("code", equalTo("employer-not-ceased"));
        as("bpjs-malut")
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body("{\"segment\": \"PU\", \"status\": \"REGISTERED\", \"source\": \"BPJS\"}")
                .put(url(id) + "/registrations/JHT")
                .then()
                .statusCode(409)
                .body("code", equalTo("employer-not-active"));
        posting("bpjs-malut", "{\"source\": \"WLKP\", \"asOfDate\": \"2026-06-01\", \"workers\": 3}")
                .post(url(id) + "/known-workforce")
                .then()
                .statusCode(409);
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void what_may_not_be_merged_is_refused_and_nothing_moves() {
        String id = anEmployer();
        String survivor = anEmployer();
        String ceased = anEmployer();
        ceases(ceased, "2026-06-01").statusCode(201);
        String gone = anEmployer();
        merges(gone, survivor, "2026-06-01").statusCode(201);
        String branch = aBranchOf(survivor);
        Map<String, Long> before = database.rows();

        merges(id, id, "2026-06-01")
                .statusCode(400)
                .body("issues.pointer", contains("/survivorId"))
                .body("issues.code", contains("same-employer"));
        merges(id, IN_JATENG, "2026-06-01").statusCode(400).body("issues.code", contains("unknown-employer"));
        merges(id, UUID.randomUUID().toString(), "2999-01-01")
                .statusCode(400)
                .body("issues.code", containsInAnyOrder("unknown-employer", "in-the-future"));
        merges(id, ceased, "2026-06-01").statusCode(409).body("code", equalTo("survivor-not-active"));
        merges(id, gone, "2026-06-01")
                .statusCode(409)
                .body("code", equalTo("survivor-not-active"))
                .body("mergedInto", equalTo(survivor));
        merges(ceased, id, "2026-06-01").statusCode(409).body("code", equalTo("employer-not-active"));
        merges(gone, id, "2026-06-01").statusCode(409).body("code", equalTo("employer-not-active"));
        merges(id, branch, "2026-06-01").statusCode(409).body("code", equalTo("survivor-is-branch"));
        merges(survivor, branch, "2026-06-01").statusCode(409).body("code", equalTo("survivor-is-branch"));
        merges(id, survivor, "2025-12-31")
                .statusCode(409)
                .body("code", equalTo("effective-date-too-early"))
                .body("earliest", equalTo("2026-01-01"));
        step("bpjs-jateng", id, "merger", merging(survivor, "2026-06-01")).statusCode(404);
        step("bpjs-jateng", IN_JATENG, "merger", merging(survivor, "2026-06-01"))
                .statusCode(400)
                .body("issues.code", contains("unknown-employer"));
        step("wasnaker-malut", id, "merger", merging(survivor, "2026-06-01")).statusCode(403);
        posting("bpjs-malut", merging(survivor, "2026-06-01"))
                .post(url(id) + "/merger")
                .then()
                .statusCode(428);
        posting("bpjs-malut", merging(survivor, "2026-06-01"))
                .header("If-Match", "\"5.00\"")
                .post(url(id) + "/merger")
                .then()
                .statusCode(412);
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void branches_get_the_survivor_as_head_office() {
        String nib = digits("99", 13);
        String head = anEmployer(number("NIB", nib));
        String branch = aBranchOf(head);
        String survivor = anEmployer();
        merges(head, survivor, "2026-06-01").statusCode(201);
        read(branch)
                .statusCode(200)
                .body("parentId", equalTo(survivor))
                .body("version", equalTo(1))
                .body(VALUES, contains(nib));
        asOf(branch, "2026-05-31").body("parentId", equalTo(head)).body(VALUES, contains(nib));
    }

    @Test
    void a_branch_goes_on_as_its_head_office_or_a_sister_and_leaves_the_legal_persons_numbers() {
        String nib = digits("99", 13);
        String head = anEmployer(number("NIB", nib));
        String npp = digits("99", 8);
        String branch = aBranchOf(head, number("NPP", npp), number("NIB", nib));
        merges(branch, head, "2026-06-01").statusCode(201).body(VALUES, containsInAnyOrder(nib, npp));

        String other = aBranchOf(head, number("NIB", nib), number("LOCAL", "REG-99-8"));
        String elsewhere = anEmployer();
        merges(other, elsewhere, "2026-06-01").statusCode(201).body(VALUES, contains("REG-99-8"));
    }

    @Test
    void a_merger_leaves_a_change_per_subject_and_one_audit_entry_that_counts_them() {
        String head = anEmployer();
        String branch = aBranchOf(head);
        String survivor = anEmployer();
        long audits = database.count("audit_entry where kind = 'WRITE'");
        merges(head, survivor, "2026-06-01").statusCode(201);
        assertThat(database.count("audit_entry where kind = 'WRITE'")).isEqualTo(audits + 1);
        assertThat(database.count("audit_entry where operation = 'mergeEmployer' and row_count = 3 "
                        + "and subject_id = '" + head + "'"))
                .isEqualTo(1);
        for (String change : new String[] {
            "'" + head + "' and type = 'employer.merged'",
            "'" + survivor + "' and type = 'employer.took-over'",
            "'" + branch + "' and type = 'employer.amended' and fields = '{parentId}'"
        }) {
            assertThat(database.count("change where subject_id = " + change)).isEqualTo(1);
        }
    }

    @Test
    void the_same_key_merges_once_and_is_answered_again() {
        String id = anEmployer();
        String survivor = anEmployer();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as("bpjs-malut")
                    .header("Idempotency-Key", key)
                    .header("If-Match", "\"0.00\"")
                    .contentType("application/json")
                    .body(merging(survivor, "2026-06-01"))
                    .post(url(id) + "/merger")
                    .then()
                    .statusCode(201)
                    .body("id", equalTo(survivor))
                    .body("version", equalTo(1));
        }
    }

    @Test
    void two_that_are_merged_into_each_other_at_once_are_one_and_nobody_waits_for_ever() throws Exception {
        for (int round = 0; round < 5; round++) {
            String one = anEmployer(number("NPP", digits("99", 8)));
            String other = anEmployer(number("NPP", digits("99", 8)));
            aBranchOf(one);
            aBranchOf(other);
            List<Integer> answers = together(
                    () -> merges(one, other, "2026-06-01").extract().statusCode(),
                    () -> merges(other, one, "2026-06-01").extract().statusCode());
            assertThat(answers).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void a_branch_that_is_registered_while_its_head_office_is_merged_is_of_the_one_or_refused() throws Exception {
        for (int round = 0; round < 5; round++) {
            String head = anEmployer();
            String survivor = anEmployer();
            List<Integer> answers = together(
                    () -> merges(head, survivor, "2026-06-01").extract().statusCode(),
                    () -> Employers.registering("bpjs-malut", ", \"parentId\": \"" + head + "\"")
                            .extract()
                            .statusCode());
            assertThat(answers.get(0)).isEqualTo(201);
            assertThat(answers.get(1)).isIn(201, 409);
            assertThat(database.count("employer where parent_id = '" + head + "'"))
                    .isZero();
        }
    }

    @Test
    void the_merged_employer_of_the_scenarios_is_found_under_its_old_number() {
        String merged = "01990000-0000-7000-8000-000000000041";
        moved("bpjs-malut", url(merged))
                .statusCode(308)
                .header("Location", equalTo("/v1/employers/01990000-0000-7000-8000-000000000008"));
        as("bpjs-malut")
                .queryParam("npp", "99MW0041")
                .get("/v1/employers")
                .then()
                .body("items.id", contains("01990000-0000-7000-8000-000000000008"));
        asOf(merged, "2025-01-31").body("status", equalTo("ACTIVE")).body(VALUES, hasItem("99MW0041"));
    }

    private static List<Integer> together(Callable<Integer> one, Callable<Integer> other) throws Exception {
        Api.token("bpjs-malut");
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService offices = Executors.newFixedThreadPool(2);
        try {
            List<Integer> answers = new ArrayList<>();
            List<Callable<Integer>> calls = List.of(
                    () -> {
                        start.await();
                        return one.call();
                    },
                    () -> {
                        start.await();
                        return other.call();
                    });
            for (var answer : offices.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            offices.shutdownNow();
        }
    }

    private static ValidatableResponse moved(String client, String address) {
        return as(client)
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(address)
                .then();
    }

    private static ValidatableResponse asOf(String id, String day) {
        return as("bpjs-malut").queryParam("asOf", day).get(url(id)).then().statusCode(200);
    }
}
