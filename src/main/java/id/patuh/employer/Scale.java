package id.patuh.employer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Scale of business (PP 7/2021 art. 35) with what it rests on; Perpres 109/2013 art. 6 hangs duties on it. */
@Embeddable
@Schema(name = "Scale", description = "Scale of business (PP 7/2021 art. 35) with what it rests on")
public record Scale(
        @Column(name = "scale") @Enumerated(EnumType.STRING) @NotNull @Schema(description = "Scale", examples = "SMALL")
                Code code,
        @Column(name = "scale_criterion")
                @Enumerated(EnumType.STRING)
                @Nullable
                @Schema(description = "Capital without land and buildings, or yearly sales")
                Criterion criterion,
        @Column(name = "scale_source")
                @NotNull
                @Size(min = 1, max = 100)
                @Schema(description = "Who said so", examples = "OSS")
                String source,
        @Column(name = "scale_date")
                @Nullable
                @Schema(description = "Day on which it was found", examples = "2026-01-31")
                LocalDate date) {

    /** The four scales. */
    @Schema(name = "ScaleCode", description = "The four scales of PP 7/2021")
    public enum Code {
        MICRO,
        SMALL,
        MEDIUM,
        LARGE
    }

    /** What the scale was measured by. */
    @Schema(name = "ScaleCriterion", description = "What the scale was measured by")
    public enum Criterion {
        CAPITAL,
        SALES
    }
}
