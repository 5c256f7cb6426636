package id.patuh.employer;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An official number as it is answered. */
@Schema(name = "Identifier", description = "An official number of an employer")
record IdentifierView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "Scheme", examples = "NPP", required = true) IdentifierScheme scheme,
        @Schema(
                        description = "The number; an NPWP that is a person's NIK is masked for all but BPJS",
                        maxLength = 60,
                        examples = "99000001",
                        required = true)
                String value,
        @Schema(description = "First day it is valid", required = true) LocalDate validFrom,
        @Schema(description = "Last day it was valid, absent while it is") @Nullable LocalDate validTo,
        @Schema(description = "Who said so", maxLength = 100, examples = "BPJS", required = true) String source) {

    static IdentifierView of(EmployerIdentifier identifier, boolean showPersonal) {
        String value = identifier.value();
        boolean masked = !showPersonal && identifier.scheme().isPersonal(value);
        return new IdentifierView(
                identifier.id(),
                identifier.scheme(),
                masked ? "*".repeat(value.length() - 4) + value.substring(value.length() - 4) : value,
                identifier.validFrom(),
                identifier.validTo().orElse(null),
                identifier.source());
    }
}
