package id.patuh.platform.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who calls, as this service knows it; the token only said which client.
 *
 * @param clientId client of the token
 * @param agencyId agency it belongs to
 * @param employerId employer it belongs to, for an employer that looks at itself
 * @param scopes scopes that both the token and the client's profile have
 * @param mayVouch whether it may name its acting officer by header
 * @param defaultPurpose purpose its agreement sets
 * @param officerId acting person, if told
 * @param purpose what the present request is for, if told
 */
public record Caller(
        String clientId,
        Optional<UUID> agencyId,
        Optional<UUID> employerId,
        Set<String> scopes,
        boolean mayVouch,
        Optional<Purpose> defaultPurpose,
        Optional<UUID> officerId,
        Optional<PurposeOfUse> purpose) {

    /** The service itself, for what nobody asks for: it has no rights that a rule would look at. */
    public static final Caller SERVICE = new Caller(
            "patuh",
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Caller as(UUID officer) {
        return new Caller(
                clientId, agencyId, employerId, scopes, mayVouch, defaultPurpose, Optional.of(officer), purpose);
    }

    public Caller purpose(PurposeOfUse use) {
        return new Caller(
                clientId, agencyId, employerId, scopes, mayVouch, defaultPurpose, officerId, Optional.of(use));
    }
}
