package id.patuh.noncompliance;

import id.patuh.compliance.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Services were asked on paper to be withheld before their case was here; told within the transaction to whoever keeps these
 * sanctions, who refuses what could not be withheld or given again on the day.
 *
 * @param id under which the case knows it
 * @param requestedDate legal day on which the addressee was asked
 */
public record WithholdingTakenOver(
        UUID id,
        UUID caseId,
        UUID employerId,
        UUID legalPersonId,
        String regionCode,
        List<Breach> findings,
        UUID addresseeId,
        LocalDate requestedDate,
        List<Asked> services,
        @Nullable String note) {

    /**
     * A finding for which they were to be withheld.
     *
     * @param settledDate legal day on which it was resolved or refuted, if it was
     */
    public record Breach(UUID id, Category category, Optional<LocalDate> settledDate) {}

    /** A service, and what was decided on it, if anything was. */
    public record Asked(
            PublicService service, Optional<Imposed> imposed, Optional<Refused> refused, Optional<Lifted> lifted) {}

    /** That it is withheld. */
    public record Imposed(String number, LocalDate day, LocalDate validFrom) {}

    /** That it is not withheld. */
    public record Refused(String reason, @Nullable String number, LocalDate day) {}

    /** That it is given again. */
    public record Lifted(String number, LocalDate day) {}

    /** Findings that were neither resolved nor refuted on a day. */
    public Set<UUID> openOn(LocalDate day) {
        return findings.stream()
                .filter(each -> each.settledDate()
                        .filter(settled -> !settled.isAfter(day))
                        .isEmpty())
                .map(Breach::id)
                .collect(Collectors.toSet());
    }
}
