package id.patuh.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A provision as it is answered. */
@Schema(name = "Provision", description = "A provision of the law: what it says, about whom, and from when to when")
record ProvisionView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "What it settles", examples = "WAGE_CEILING", required = true) ProvisionKind kind,
        @Schema(description = "What and whom it is about", required = true) Reach reach,
        @Schema(description = "What it says", required = true) Content content,
        @Schema(description = "First day on which it holds", examples = "2026-03-01", required = true)
                LocalDate validFrom,
        @Nullable @Schema(description = "Last day on which it holds; open where absent", examples = "2027-02-28")
                LocalDate validTo,
        @Schema(description = "Where it comes from and how sure it is", required = true) LegalSource legalBasis,
        @Nullable @Schema(description = "What a reader should know besides", maxLength = 500) String note,
        @Nullable @Schema(description = "When it was recorded; absent for what came with the service")
                Instant recordedAt,
        @Nullable @Schema(description = "When it was recorded that it no longer holds as it stands here")
                Instant supersededAt) {

    static ProvisionView of(Provision provision) {
        return new ProvisionView(
                provision.id(),
                provision.kind(),
                provision.reach(),
                provision.content(),
                provision.validFrom(),
                provision.validTo().orElse(null),
                provision.legalSource(),
                provision.note().orElse(null),
                provision.recordedAt().orElse(null),
                provision.supersededAt().orElse(null));
    }
}
