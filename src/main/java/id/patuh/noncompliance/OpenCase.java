package id.patuh.noncompliance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case to open. */
@Schema(name = "OpenCase", description = "A case to open")
record OpenCase(
        @NotNull @Schema(description = "Employer it is about", examples = "01990000-0000-7000-8000-000000000004")
                UUID employerId,
        @NotNull @Schema(description = "Which law it follows", examples = "ADMINISTRATIVE") Track track,
        @NotNull @Size(min = 1, max = 20) @Schema(description = "What was found") List<FindingFacts> findings,
        @Nullable @Schema(description = "Officer in charge, of the caller's agency") UUID assignee,
        @Nullable @Size(min = 1, max = 2000) @Schema(description = "Note of the office", examples = "Temuan lapangan")
                String note) {

    /** The employer and the establishments that the findings name, in order. */
    TreeSet<UUID> employers() {
        return Stream.concat(Stream.of(employerId), findings.stream().map(FindingFacts::employerId))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
