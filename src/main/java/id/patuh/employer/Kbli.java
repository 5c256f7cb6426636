package id.patuh.employer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Business classification (KBLI): two editions are in use side by side, so a code needs its edition. */
@Embeddable
@Schema(name = "Kbli", description = "Business classification with its edition")
public record Kbli(
        @Column(name = "kbli_code")
                @NotNull
                @Pattern(regexp = "^[0-9]{5}$")
                @Schema(description = "Five digits", examples = "55110")
                String code,
        @Column(name = "kbli_version")
                @NotNull
                @Pattern(regexp = "^(2020|2025)$")
                @Schema(
                        description = "Edition: 2020 (Peraturan BPS 2/2020) or 2025 (Peraturan BPS 7/2025)",
                        examples = "2025")
                String version) {}
