package id.patuh.agency;

import static id.patuh.testing.Api.SELF;
import static id.patuh.testing.Api.anonymous;
import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Agencies, officers and clients, and what a client is taken for. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class AgencyHttpTest {

    private static final String PUSAT = "01970000-0000-7000-8000-000000000001";
    private static final String MALUT = "01970000-0000-7000-8000-000000000002";
    private static final String JATENG = "01970000-0000-7000-8000-000000000003";
    private static final String EXAMINER = "01971000-0000-7000-8000-000000000002";
    private static final String EXAMINER_OF_JATENG = "01971000-0000-7000-8000-000000000005";

    @Inject
    DataSource database;

    @Test
    void the_agencies_are_listed_by_kind_and_office_above() {
        as("serikat-malut")
                .get("/v1/agencies")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        hasItems(
                                "bpjs-pusat",
                                "bpjs-malut",
                                "bpjs-jateng",
                                "wasnaker-malut",
                                "kejari-ternate",
                                "kejati-malut",
                                "polda-malut",
                                "dpmptsp-ternate",
                                "kpknl-ternate",
                                "inspektorat-halsel",
                                "disnaker-ternate",
                                "bpbj-malut",
                                "pemkab-halsel",
                                "pemprov-malut",
                                "serikat-malut",
                                "system-auditor"));
        as("serikat-malut")
                .queryParam("kind", "KEJARI", "KEJATI")
                .queryParam("sort", "code")
                .get("/v1/agencies")
                .then()
                .statusCode(200)
                .body("items.code", contains("kejari-ternate", "kejati-malut"))
                .body("items.regionCodes", contains(List.of("8271"), List.of("82")));
        as("serikat-malut")
                .queryParam("parentId", PUSAT)
                .queryParam("sort", "-code")
                .get("/v1/agencies")
                .then()
                .statusCode(200)
                .body("items.code", contains("bpjs-malut", "bpjs-jateng"))
                .body("items.parentId", everyItem(equalTo(PUSAT)));
        as("serikat-malut")
                .queryParam("kind", "BANK")
                .get("/v1/agencies")
                .then()
                .statusCode(400)
                .body("issues.parameter", contains("kind"));
        as("serikat-malut")
                .queryParam("code", "bpjs-malut")
                .get("/v1/agencies")
                .then()
                .statusCode(400)
                .body("issues.code", contains("unknown-parameter"));
        anonymous().get("/v1/agencies").then().statusCode(401);
    }

    @Test
    void an_agency_is_read_in_the_language_asked_for() {
        String url = "/v1/agencies/" + MALUT;
        as("polda-malut")
                .get(url)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0."))
                .body("code", equalTo("bpjs-malut"))
                .body("kind", equalTo("BPJS_TK"))
                .body("name", equalTo("Employment social security agency North Maluku branch"))
                .body("parentId", equalTo(PUSAT))
                .body("regionCodes", contains("82"));
        String english = as("polda-malut").get(url).header("ETag");
        ValidatableResponse indonesian = given().header("Authorization", "Bearer " + token("polda-malut"))
                .header("If-None-Match", english)
                .get(url)
                .then()
                .statusCode(200)
                .body("name", equalTo("BPJS Ketenagakerjaan Kantor Cabang Maluku Utara"));
        assertThat(indonesian.extract().header("ETag")).isNotEqualTo(english);
        as("polda-malut")
                .get("/v1/agencies/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        as("polda-malut")
                .get("/v1/agencies/" + PUSAT)
                .then()
                .statusCode(200)
                .body("regionCodes", empty())
                .body("parentId", nullValue());
    }

    @Test
    void officers_are_shown_to_their_own_agency_only_and_never_by_name() {
        for (String client : new String[] {"bpjs-malut", "bpjs-malut-2", "bpjs-supervisor", "exchange-demo"}) {
            as(client)
                    .get(officers(MALUT))
                    .then()
                    .statusCode(200)
                    .body(
                            "items.id",
                            contains(
                                    EXAMINER,
                                    "01971000-0000-7000-8000-000000000003",
                                    "01971000-0000-7000-8000-000000000004"))
                    .body("items.function", contains("Examiner 1", "Examiner 2", "Head of branch"))
                    .body("items.active", everyItem(equalTo(true)))
                    .body("items[0].keySet()", containsInAnyOrder("id", "function", "active"));
        }
        as("kejari-ternate")
                .get(officers("01970000-0000-7000-8000-000000000005"))
                .then()
                .statusCode(200)
                .body("items.function", contains("State attorney"));
        for (String client :
                new String[] {"bpjs-pusat", "bpjs-jateng", "wasnaker-malut", "employer-self", "system-auditor"}) {
            as(client).get(officers(MALUT)).then().statusCode(404).body("code", equalTo("not-found"));
        }
        as("bpjs-malut").get(officers(JATENG)).then().statusCode(404);
        as("bpjs-malut").get(officers(UUID.randomUUID().toString())).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/agencies",
                "/v1/agencies?sort=-code",
                "/v1/agencies?sort=code",
                "/v1/agencies/" + MALUT + "/officers",
                "/v1/clients"
            })
    void a_list_page_by_page_is_the_list(String list) {
        List<Object> whole =
                as("bpjs-supervisor").get(list).then().statusCode(200).extract().path("items");
        List<Object> read = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = as("bpjs-supervisor").queryParam("limit", 2);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(list);
            read.addAll(page.then().statusCode(200).extract().<List<Object>>path("items"));
            cursor = page.path("page.next");
        } while (cursor != null && read.size() < 100);
        assertThat(read).isEqualTo(whole).hasSizeGreaterThan(2);
    }

    @Test
    void clients_are_listed_for_administrators_only() {
        for (String administrator : new String[] {"bpjs-supervisor", "bpjs-pusat"}) {
            as(administrator)
                    .get("/v1/clients")
                    .then()
                    .statusCode(200)
                    .body("items.clientId", hasItems("bpjs-malut", "employer-self", "exchange-demo"))
                    .body("items.find { it.clientId == 'employer-self' }.employerId", equalTo(SELF))
                    .body("items.find { it.clientId == 'employer-self' }.agencyId", nullValue())
                    .body("items.find { it.clientId == 'polda-malut' }.mayVouch", equalTo(false));
        }
        as("bpjs-supervisor")
                .queryParam("agencyId", MALUT)
                .get("/v1/clients")
                .then()
                .statusCode(200)
                .body("items.clientId", contains("bpjs-malut", "bpjs-malut-2", "bpjs-supervisor", "exchange-demo"));
        as("bpjs-supervisor")
                .queryParam("profile", "POLICE", "UNION")
                .get("/v1/clients")
                .then()
                .statusCode(200)
                .body("items.clientId", contains("polda-malut", "serikat-malut"));
        for (String scope : new String[] {"admin:propose", "admin:approve"}) {
            anonymous()
                    .header("Authorization", "Bearer " + token("bpjs-supervisor", scope))
                    .get("/v1/clients")
                    .then()
                    .statusCode(200);
        }
        for (String other : new String[] {"bpjs-malut", "wasnaker-malut", "system-auditor", "exchange-demo"}) {
            as(other).get("/v1/clients").then().statusCode(403).body("code", equalTo("scope-missing"));
        }
    }

    /** Client, last digits of its agency, whole country, regions seen, basics only, a scope it has, one it lacks. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            bpjs-pusat,         01, true,  0,  false, admin:approve,      referrals:act
            bpjs-malut,         02, false, 10, false, cases:write,        admin:approve
            bpjs-supervisor,    02, false, 10, false, sanctions:approve,  restrictions:decide
            bpjs-jateng,        03, false, 35, false, cases:write,        admin:propose
            wasnaker-malut,     04, false, 10, false, cases:read,         cases:write
            kejari-ternate,     05, false, 0,  false, referrals:act,      cases:write
            polda-malut,        07, false, 10, true,  employers:read,     cases:read
            dpmptsp-ternate,    08, false, 0,  false, restrictions:check, cases:read
            kpknl-ternate,      09, false, 0,  false, cases:read,         employers:read
            pemkab-halsel,      13, false, 0,  false, statistics:read,    employers:read
            serikat-malut,      15, false, 0,  false, complaints:write,   cases:read
            system-auditor,     16, false, 0,  false, audit:read,         employers:read
            exchange-demo,      02, false, 10, false, imports:write,      cases:read
            employer-self,      -,  false, 0,  false, compliance:read,    employers:write
            """)
    void a_client_is_told_what_it_is_taken_for(
            String client,
            String agency,
            boolean wholeCountry,
            int regions,
            boolean basicsOnly,
            String has,
            String lacks) {
        as(client)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("clientId", equalTo(client))
                .body("agencyId", equalTo(agency == null ? null : "01970000-0000-7000-8000-0000000000" + agency))
                .body("employerId", equalTo(client.equals("employer-self") ? SELF : null))
                .body("officerId", nullValue())
                .body("wholeCountry", equalTo(wholeCountry))
                .body("regionCodes.size()", equalTo(regions))
                .body("basicsOnly", equalTo(basicsOnly))
                .body("scopes", hasItem(has))
                .body("scopes", not(hasItem(lacks)));
    }

    @Test
    void rights_are_narrowed_by_the_token_and_never_widened() {
        anonymous()
                .header("Authorization", "Bearer " + token("bpjs-malut", "cases:read employers:read"))
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("scopes", contains("cases:read", "employers:read"));
        given().auth()
                .preemptive()
                .basic("bpjs-malut", "bpjs-malut")
                .formParam("grant_type", "client_credentials")
                .formParam("scope", "admin:approve")
                .post("/sandbox/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_scope"));
    }

    @Test
    void the_purpose_is_told_or_set_by_the_agreement() {
        as("bpjs-malut").get("/v1/me").then().body("purpose", equalTo("SUPERVISION"));
        as("bpjs-malut")
                .header("Purpose-Of-Use", "AUDIT; ref=\"99/2026\"")
                .get("/v1/me")
                .then()
                .body("purpose", equalTo("AUDIT"));
        as("wasnaker-malut").get("/v1/me").then().statusCode(200).body("purpose", nullValue());
        as("wasnaker-malut")
                .header("Purpose-Of-Use", "CURIOSITY")
                .get("/v1/me")
                .then()
                .statusCode(400)
                .body("issues.header", contains("Purpose-Of-Use"));
    }

    @Test
    void a_client_that_may_vouch_names_its_own_officer() {
        as("bpjs-malut")
                .header("Acting-Officer", EXAMINER)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("officerId", equalTo(EXAMINER));
        as("bpjs-malut")
                .header("Acting-Officer", EXAMINER_OF_JATENG)
                .get("/v1/me")
                .then()
                .statusCode(403)
                .body("code", equalTo("officer-not-yours"));
        as("exchange-demo")
                .header("Acting-Officer", EXAMINER)
                .get("/v1/me")
                .then()
                .statusCode(403)
                .body("code", equalTo("officer-not-yours"));
        as("bpjs-malut")
                .header("Acting-Officer", "Budi")
                .get("/v1/me")
                .then()
                .statusCode(400)
                .body("issues.header", contains("Acting-Officer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {EXAMINER_OF_JATENG, "01971000-0000-7000-8000-999999999999", "Budi"})
    void a_token_that_names_an_officer_who_is_none_of_the_agency_gives_no_rights(String officer) {
        anonymous()
                .header("Authorization", "Bearer " + tokenOf(EXAMINER))
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("officerId", equalTo(EXAMINER));
        anonymous()
                .header("Authorization", "Bearer " + tokenOf(officer))
                .get("/v1/me")
                .then()
                .statusCode(403)
                .body("code", equalTo("officer-not-yours"));
    }

    @Test
    void an_officer_who_left_does_not_act() throws SQLException {
        String left = "01971000-0000-7000-8000-000000000003";
        update("update officer set active = false where id = ?::uuid", left);
        try {
            as("bpjs-malut")
                    .header("Acting-Officer", left)
                    .get("/v1/me")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("officer-not-yours"));
            as("bpjs-malut")
                    .get(officers(MALUT))
                    .then()
                    .statusCode(200)
                    .body("items.find { it.id == '" + left + "' }.active", equalTo(false));
        } finally {
            update("update officer set active = true where id = ?::uuid", left);
        }
        as("bpjs-malut").header("Acting-Officer", left).get("/v1/me").then().statusCode(200);
    }

    @Test
    void a_client_shut_out_loses_its_rights_within_a_second_and_gets_them_back() throws Exception {
        as("serikat-malut").get("/v1/me").then().statusCode(200);
        update("update client set active = false where client_id = ?", "serikat-malut");
        try {
            withinASecond(() -> statusOf("serikat-malut"), 403);
            as("serikat-malut").get("/v1/me").then().statusCode(403).body("code", equalTo("client-not-registered"));
            as("serikat-malut").get("/v1/regions").then().statusCode(403);
            as("bpjs-supervisor")
                    .queryParam("profile", "UNION")
                    .get("/v1/clients")
                    .then()
                    .statusCode(200)
                    .body("items.active", contains(false));
        } finally {
            update("update client set active = true where client_id = ?", "serikat-malut");
        }
        withinASecond(() -> statusOf("serikat-malut"), 200);
    }

    @Test
    void an_agreement_that_ended_closes_its_regions_within_a_second() throws Exception {
        String agreement = "01972000-0000-7000-8000-000000000004";
        update("update agreement set valid_to = date '2025-12-31' where id = ?::uuid", agreement);
        try {
            withinASecond(() -> regionsOf("wasnaker-malut"), 0);
            as("wasnaker-malut")
                    .header("Purpose-Of-Use", "SUPERVISION")
                    .get("/v1/employers/" + SELF)
                    .then()
                    .statusCode(404);
        } finally {
            update("update agreement set valid_to = null where id = ?::uuid", agreement);
        }
        withinASecond(() -> regionsOf("wasnaker-malut"), 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not.a.token", "eyJhbGciOiJub25lIn0.eyJjbGllbnRfaWQiOiJicGpzLXB1c2F0In0."})
    void what_is_no_token_of_the_issuer_gives_no_rights(String token) {
        anonymous()
                .header("Authorization", "Bearer " + token)
                .get("/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("unauthenticated"))
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    private static String officers(String agency) {
        return "/v1/agencies/" + agency + "/officers";
    }

    /** A token of bpjs-malut that names its officer (claim act). */
    private static String tokenOf(String officer) {
        return given().auth()
                .preemptive()
                .basic("bpjs-malut", "bpjs-malut")
                .formParam("grant_type", "client_credentials")
                .formParam("acting_officer", officer)
                .post("/sandbox/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static int regionsOf(String client) {
        return as(client).get("/v1/me").then().statusCode(200).extract().path("regionCodes.size()");
    }

    /** Asks again and again until the answer is the one expected, a second long at most. */
    private static void withinASecond(Supplier<Integer> question, int expected) {
        Instant patience = Instant.now().plus(Duration.ofSeconds(1));
        int answer = question.get();
        while (answer != expected && Instant.now().isBefore(patience)) {
            answer = question.get();
        }
        assertThat(answer).isEqualTo(expected);
    }

    private static int statusOf(String client) {
        return as(client).get("/v1/me").statusCode();
    }

    private void update(String sql, String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
