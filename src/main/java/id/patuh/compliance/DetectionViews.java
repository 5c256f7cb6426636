package id.patuh.compliance;

import id.patuh.platform.money.Money;
import id.patuh.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Runs and what they found, as they are answered. */
final class DetectionViews {

    private static final String MONTH = "^[0-9]{4}-(0[1-9]|1[0-2])$";

    private DetectionViews() {}

    /** A run as it is answered. */
    @Schema(
            name = "Detection",
            description = "A run over all employers in sight, with how far it is and what it counted")
    record DetectionView(
            @Schema(description = "Id", required = true) UUID id,
            @Schema(required = true) DetectionState state,
            @Schema(description = "Code of the problem for which it failed", pattern = "^[a-z-]+$", maxLength = 100)
                    @Nullable
                    String failure,
            @Schema(description = "Region asked for; absent for all in sight", pattern = "^[0-9]{2}([0-9]{2})?$")
                    @Nullable
                    String regionCode,
            @Schema(description = "Categories looked for", required = true, maxItems = 5) List<Category> categories,
            @Schema(description = "Legal day for which employers are judged", required = true) LocalDate asOf,
            @Schema(description = "Whether it only counts", required = true) boolean dryRun,
            @Schema(description = "State of the rules and the law", pattern = "^[0-9a-z-]+$", maxLength = 40) @Nullable
                    String ruleSet,
            @Schema(description = "Legal persons judged so far", required = true, maximum = "2147483647") int persons,
            @Schema(description = "Findings seen, new ones and known ones", required = true, maximum = "2147483647")
                    int found,
            @Schema(description = "Findings that were new", required = true, maximum = "2147483647") int created,
            @Schema(description = "Findings of earlier runs that were gone", required = true, maximum = "2147483647")
                    int gone,
            @Schema(description = "Findings by region and category, as far as it is", required = true, maxItems = 3000)
                    List<CountView> counts,
            @Schema(description = "Version", required = true) long version,
            @Schema(description = "When it was ordered", required = true) Instant createdAt,
            @Schema(description = "When it ended") @Nullable Instant finishedAt) {

        static DetectionView of(Detection run, List<CountView> counts) {
            Detection.Progress progress = run.progress();
            return new DetectionView(
                    run.id(),
                    run.state(),
                    progress.failure(),
                    run.regionCode().orElse(null),
                    run.categories(),
                    run.asOf(),
                    run.isDryRun(),
                    progress.ruleSet(),
                    progress.persons(),
                    progress.found(),
                    progress.created(),
                    progress.gone(),
                    counts,
                    progress.version(),
                    progress.createdAt(),
                    progress.finishedAt());
        }
    }

    /** Findings of a category in a region. */
    @Schema(name = "DetectionCount", description = "What a run found of a category in a region")
    record CountView(
            @Schema(description = "Regency or city", pattern = "^[0-9]{4}$", examples = "8271", required = true)
                    String regionCode,
            @Schema(required = true) Category category,
            @Schema(description = "Findings", required = true, maximum = "2147483647") int findings,
            @Schema(description = "Rupiah concerned", required = true) Money amount) {}

    /** What was found at an establishment, as it is answered. */
    @Schema(
            name = "DetectedFinding",
            description = "What a run found at an establishment: a suspicion until it is promoted")
    record FoundView(
            @Schema(description = "Id", required = true) UUID id,
            @Schema(description = "Run that found it first", required = true) UUID detectionId,
            @Schema(description = "Establishment", required = true) UUID employerId,
            @Schema(description = "Legal person", required = true) UUID legalPersonId,
            @Schema(description = "Regency or city", pattern = "^[0-9]{4}$", examples = "8271", required = true)
                    String regionCode,
            @Schema(required = true) Category category,
            @Schema(description = "Codes of the reasons", required = true, maxItems = 20) List<ReasonCode> codes,
            @Schema(description = "Programmes concerned", required = true, maxItems = 5) List<Programme> programmes,
            @Schema(description = "First month", pattern = MONTH, examples = "2026-08", required = true)
                    String fromMonth,
            @Schema(description = "Last month; absent while it goes on", pattern = MONTH, examples = "2026-10")
                    @Nullable
                    String toMonth,
            @Schema(description = "Amount concerned") @Nullable Money amount,
            @Schema(
                            description = "The facts used, by name, those of a programme behind its code and a dot",
                            required = true)
                    Map<String, String> facts,
            @Schema(required = true) DetectedStatus status,
            @Schema(description = "Case it was promoted to") @Nullable UUID caseId,
            @Schema(description = "Version", required = true) long version,
            @Schema(description = "When it was found first", required = true) Instant recordedAt,
            @Schema(description = "When it last changed", required = true) Instant updatedAt) {

        static FoundView of(DetectedFinding found) {
            return new FoundView(
                    found.id(),
                    found.detectionId(),
                    found.employerId(),
                    found.legalPersonId(),
                    found.regionCode(),
                    found.category(),
                    found.codes(),
                    found.programmes(),
                    found.fromMonth().toString(),
                    found.toMonth().map(Object::toString).orElse(null),
                    Money.ofNullable(found.amount()),
                    found.facts(),
                    found.status(),
                    found.caseId().orElse(null),
                    found.version(),
                    found.recordedAt(),
                    found.updatedAt());
        }
    }
}
