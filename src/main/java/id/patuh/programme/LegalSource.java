package id.patuh.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a figure of law comes from and how sure it is. */
@Embeddable
@Schema(name = "LegalSource", description = "Where a figure of law comes from and how sure it is")
record LegalSource(
        @NotNull @Size(min = 1, max = 200) @Schema(description = "Act", examples = "PP 45/2015") String act,
        @Nullable @Size(min = 1, max = 100) @Schema(description = "Article", examples = "29(3)") String article,
        @NotNull @Size(min = 1, max = 300) @Schema(description = "Where it was read", examples = "BPJS circular 1/2031")
                String source,
        @Enumerated(EnumType.STRING) @NotNull @Schema(description = "How sure it is", examples = "CONFIRMED")
                Certainty certainty,
        @Column(name = "certainty_note")
                @Nullable
                @Size(min = 1, max = 300)
                @Schema(description = "What of it is less sure")
                String certaintyNote) {}
