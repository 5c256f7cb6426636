package id.patuh.platform.security;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Permission;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Turns a verified token into a caller. The token says which client and which scopes it was given; what that client may
 * do here is ours to know, so its rights are the scopes that both have.
 */
@ApplicationScoped
class CallerAugmentor implements SecurityIdentityAugmentor {

    private final Directory directory;

    CallerAugmentor(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        Optional<String> client = clientOf(token);
        Optional<Caller> remembered = client.flatMap(directory::rememberedClient);
        return client.isEmpty() || remembered.isPresent()
                ? Uni.createFrom().item(identify(identity, token, remembered))
                : context.runBlocking(() -> identify(identity, token, client.flatMap(directory::client)));
    }

    private static SecurityIdentity identify(SecurityIdentity identity, JsonWebToken token, Optional<Caller> client) {
        QuarkusSecurityIdentity.Builder builder =
                QuarkusSecurityIdentity.builder().setPrincipal(token);
        identity.getCredentials().forEach(builder::addCredential);
        client.filter(caller -> isOfAgency(caller, claim(token, "agency")))
                .map(caller -> narrow(caller, token))
                .ifPresent(caller -> {
                    builder.addAttribute(CurrentCaller.ATTRIBUTE, caller);
                    builder.addPermissionChecker(needed -> Uni.createFrom().item(isGranted(caller, needed)));
                });
        return builder.build();
    }

    private static Optional<String> clientOf(JsonWebToken token) {
        return Optional.ofNullable(claim(token, "client_id")).or(() -> Optional.ofNullable(claim(token, "azp")));
    }

    private static boolean isOfAgency(Caller caller, @Nullable String agency) {
        return agency == null
                || caller.agencyId().map(UUID::toString).map(agency::equals).orElse(true);
    }

    private static Caller narrow(Caller caller, JsonWebToken token) {
        Set<String> scopes = new LinkedHashSet<>(caller.scopes());
        String scope = claim(token, "scope");
        scopes.retainAll(Arrays.asList((scope == null ? "" : scope).split(" ")));
        Caller narrowed = new Caller(
                caller.clientId(),
                caller.agencyId(),
                caller.employerId(),
                Set.copyOf(scopes),
                caller.mayVouch(),
                caller.defaultPurpose(),
                Optional.empty(),
                Optional.empty());
        return ActingOfficer.fromToken(token).map(narrowed::as).orElse(narrowed);
    }

    private static boolean isGranted(Caller caller, Permission needed) {
        if (!(needed instanceof StringPermission permission)) {
            return false;
        }
        // Quarkus joins scopes of one name, employers:read and employers:write, into one; any of them is enough.
        return Arrays.stream(permission.getActions().split(","))
                .anyMatch(action -> caller.scopes().contains(permission.getName() + ":" + action));
    }

    private static @Nullable String claim(JsonWebToken token, String name) {
        Object value = token.getClaim(name);
        return value == null ? null : value.toString();
    }
}
