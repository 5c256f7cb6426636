package id.patuh.exchange;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A month that the sender says a file completes for a region. */
@Schema(
        name = "CompleteFor",
        description =
                "A month that is complete for a region once the file has landed: what is not paid then is not paid")
record CompleteFor(
        @NotNull @Pattern(regexp = "^[0-9]{4}-(0[1-9]|1[0-2])$") @Schema(description = "Month", examples = "2026-08")
                String month,
        @NotNull
                @Pattern(regexp = "^[0-9]{2}([0-9]{2})?$")
                @Schema(
                        description =
                                "Province (two digits) or regency or city (four), of which the sender sees everything",
                        examples = "82")
                String regionCode,
        @Nullable
                @Size(min = 1, max = 100)
                @Schema(description = "Who declares it; the source of the mapping unless told", examples = "BPJS")
                String source) {

    /** The same, not declared yet. */
    DeclaredMonth pending(String otherwise) {
        return new DeclaredMonth(month, regionCode, source == null ? otherwise : source, null);
    }
}
