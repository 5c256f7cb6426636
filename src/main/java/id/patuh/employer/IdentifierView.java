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
                        description =
                                "The number; an NPWP that is a person's NIK is masked for all but BPJS, and so is a NITKU "
                                        + "that begins with one",
                        maxLength = 60,
                        examples = "99000001",
                        required = true)
                String value,
        @Schema(
                        description = "As it was typed, where that differs and the number is not masked",
                        maxLength = 60,
                        examples = "99.000.001")
                @Nullable
                String typed,
        @Schema(description = "Whether it is the number of the head office, which its branches share", required = true)
                boolean inherited,
        @Schema(description = "First day it is valid", required = true) LocalDate validFrom,
        @Schema(description = "Last day it was valid, absent while it is") @Nullable LocalDate validTo,
        @Schema(description = "Who said so", maxLength = 100, examples = "BPJS", required = true) String source) {

    /** A number as one of its employers shows it: the one it belongs to, or a branch that shares it. */
    static IdentifierView of(EmployerIdentifier identifier, UUID shownBy, boolean showPersonal) {
        Identifier number = identifier.number();
        boolean masked = !showPersonal && number.isPersonal();
        return new IdentifierView(
                identifier.id(),
                number.scheme(),
                masked ? number.masked() : number.value(),
                masked ? null : identifier.typed().orElse(null),
                !identifier.employerId().equals(shownBy),
                identifier.validFrom(),
                identifier.validTo().orElse(null),
                identifier.source());
    }
}
