package id.patuh.sanction;

import id.patuh.noncompliance.PublicService;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Which services are to be withheld and by whom; nothing for a fine.
 *
 * @param addresseeId agency that is asked
 * @param requestedDate legal day on which it was asked
 * @param liftingDate legal day on which the grounds were recorded as gone
 * @param liftingEvidence what proves that (art. 10(8))
 */
@Embeddable
record Withholding(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.ARRAY) List<PublicService> services,
        @Column(name = "addressee_id") @Nullable UUID addresseeId,
        @Column(name = "requested_date") @Nullable LocalDate requestedDate,
        @Column(name = "lifting_requested_date") @Nullable LocalDate liftingDate,
        @Column(name = "lifting_evidence") @JdbcTypeCode(SqlTypes.ARRAY) List<String> liftingEvidence,
        @Column(name = "lifting_note") @Nullable String liftingNote) {

    static final Withholding NONE = new Withholding(List.of(), null, null, null, List.of(), null);

    static Withholding by(UUID addressee, List<PublicService> services) {
        return new Withholding(services, addressee, null, null, List.of(), null);
    }

    Withholding requested(LocalDate day) {
        return new Withholding(services, addresseeId, day, liftingDate, liftingEvidence, liftingNote);
    }

    Withholding lifting(LocalDate day, List<String> evidence, @Nullable String note) {
        return new Withholding(services, addresseeId, requestedDate, day, evidence, note);
    }
}
