package id.patuh.employer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Workers known to exist, whatever is registered. */
@Embeddable
@Schema(name = "KnownWorkers", description = "Workers known to exist, whatever is registered")
public record KnownWorkers(
        @Column(name = "known_workers")
                @NotNull
                @Min(0)
                @Max(10_000_000)
                @Schema(description = "Workers", examples = "24")
                Integer count,
        @Column(name = "known_workers_date")
                @Nullable
                @Schema(description = "Day of the count", examples = "2026-01-31")
                LocalDate asOfDate,
        @Column(name = "known_workers_source")
                @NotNull
                @Size(min = 1, max = 100)
                @Schema(description = "Who counted", examples = "WLKP")
                String source) {}
