package id.patuh.employer;

import static id.patuh.employer.Employers.aBranchOf;
import static id.patuh.employer.Employers.anEmployer;
import static id.patuh.employer.Employers.digits;
import static id.patuh.employer.Employers.number;
import static id.patuh.employer.Employers.read;
import static id.patuh.employer.Employers.registering;
import static id.patuh.employer.Employers.url;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.testing.Api;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers that are unique, shared with branches, or fit nobody. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class EmployerNumbersHttpTest {

    private static final String TYPED = "identifiers.find { it.scheme == '%s' }.typed";

    @Inject
    Database database;

    @Test
    void a_number_is_stored_in_one_form_and_kept_as_it_was_typed() {
        String npwp = digits("099", 15);
        String printed = npwp.substring(0, 2) + "." + npwp.substring(2, 5) + "." + npwp.substring(5);
        String npp = digits("99", 6) + "AB";
        String id = anEmployer(number("NPWP", printed), number("NPP", npp.toLowerCase(java.util.Locale.ROOT)));
        read(id).statusCode(200)
                .body("identifiers.find { it.scheme == 'NPWP' }.value", equalTo("0" + npwp))
                .body(TYPED.formatted("NPWP"), equalTo(printed))
                .body("identifiers.find { it.scheme == 'NPP' }.value", equalTo(npp))
                .body("identifiers.inherited.unique()", contains(false));
    }

    @Test
    void what_a_person_typed_as_its_number_is_not_shown_to_others() {
        String nik = digits("9901", 16);
        String id = anEmployer(number("NPWP", nik.substring(0, 4) + " " + nik.substring(4)));
        read(id).body(TYPED.formatted("NPWP"), equalTo(nik.substring(0, 4) + " " + nik.substring(4)));
        as("wasnaker-malut")
                .header("Purpose-Of-Use", "SUPERVISION")
                .get(url(id))
                .then()
                .statusCode(200)
                .body("identifiers[0].value", equalTo("*".repeat(12) + nik.substring(12)))
                .body("identifiers[0].typed", nullValue());
    }

    @Test
    void the_place_of_business_of_a_person_does_not_tell_who_it_is() {
        String nik = digits("9901", 16);
        String place = nik + "000001";
        String id = anEmployer(
                number("NPWP", nik), number("NITKU", nik.substring(0, 4) + " " + nik.substring(4) + " 000001"));
        read(id).body("identifiers.find { it.scheme == 'NITKU' }.value", equalTo(place));
        for (String below : new String[] {"", "/identifiers"}) {
            String answer = as("wasnaker-malut")
                    .header("Purpose-Of-Use", "SUPERVISION")
                    .get(url(id) + below)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(answer).contains("*".repeat(18) + "0001").doesNotContain(nik, nik.substring(4));
        }
    }

    @Test
    void whoever_sees_no_numbers_of_persons_does_not_find_anybody_by_them() {
        String nik = digits("9901", 16);
        anEmployer(number("NPWP", nik), number("NITKU", nik + "000001"));
        for (String asked : new String[] {
            "\"npwp\": [\"" + nik + "\"]",
            "\"npwp\": [\"" + nik.substring(0, 4) + " " + nik.substring(4) + "\"]",
            "\"nitku\": [\"" + nik + "000001\"]",
            "\"nitku\": [\"0990000001990000000001\", \"" + nik + "000001\"]"
        }) {
            searching("bpjs-malut", asked).statusCode(200).body("items", hasSize(1));
            searching("wasnaker-malut", asked).statusCode(403).body("code", equalTo("field-not-visible"));
            searching("exchange-demo", asked).statusCode(403).body("code", equalTo("field-not-visible"));
        }
        searching("wasnaker-malut", "\"npwp\": [\"0990000001990000\"]").statusCode(200);
    }

    private static ValidatableResponse searching(String client, String filter) {
        return as(client)
                .header("Purpose-Of-Use", "SUPERVISION")
                .contentType("application/json")
                .body("{" + filter + "}")
                .post("/v1/employers/search")
                .then();
    }

    @Test
    void numbers_that_do_not_fit_together_are_faults_all_at_once() {
        String npwp = digits("099", 16);
        Map<String, Long> before = database.rows();
        registering(
                        "bpjs-malut",
                        ", \"identifiers\": [%s, %s, %s]"
                                .formatted(
                                        number("NPWP", npwp),
                                        number("NITKU", digits("098", 22)),
                                        number("VILLAGE", digits("8204", 10))))
                .statusCode(400)
                .body("issues.pointer", contains("/identifiers/1/value", "/identifiers/2/value"))
                .body("issues.code", contains("nitku-of-another", "village-elsewhere"));
        assertThat(database.rows()).isEqualTo(before);

        String id = anEmployer(number("NPWP", npwp));
        posting("bpjs-malut", number("NITKU", digits("098", 22)))
                .post(url(id) + "/identifiers")
                .then()
                .statusCode(400)
                .body("issues.pointer", contains("/value"))
                .body("issues.code", contains("nitku-of-another"));
        posting("bpjs-malut", number("NITKU", npwp + "000000"))
                .post(url(id) + "/identifiers")
                .then()
                .statusCode(201);
    }

    @Test
    void a_village_stays_in_the_region_that_its_code_says() {
        String id = anEmployer(number("VILLAGE", digits("8271", 10)));
        patching("bpjs-malut", "*", "{\"regionCode\": \"8272\"}")
                .patch(url(id))
                .then()
                .statusCode(400)
                .body("issues.pointer", contains("/regionCode"))
                .body("issues.code", contains("village-elsewhere"));
    }

    @Test
    void a_branch_shows_the_numbers_of_its_head_office_as_inherited() {
        String nib = digits("99", 13);
        String npwp = digits("099", 16);
        String head = anEmployer(number("NIB", nib), number("NPWP", npwp), number("NPP", digits("99", 8)));
        String npp = digits("99", 8);
        String branch = aBranchOf(head, number("NPP", npp), number("NITKU", npwp + "000001"));
        String shown = "identifiers.findAll { it.inherited }.collect { it.value }.sort()";
        read(branch)
                .statusCode(200)
                .body(shown, contains(npwp, nib))
                .body("identifiers.findAll { !it.inherited }.scheme", contains("NITKU", "NPP"));
        as("bpjs-malut")
                .queryParam("asOf", "2026-03-01")
                .get(url(branch))
                .then()
                .statusCode(200)
                .body(shown, contains(npwp, nib));
        as("bpjs-malut")
                .get(url(branch) + "/identifiers")
                .then()
                .statusCode(200)
                .body("items.inherited.unique()", contains(false));
        registering(
                        "bpjs-malut",
                        ", \"parentId\": \"%s\", \"identifiers\": [%s]"
                                .formatted(head, number("NITKU", digits("098", 22))))
                .statusCode(400)
                .body("issues.code", contains("nitku-of-another"));
        as("bpjs-malut")
                .queryParam("nib", nib)
                .get("/v1/employers")
                .then()
                .statusCode(200)
                .body("items.id", contains(head));
        as("bpjs-malut")
                .queryParam("npp", npp)
                .get("/v1/employers")
                .then()
                .statusCode(200)
                .body("items.id", contains(branch))
                .body("items.parentId", contains(head));
    }

    @Test
    void a_branch_may_have_the_nib_that_its_head_office_has_and_is_found_as_the_legal_person() {
        String nib = digits("99", 13);
        String head = anEmployer();
        String branch = aBranchOf(head, number("NIB", nib));
        as("bpjs-malut").queryParam("nib", nib).get("/v1/employers").then().body("items.id", contains(head));
        posting("bpjs-malut", number("NIB", nib))
                .post(url(head) + "/identifiers")
                .then()
                .statusCode(201);
        read(branch).body("identifiers.findAll { it.scheme == 'NIB' }.inherited", contains(false));
        posting("bpjs-malut", number("NIB", nib))
                .post(url(anEmployer()) + "/identifiers")
                .then()
                .statusCode(409)
                .body("employerId", equalTo(head));
    }

    @Test
    void whoever_may_not_see_the_holder_of_a_number_is_not_told_who_it_is() {
        String npp = digits("99", 8);
        anEmployer(number("NPP", npp));
        posting(
                        "bpjs-jateng",
                        """
                        {"name": "PT Contoh Lain", "legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "3374",
                         "identifiers": [%s]}
                        """
                                .formatted(number("NPP", npp)))
                .post("/v1/employers")
                .then()
                .statusCode(409)
                .body("code", equalTo("identifier-taken"))
                .body("employerId", nullValue());
        as("bpjs-jateng").queryParam("npp", npp).get("/v1/employers").then().body("items", empty());
    }

    @Test
    void of_many_who_register_one_number_at_once_one_gets_it() throws Exception {
        for (String number : List.of(
                number("NPP", digits("99", 8)), number("NIB", digits("99", 13)), number("NITKU", digits("098", 22)))) {
            Api.token("bpjs-malut");
            ExecutorService offices = Executors.newFixedThreadPool(8);
            List<Integer> answers = new ArrayList<>();
            try {
                List<Callable<Integer>> posts = IntStream.range(0, 8)
                        .<Callable<Integer>>mapToObj(
                                i -> () -> registering("bpjs-malut", ", \"identifiers\": [" + number + "]")
                                        .extract()
                                        .statusCode())
                        .toList();
                for (var answer : offices.invokeAll(posts)) {
                    answers.add(answer.get());
                }
            } finally {
                offices.shutdownNow();
            }
            assertThat(answers.stream().sorted()).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
        }
    }
}
