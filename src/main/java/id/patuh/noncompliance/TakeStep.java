package id.patuh.noncompliance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step to take. */
@Schema(name = "TakeStep", description = "A step to take")
record TakeStep(
        @NotNull @Schema(description = "Step", examples = "VERIFY") CaseStep step,
        @Nullable @Schema(description = "Open case that this one duplicates; needed for CLOSE_DUPLICATE")
                UUID linkedCaseId,
        @Nullable
                @Size(min = 1, max = 100)
                @Schema(description = "Findings that it cites; needed where the table says so", uniqueItems = true)
                List<UUID> findingIds,
        @Nullable
                @Schema(
                        description =
                                "Legal day on which its letter was served: day 0 of its term; needed where the table "
                                        + "says so and no letter is named, not later than today in the region of the "
                                        + "case; of a letter that is named it may be left out",
                        examples = "2026-11-20")
                LocalDate servedDate,
        @Nullable
                @Schema(
                        description =
                                "Letter of the case that was served, of the kind of the step and citing what it cites: "
                                        + "the day of service comes from it")
                UUID letterId,
        @Nullable
                @Size(min = 1, max = 100)
                @Schema(description = "Documents of the case that the step names", uniqueItems = true)
                List<UUID> documentIds,
        @Nullable @Schema(description = "Mandate in force that names the employer; needed for SKK") UUID mandateId,
        @Nullable @Schema(description = "Commitment of the case; needed for COMMITMENT") UUID commitmentId,
        @Nullable
                @Size(min = 1, max = 10)
                @Schema(description = "Agencies that take part; needed for JOINT_VISIT", uniqueItems = true)
                List<UUID> agencyIds,
        @Nullable @Schema(description = "Line of the history that a CORRECTION corrects") UUID correctsStepId,
        @Schema(description = "What of that line a CORRECTION corrects", examples = "SERVED_DATE")
                CaseCorrection.@Nullable Field field,
        @Nullable
                @Size(min = 1, max = 2000)
                @Pattern(regexp = "[^\\x00]*")
                @Schema(description = "What a CORRECTION puts in its place", examples = "2026-11-19")
                String value,
        @Nullable @Size(min = 1, max = 2000) @Schema(description = "Why a CORRECTION is made") String reason,
        @Nullable
                @Size(min = 1, max = 2000)
                @Schema(description = "Why, or what was found; needed where the table says so")
                String note) {

    /** A step that is given nothing but what it cites. */
    static TakeStep bare(CaseStep step, List<UUID> findingIds, @Nullable String note) {
        return new TakeStep(step, null, findingIds, null, null, null, null, null, null, null, null, null, null, note);
    }

    /** The same with the day on which its letter was served. */
    TakeStep servedOn(LocalDate day) {
        return new TakeStep(
                step,
                linkedCaseId,
                findingIds,
                day,
                letterId,
                documentIds,
                mandateId,
                commitmentId,
                agencyIds,
                correctsStepId,
                field,
                value,
                reason,
                note);
    }

    List<UUID> documents() {
        return documentIds == null ? List.of() : documentIds;
    }

    List<UUID> cited() {
        return findingIds == null ? List.of() : findingIds;
    }

    List<UUID> partners() {
        return agencyIds == null ? List.of() : agencyIds;
    }
}
