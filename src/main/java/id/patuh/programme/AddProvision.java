package id.patuh.programme;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Adds a provision of the law. */
@Schema(name = "AddProvision", description = "A provision of the law: a change of law is another one")
record AddProvision(
        @NotNull @Schema(description = "What it settles", examples = "WAGE_CEILING") ProvisionKind kind,
        @Nullable @Schema(description = "What and whom it is about") Reach reach,
        @NotNull @Schema(description = "What it says") Content content,
        @NotNull @Schema(description = "First day on which it holds", examples = "2031-03-01") LocalDate validFrom,
        @Nullable @Schema(description = "Last day on which it holds; open where absent") LocalDate validTo,
        @NotNull @Schema(description = "Where it comes from") LegalSource legalBasis,
        @Nullable @Size(min = 1, max = 500) @Schema(description = "What a reader should know besides") String note) {

    @SuppressWarnings("NullAway") // a row takes no reach for the whole one
    LawRow as(UUID id) {
        return new LawRow(id, kind, reach, content, legalBasis, validFrom, validTo);
    }
}
