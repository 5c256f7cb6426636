package id.patuh.employer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** JKK risk group (PP 44/2015 art. 16, annex I): assigned by BPJS, never derived from KBLI. */
@Embeddable
@Schema(name = "RiskGroup", description = "JKK risk group (PP 44/2015 art. 16), assigned by BPJS and never derived")
public record RiskGroup(
        @Column(name = "risk_group")
                @NotNull
                @Min(1)
                @Max(5)
                @Schema(description = "1 (very low) to 5 (very high)", examples = "2")
                Integer code,
        @Column(name = "risk_group_source")
                @NotNull
                @Size(min = 1, max = 100)
                @Schema(description = "Who assigned it", examples = "BPJS")
                String source) {}
