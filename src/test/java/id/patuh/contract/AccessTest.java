package id.patuh.contract;

import static id.patuh.testing.Api.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.patuh.testing.ContractDocument;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Who may call, made from the contract itself, so that no new operation can be forgotten. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class AccessTest {

    @ConfigProperty(name = "patuh.sandbox.private-key")
    String key;

    @Test
    void only_the_pages_about_problems_are_public() {
        List<String> open = ContractDocument.served().operations().stream()
                .filter(ContractDocument.Operation::isPublic)
                .map(ContractDocument.Operation::id)
                .toList();
        assertThat(open).containsExactlyInAnyOrder("listProblems", "getProblem");
    }

    @Test
    void every_operation_without_a_token_is_401() {
        for (ContractDocument.Operation operation : secured()) {
            request(operation)
                    .request(operation.verb(), operation.examplePath())
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", "Bearer")
                    .contentType("application/problem+json")
                    .body("code", equalTo("unauthenticated"));
        }
    }

    @Test
    void every_operation_with_all_scopes_but_its_own_is_403() {
        for (ContractDocument.Operation operation : secured()) {
            Set<String> others = new LinkedHashSet<>(allScopes());
            others.removeAll(operation.scopes());
            String scope = operation.scopes().isEmpty() ? "nothing:here" : String.join(" ", others);
            request(operation)
                    .header("Authorization", "Bearer " + token(operation.client(), scope, Duration.ofMinutes(5)))
                    .request(operation.verb(), operation.examplePath())
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("code", equalTo("scope-missing"));
        }
    }

    @Test
    void a_token_may_not_carry_more_than_the_profile_of_its_client() {
        String everything = String.join(" ", allScopes());
        anonymous()
                .header("Authorization", "Bearer " + token("serikat-malut", everything, Duration.ofMinutes(5)))
                .get("/v1/employers")
                .then()
                .statusCode(403)
                .body("code", equalTo("scope-missing"));
        anonymous()
                .header("Authorization", "Bearer " + token("stranger", everything, Duration.ofMinutes(5)))
                .get("/v1/employers")
                .then()
                .statusCode(403)
                .body("code", equalTo("client-not-registered"));
    }

    @Test
    void a_token_that_is_expired_foreign_or_changed_is_401() {
        String fine = token("bpjs-malut", "employers:read", Duration.ofMinutes(5));
        String changed = fine.substring(0, fine.length() - 4) + "AAAA";
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes())
                + fine.substring(fine.indexOf('.'), fine.lastIndexOf('.') + 1);
        String foreign = Jwt.claims()
                .issuer("https://elsewhere.example")
                .claim("client_id", "bpjs-malut")
                .claim("scope", "employers:read")
                .expiresIn(300)
                .jws()
                .sign(privateKey());
        for (String token : List.of(
                changed, none, foreign, token("bpjs-malut", "employers:read", Duration.ofHours(-1)), "x", "a.b.c")) {
            anonymous()
                    .header("Authorization", "Bearer " + token)
                    .get("/v1/employers")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("unauthenticated"));
        }
    }

    private static RequestSpecification request(ContractDocument.Operation operation) {
        return operation.mediaType().isEmpty()
                ? anonymous()
                : anonymous().header("Content-Type", contentType(operation)).body("{}".getBytes());
    }

    private static String contentType(ContractDocument.Operation operation) {
        return operation.mediaType().startsWith("multipart")
                ? operation.mediaType() + "; boundary=patuh"
                : operation.mediaType();
    }

    private static List<ContractDocument.Operation> secured() {
        List<ContractDocument.Operation> secured = ContractDocument.served().operations().stream()
                .filter(operation -> !operation.isPublic())
                .toList();
        assertThat(secured).hasSizeGreaterThan(30);
        return secured;
    }

    private static Set<String> allScopes() {
        Set<String> scopes = new LinkedHashSet<>();
        ContractDocument.served()
                .root()
                .at("/components/securitySchemes/oauth2/flows/clientCredentials/scopes")
                .fieldNames()
                .forEachRemaining(scopes::add);
        assertThat(scopes).hasSize(29);
        return scopes;
    }

    private String token(String client, String scope, Duration valid) {
        return Jwt.claims()
                .issuer("https://sandbox.patuh.example")
                .issuedAt(Instant.now().minus(Duration.ofHours(2)))
                .claim("client_id", client)
                .claim("scope", scope)
                .expiresAt(Instant.now().plus(valid))
                .jws()
                .sign(privateKey());
    }

    private PrivateKey privateKey() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
