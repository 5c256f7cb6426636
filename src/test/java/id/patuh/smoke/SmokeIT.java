package id.patuh.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looks whether a deployment, any deployment, serves its client. Changes nothing; {@link JourneyIT} goes on from here. */
class SmokeIT {

    private static Target target;
    private static Session session;

    @BeforeAll
    static void fetch_a_token() {
        target = Target.told();
        session = new Session(target);
    }

    @Test
    void the_service_is_live_and_ready() {
        assertThat(session.anonymous("/q/health/live").expect(200).text("/status"))
                .isEqualTo("UP");
        assertThat(session.anonymous("/q/health/ready").expect(200).text("/status"))
                .isEqualTo("UP");
    }

    @Test
    void the_client_is_known_and_has_rights() {
        assertThat(session.me().path("clientId").asText()).isEqualTo(target.client());
        assertThat(session.me().path("scopes")).isNotEmpty();
    }

    @Test
    void the_contract_is_published_in_the_version_that_answers() {
        Answer contract = session.anonymous("/openapi.json").expect(200);

        assertThat(contract.text("/info/version"))
                .isEqualTo(contract.header("API-Version"))
                .isNotEmpty();
        assertThat(session.anonymous("/openapi-3.0.json").expect(200).text("/openapi"))
                .startsWith("3.0");
    }

    @Test
    void regions_are_read_page_by_page() {
        assertThat(firstTwoPages("/v1/regions?level=PROVINCE&limit=5", "code")).hasSize(10);
    }

    @Test
    void employers_are_read_page_by_page() {
        needs("employers:read");

        Answer first = session.get("/v1/employers?limit=1").expect(200);

        if (first.json().at("/page/next").isTextual()) {
            assertThat(firstTwoPages("/v1/employers?limit=1", "id")).hasSize(2);
        }
    }

    @Test
    void every_problem_has_a_page() {
        Answer problems = session.anonymous("/v1/problems").expect(200);

        String code = problems.text("/items/0/code");

        assertThat(session.anonymous("/v1/problems/" + code).expect(200).text("/help"))
                .isNotEmpty();
    }

    @Test
    void who_brings_no_token_is_turned_away() {
        session.anonymous("/v1/me").refuses(401, "unauthenticated");
    }

    @Test
    void an_unknown_parameter_is_named() {
        Answer refused = session.get("/v1/regions?kemendagri=82");

        refused.refuses(400, "invalid-request");
        assertThat(refused.text("/issues/0/parameter")).isEqualTo("kemendagri");
    }

    @Test
    void what_is_not_there_is_not_found() {
        needs("employers:read");

        session.get("/v1/employers/" + UUID.randomUUID()).refuses(404, "not-found");
    }

    private static Set<String> firstTwoPages(String list, String key) {
        Answer first = session.get(list).expect(200);
        Answer second =
                session.get(list + "&cursor=" + first.text("/page/next")).expect(200);
        Set<String> keys = new HashSet<>();
        for (Answer page : Set.of(first, second)) {
            for (JsonNode item : page.json().path("items")) {
                keys.add(item.path(key).asText());
            }
        }
        return keys;
    }

    private static void needs(String scope) {
        assumeThat(session.may(scope)).as("%s has %s", target.client(), scope).isTrue();
    }
}
