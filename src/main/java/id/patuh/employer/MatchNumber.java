package id.patuh.employer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An official number to look for. */
@Schema(name = "MatchNumber", description = "An official number to look for")
public record MatchNumber(
        @NotNull @Schema(description = "Scheme", examples = "NIB") IdentifierScheme scheme,
        @NotNull
                @Size(min = 1, max = 60)
                @Schema(
                        description =
                                "Number as printed; blanks, dots and dashes are removed, a 15-digit NPWP gets a 0 in front",
                        examples = "9900000000002")
                String value) {

    /** Never the number itself: it may be a person's. */
    @Override
    public String toString() {
        return scheme + "[…]";
    }
}
