package id.patuh.sanction;

import id.patuh.employer.IdentifierScheme;
import id.patuh.noncompliance.PublicService;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Services about to be given, and to whom. */
@Schema(name = "CheckRestrictions", description = "Services about to be given, and to whom")
record CheckRestrictions(
        @NotNull @Size(min = 1, max = MOST) @Schema(description = "What to check, answered in this order")
                List<Item> items) {

    static final int MOST = 1000;

    /** One service of one employer. */
    @Schema(
            name = "RestrictionCheckItem",
            description = "A service, and the employer that asks for it by one of its numbers")
    record Item(
            @NotNull Number identifier,
            @NotNull @Schema(description = "Service that it asks for", examples = "BUSINESS_LICENCE")
                    PublicService service,
            @Nullable
                    @Size(min = 1, max = 100)
                    @Schema(description = "The asker's own reference, answered as it came", examples = "I-2026-0017")
                    String ref) {}

    /** An official number as the asker has it. */
    @Schema(
            name = "RestrictionCheckIdentifier",
            description = "An official number as the asker has it, with or without punctuation")
    record Number(
            @NotNull @Schema(description = "Kind of number", examples = "NIB") IdentifierScheme scheme,
            @NotNull @Size(min = 1, max = 60) @Schema(description = "Number", examples = "9900000000046")
                    String value) {}
}
