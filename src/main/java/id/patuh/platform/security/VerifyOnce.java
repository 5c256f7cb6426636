package id.patuh.platform.security;

import id.patuh.platform.time.LegalTime;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Asked before the OpenID provider: answers for tokens that it has verified within the last minute, and passes all others
 * on. What comes out is the same either way, and goes through {@link CallerAugmentor} on every request.
 */
@ApplicationScoped
class VerifyOnce implements IdentityProvider<TokenAuthenticationRequest> {

    private final VerifiedTokens tokens = new VerifiedTokens();
    private final OidcIdentityProvider provider;
    private final LegalTime time;

    VerifyOnce(OidcIdentityProvider provider, LegalTime time) {
        this.provider = provider;
        this.time = time;
    }

    @Override
    public int priority() {
        return provider.priority() + 1;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (!(request.getToken() instanceof AccessTokenCredential credential)) {
            return provider.authenticate(request, context);
        }
        return tokens.find(credential.getToken(), time.now())
                .map(identity -> Uni.createFrom().item(identity))
                .orElseGet(
                        () -> provider.authenticate(request, context).invoke(identity -> keep(credential, identity)));
    }

    /** Keeps the claims alone: the provider's identity holds on to the request it was made in. */
    private void keep(AccessTokenCredential credential, SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken claims) {
            SecurityIdentity kept = QuarkusSecurityIdentity.builder()
                    .setPrincipal(claims)
                    .addCredential(credential)
                    .build();
            Instant expiry = Instant.ofEpochSecond(claims.getExpirationTime());
            tokens.keep(credential.getToken(), kept, expiry, time.now());
        }
    }
}
