package id.patuh.paging;

import static id.patuh.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.patuh.testing.Api;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Counts of a list that is longer than counting goes, and of what each caller sees. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountHttpTest {

    private static final int MANY = 12_000;

    @Inject
    Database database;

    @TestHTTPResource("/")
    URI server;

    private boolean isFilled;

    @BeforeEach
    void many_employers_in_jateng() {
        if (isFilled) {
            return;
        }
        isFilled = true;
        as("bpjs-pusat").post("/sandbox/reset").then().statusCode(200);
        database.run(
                """
                insert into employer (id, name, legal_form, employer_class, region_code, status, version, created_at,
                                      updated_at)
                select gen_random_uuid(), 'PT Contoh Hitung ' || n, 'PT', 'PRIVATE', '3374',
                       case when n %% 4 = 0 then 'CEASED' else 'ACTIVE' end, 0, now(), now()
                from generate_series(1, %d) n
                """
                        .formatted(MANY));
        database.analyze("employer"); // an estimate is as good as what the planner knows
    }

    /** To delete twelve thousand one by one would take longer than every test here. */
    @AfterAll
    void afresh() throws IOException, InterruptedException {
        HttpRequest reset = HttpRequest.newBuilder(server.resolve("/sandbox/reset"))
                .header("Authorization", "Bearer " + Api.token("bpjs-pusat"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(reset, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void counting_stops_at_ten_thousand_and_says_so() {
        count("bpjs-pusat", "exact", "")
                .then()
                .body("page.count.value", equalTo(10_000))
                .body("page.count.kind", equalTo("AT_LEAST"));
        count("bpjs-jateng", "exact", "").then().body("page.count.kind", equalTo("AT_LEAST"));
        count("bpjs-jateng", "exact", "&status=CEASED")
                .then()
                .body("page.count.value", equalTo(MANY / 4))
                .body("page.count.kind", equalTo("EXACT"));
    }

    @Test
    void an_estimate_is_near_the_truth_and_says_that_it_is_one() {
        Response estimated = count("bpjs-pusat", "estimated", "");
        assertThat(estimated.<String>path("page.count.kind")).isEqualTo("ESTIMATED");
        assertThat(estimated.<Integer>path("page.count.value")).isBetween(MANY / 2, MANY * 2);
    }

    @Test
    void each_caller_counts_what_it_sees() {
        long seen = database.count("employer where region_code like '82%'");
        count("bpjs-malut", "exact", "").then().body("page.count.value", equalTo((int) seen));
        count("bpjs-malut", "exact", "&regionCode=33").then().body("page.count.value", equalTo(0));
        count("bpjs-malut", "estimated", "&regionCode=33")
                .then()
                .body("page.count.value", equalTo(0))
                .body("page.count.kind", equalTo("EXACT"));
    }

    @Test
    void a_cursor_goes_on_whatever_is_counted_or_shown_on_the_way() {
        Response first = count("bpjs-malut", "exact", "&fields=name");
        String cursor = first.path("page.next");
        as("bpjs-malut")
                .queryParam("cursor", cursor)
                .queryParam("limit", 3)
                .queryParam("embed", "registrations")
                .get("/v1/employers")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(3));
        as("bpjs-malut")
                .queryParam("cursor", cursor)
                .queryParam("count", "exact")
                .get("/v1/employers")
                .then()
                .statusCode(200)
                .body("page.count.value", equalTo(first.path("page.count.value")));
    }

    private static Response count(String client, String mode, String filters) {
        Response page = as(client).get("/v1/employers?limit=1&count=" + mode + filters);
        assertThat(page.statusCode()).isEqualTo(200);
        return page;
    }
}
