package id.patuh.contribution;

import static id.patuh.contribution.Ledgers.anEmployer;
import static id.patuh.contribution.Ledgers.arrears;
import static id.patuh.contribution.Ledgers.bill;
import static id.patuh.contribution.Ledgers.enters;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Months declared complete by request: by BPJS, for regions of which it sees everything. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class MonthDeclarationHttpTest {

    @Inject
    Database database;

    /** What a test declares stays for others, who take the scenarios as they are. */
    @BeforeEach
    @AfterEach
    void the_sandbox_as_it_ships() {
        if (database.count("month_complete where source like 'Uji%'") > 0) {
            as("bpjs-pusat").post("/sandbox/reset").then().statusCode(200);
        }
    }

    @Test
    void what_is_unpaid_of_a_declared_month_is_in_arrears() {
        String employer = anEmployer(1);
        enters(employer, "2026-10", bill("JHT", 700_000)).statusCode(201);
        arrears(employer, "2026-11-18").body("months", empty()).body("notLoaded.month", contains("2026-10"));
        Instant before = Instant.now();
        String id = declares("bpjs-malut", "2026-10", "8271", "2026-11-18")
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.startsWith("/v1/contribution-declarations/"))
                .body("importId", nullValue())
                .body("withdrawnAt", nullValue())
                .extract()
                .path("id");
        arrears(employer, "2026-11-18").body("months.month", contains("2026-10"));
        as("bpjs-malut")
                .queryParams(Map.of("asOf", "2026-11-18", "knownAt", before.toString()))
                .get(Ledgers.url(employer) + "/arrears")
                .then()
                .body("months", empty());
        assertThat(database.count("change where type = 'month.declared-complete' and region_code = '8271'"
                        + " and subject_kind = 'CONTRIBUTION_DECLARATION' and subject_id = '" + id + "'"))
                .isEqualTo(1);
        listed("bpjs-malut").body("items.id", hasItem(id));
        listed("bpjs-pusat").body("items.id", hasItem(id));
        listed("bpjs-jateng").body("items.id", not(hasItem(id)));
        as("bpjs-jateng").get("/v1/contribution-declarations/" + id).then().statusCode(404);
    }

    @Test
    void a_province_is_seen_by_whoever_sees_some_of_it() {
        as("bpjs-malut")
                .queryParam("regionCode", "82")
                .queryParam("limit", 1)
                .get("/v1/contribution-declarations")
                .then()
                .statusCode(200)
                .body("items.regionCode", contains("82"))
                .body("items.source", contains("BPJS"));
    }

    @Test
    void only_regions_that_one_sees_whole_and_days_that_have_come() {
        refused(declares("bpjs-malut", "2026-10", "33", "2026-11-18"), "/regionCode", "region-not-yours");
        refused(declares("bpjs-malut", "2026-10", "9999", "2026-11-18"), "/regionCode", "unknown-region");
        refused(declares("bpjs-malut", "2015-06", "82", "2026-11-18"), "/month", "month-not-kept");
        refused(declares("bpjs-malut", "2026-10", "82", "2999-01-01"), "/declaredDate", "in-the-future");
        for (String client : new String[] {"wasnaker-malut", "employer-self", "pemprov-malut"}) {
            declares(client, "2026-10", "82", "2026-11-18").statusCode(403);
            as(client).get("/v1/contribution-declarations").then().statusCode(403);
        }
        declares("bpjs-pusat", "2026-10", "33", "2026-11-18").statusCode(201);
    }

    private static void refused(ValidatableResponse answer, String pointer, String code) {
        answer.statusCode(400).body("issues.pointer", contains(pointer)).body("issues.code", contains(code));
    }

    private static ValidatableResponse listed(String client) {
        return as(client)
                .queryParam("monthGte", "2026-10")
                .queryParam("source", "Uji coba")
                .get("/v1/contribution-declarations")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse declares(String client, String month, String region, String day) {
        return posting(
                        client,
                        """
                        {"month": "%s", "regionCode": "%s", "source": "Uji coba", "declaredDate": "%s"}
                        """
                                .formatted(month, region, day))
                .post("/v1/contribution-declarations")
                .then();
    }
}
