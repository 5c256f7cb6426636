package id.patuh.platform.security;

import static id.patuh.testing.Api.anonymous;
import static id.patuh.testing.Api.token;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A token that was taken a moment ago opens nothing to others. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class VerifyOnceHttpTest {

    @Test
    void whatever_is_changed_on_a_token_that_was_just_taken_it_is_refused() {
        String good = token("bpjs-malut");
        String[] parts = good.split("\\.");
        String others = token("bpjs-pusat").split("\\.")[1];
        me(good).statusCode(200);

        for (String bad : List.of(
                parts[0] + "." + others + "." + parts[2],
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + parts[1],
                encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".",
                encoded("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2],
                encoded("{\"alg\":\"HS256\"}") + "." + parts[1] + "." + parts[2],
                good + "A",
                good.substring(0, good.length() - 8))) {
            me(bad).statusCode(401).body("code", equalTo("unauthenticated"));
        }
        me(good).statusCode(200);
    }

    @Test
    void each_token_stays_that_of_its_own_client() {
        for (int i = 0; i < 3; i++) {
            for (String client : List.of("bpjs-malut", "bpjs-malut-2", "kejari-ternate")) {
                me(token(client)).statusCode(200).body("clientId", equalTo(client));
            }
        }
    }

    @Test
    void a_token_with_fewer_scopes_does_not_get_those_of_another_of_the_same_client() {
        me(token("bpjs-malut")).statusCode(200).body("scopes", hasItem("cases:write"));

        String fewer = token("bpjs-malut", "employers:read");
        for (int i = 0; i < 2; i++) {
            me(fewer).statusCode(200).body("scopes", not(hasItem("cases:write")));
        }
    }

    @Test
    void a_header_that_says_the_same_in_another_way_is_the_same_token() {
        String good = token("bpjs-malut");
        me(good).statusCode(200);

        anonymous()
                .header("Authorization", "bearer " + good)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("clientId", equalTo("bpjs-malut"));
        anonymous()
                .header("Authorization", "Basic " + good)
                .get("/v1/me")
                .then()
                .statusCode(401);
        anonymous().queryParam("access_token", good).get("/v1/regions").then().statusCode(401);
    }

    private static ValidatableResponse me(String token) {
        return anonymous()
                .header("Authorization", "Bearer " + token)
                .get("/v1/me")
                .then();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
