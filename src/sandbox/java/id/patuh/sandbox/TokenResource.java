package id.patuh.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.patuh.platform.security.Caller;
import id.patuh.platform.security.Directory;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** OAuth 2 client credentials (RFC 6749 section 4.4), where a client's secret is its id. */
@Path("/sandbox/token")
@Produces(MediaType.APPLICATION_JSON)
class TokenResource {

    private static final Duration VALID = Duration.ofHours(1);

    private final Directory directory;
    private final PrivateKey key;

    TokenResource(Directory directory, @ConfigProperty(name = "patuh.sandbox.private-key") String key)
            throws GeneralSecurityException {
        this.directory = directory;
        this.key = KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key)));
    }

    /** A token, or an error as OAuth has it. */
    record Answer(
            @JsonProperty("access_token") @Nullable String accessToken,
            @JsonProperty("token_type") @Nullable String tokenType,
            @JsonProperty("expires_in") @Nullable Long expiresIn,
            @Nullable String scope,
            @Nullable String error,
            @JsonProperty("error_description") @Nullable String errorDescription) {

        static Answer error(String code, String description) {
            return new Answer(null, null, null, null, code, description);
        }
    }

    private record Credentials(String id, String secret) {}

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<Answer> token(
            @RestForm("grant_type") @Nullable String grantType,
            @RestForm("client_id") @Nullable String clientId,
            @RestForm("client_secret") @Nullable String clientSecret,
            @RestForm @Nullable String scope,
            @RestForm("acting_officer") @Nullable String officer,
            @Context HttpHeaders headers) {
        if (!"client_credentials".equals(grantType)) {
            return refuse(400, "unsupported_grant_type", "Only client_credentials is offered");
        }
        Optional<Credentials> credentials = credentials(headers, clientId, clientSecret);
        Optional<Caller> caller = credentials
                .filter(given -> given.id().equals(given.secret()))
                .flatMap(given -> directory.client(given.id()));
        if (caller.isEmpty()) {
            return refuse(401, "invalid_client", "In the sandbox a client's secret is its id");
        }
        Set<String> granted = new TreeSet<>(caller.get().scopes());
        if (scope != null && !scope.isBlank()) {
            Set<String> wanted = new TreeSet<>(Arrays.asList(scope.strip().split(" +")));
            wanted.retainAll(granted); // RFC 6749 section 3.3: the issuer may grant less, and says what it granted
            if (wanted.isEmpty()) {
                return refuse(400, "invalid_scope", "None of these scopes is for this client");
            }
            granted = wanted;
        }
        return RestResponse.ok(sign(caller.get(), String.join(" ", granted), officer));
    }

    private Answer sign(Caller caller, String scope, @Nullable String officer) {
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer(SandboxStart.ISSUER)
                .subject(caller.clientId())
                .claim("client_id", caller.clientId())
                .claim("scope", scope)
                .claim("jti", UUID.randomUUID().toString())
                .expiresIn(VALID);
        caller.agencyId().ifPresent(agency -> claims.claim("agency", agency.toString()));
        if (officer != null) {
            claims.claim("act", Map.of("sub", officer));
        }
        return new Answer(claims.jws().sign(key), "Bearer", VALID.toSeconds(), scope, null, null);
    }

    private static Optional<Credentials> credentials(
            HttpHeaders headers, @Nullable String clientId, @Nullable String clientSecret) {
        String basic = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (basic != null && basic.startsWith("Basic ")) {
            try {
                String[] parts = new String(Base64.getDecoder().decode(basic.substring(6)), StandardCharsets.UTF_8)
                        .split(":", 2);
                return parts.length == 2 ? Optional.of(new Credentials(parts[0], parts[1])) : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return clientId == null || clientSecret == null
                ? Optional.empty()
                : Optional.of(new Credentials(clientId, clientSecret));
    }

    private static RestResponse<Answer> refuse(int status, String code, String description) {
        return RestResponse.ResponseBuilder.<Answer>create(status)
                .entity(Answer.error(code, description))
                .build();
    }
}
