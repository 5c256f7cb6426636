package id.patuh.noncompliance;

import id.patuh.compliance.Category;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step on many cases: named, or those that a filter gives. */
@Schema(name = "TakeCaseBatch", description = "One step on many cases: named, or those that a filter gives")
record TakeCaseBatch(
        @NotNull
                @Schema(
                        description = "Step; CORRECTION, COMMITMENT and CLOSE_DUPLICATE are taken case by case",
                        examples = "SP1")
                CaseStep step,
        @Nullable @Size(min = 1, max = MOST) @Schema(description = "Cases", uniqueItems = true) List<UUID> caseIds,
        @Nullable @Schema(description = "Which open cases, where none are named") Which filter,
        @Nullable
                @Schema(
                        description =
                                "With EXAM_REPORT: confirm first what is only suspected, on the evidence named; the report "
                                        + "then cites it",
                        defaultValue = "false")
                Boolean confirmFindings,
        @Nullable
                @Size(min = 1, max = 50)
                @Schema(description = "What the confirmed findings rest on, a reference each")
                List<@Size(min = 1, max = 200) String> evidence,
        @Nullable
                @Schema(
                        description =
                                "Legal day on which the letters were served, where the step needs one; unless told, the day of "
                                        + "each case's own served letter",
                        examples = "2026-11-20")
                LocalDate servedDate,
        @Nullable @Schema(description = "Mandate in force that names each employer; needed for SKK") UUID mandateId,
        @Nullable
                @Size(min = 1, max = 10)
                @Schema(description = "Agencies that take part; needed for JOINT_VISIT", uniqueItems = true)
                List<UUID> agencyIds,
        @Nullable @Size(min = 1, max = 2000) @Schema(description = "Why, or what was found") String note,
        @Nullable
                @Min(1)
                @Max(MOST)
                @Schema(
                        description = "Refuse, and do nothing, if more cases than this are concerned",
                        defaultValue = "1000",
                        examples = "300")
                Integer maxAffected,
        @Nullable @Schema(description = "Only tell what would become of each", defaultValue = "false") Boolean dryRun) {

    static final int MOST = 1000;

    /** Which open cases. */
    @Schema(name = "WhichCases", description = "Open cases in sight that fit everything told")
    record Which(
            @Nullable @Schema(description = "Track", examples = "ADMINISTRATIVE") Track track,
            @Nullable @Schema(description = "State", examples = "EXAMINED") CaseState state,
            @Nullable @Schema(description = "Category of an open finding", examples = "PWBD") Category category,
            @Nullable
                    @Pattern(regexp = "^[0-9]{2}([0-9]{2})?$")
                    @Schema(description = "Region: two digits a province, four a regency or city", examples = "8271")
                    String regionCode,
            @Nullable @Schema(description = "Officer in charge") UUID assignee) {}

    int most() {
        return maxAffected == null ? MOST : maxAffected;
    }

    boolean onlyTells() {
        return Boolean.TRUE.equals(dryRun);
    }

    boolean confirms() {
        return Boolean.TRUE.equals(confirmFindings);
    }

    TakeStep on(List<UUID> findings, @Nullable UUID letterId) {
        return new TakeStep(
                step,
                null,
                findings.isEmpty() ? null : findings,
                servedDate,
                letterId,
                null,
                mandateId,
                null,
                agencyIds,
                null,
                null,
                null,
                null,
                note);
    }
}
