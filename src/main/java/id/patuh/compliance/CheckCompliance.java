package id.patuh.compliance;

import id.patuh.employer.IdentifierScheme;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Employers to judge, by their official numbers. */
@Schema(name = "CheckCompliance", description = "Employers to judge, by their official numbers")
record CheckCompliance(
        @NotNull @Size(min = 1, max = MOST) @Schema(description = "Numbers, answered in this order") List<Item> items,
        @Nullable @Schema(description = "Legal day for which to judge; today in the region of each unless told")
                LocalDate asOf) {

    static final int MOST = 1000;

    /** One employer to judge. */
    @Schema(name = "ComplianceCheckItem", description = "An employer to judge, by one of its numbers")
    record Item(
            @Nullable
                    @Size(min = 1, max = 100)
                    @Schema(description = "The asker's own reference, answered as it came", examples = "row-17")
                    String ref,
            @NotNull Number identifier) {}

    /** An official number as the asker has it. */
    @Schema(
            name = "CheckedIdentifier",
            description = "An official number as the asker has it, with or without punctuation")
    record Number(
            @NotNull @Schema(description = "Kind of number", examples = "NIB") IdentifierScheme scheme,
            @NotNull @Size(min = 1, max = 60) @Schema(description = "Number", examples = "9900000000002")
                    String value) {}
}
