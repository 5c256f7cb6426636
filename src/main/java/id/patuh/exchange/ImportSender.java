package id.patuh.exchange;

import id.patuh.platform.security.Caller;
import id.patuh.platform.security.Purpose;
import id.patuh.platform.security.PurposeOfUse;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who brought a file, under whose rights its rows land.
 *
 * @param agencyId agency of the client
 * @param officerId acting person, where told
 */
@Embeddable
record ImportSender(
        @Column(name = "client_id") String clientId,
        @Column(name = "agency_id") @Nullable UUID agencyId,
        @Column(name = "officer_id") @Nullable UUID officerId,
        @Enumerated(EnumType.STRING) @Nullable Purpose purpose,
        @Column(name = "purpose_reference") @Nullable String purposeReference) {

    static ImportSender of(Caller caller) {
        return new ImportSender(
                caller.clientId(),
                caller.agencyId().orElse(null),
                caller.officerId().orElse(null),
                caller.purpose().map(PurposeOfUse::purpose).orElse(null),
                caller.purpose().flatMap(PurposeOfUse::reference).orElse(null));
    }

    /** The caller, as told when the file came, with the rights that the client has now. */
    Caller caller(Caller client) {
        Caller officer = officerId == null ? client : client.as(officerId);
        return purpose == null
                ? officer
                : officer.purpose(new PurposeOfUse(purpose, Optional.ofNullable(purposeReference)));
    }
}
