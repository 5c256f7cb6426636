package id.patuh.noncompliance;

import id.patuh.compliance.Category;
import id.patuh.platform.money.Money;
import id.patuh.programme.Programme;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is found, as one value; the body of a request that adds a finding. */
@Schema(
        name = "FindingFacts",
        description = "One category of non-compliance found at an employer, with what it rests on")
record FindingFacts(
        @Nullable
                @Schema(
                        description =
                                "Establishment it is about: the employer of the case unless told, or another of its "
                                        + "legal person")
                UUID employerId,
        @NotNull @Schema(description = "Category", examples = "PDS_TK") Category category,
        @NotNull @Schema(description = "How sure it is", examples = "SUSPECTED") FindingStatus status,
        @NotNull
                @Pattern(regexp = Months.FORM)
                @Schema(implementation = String.class, description = "First month", examples = "2026-01")
                YearMonth fromMonth,
        @Nullable
                @Pattern(regexp = Months.FORM)
                @Schema(
                        implementation = String.class,
                        description = "Last month; absent while it goes on",
                        examples = "2026-06")
                YearMonth toMonth,
        @Nullable @Size(max = 5) @Schema(description = "Programmes concerned", uniqueItems = true)
                List<Programme> programmes,
        @Nullable @Min(0) @Max(10_000_000) @Schema(description = "Workers known", examples = "24") Integer workersKnown,
        @Nullable @Min(0) @Max(10_000_000) @Schema(description = "Workers registered", examples = "18")
                Integer workersRegistered,
        @Nullable @Schema(description = "Wages known, a month, all workers together") Money wageKnown,
        @Nullable @Schema(description = "Wages reported, a month, all workers together") Money wageReported,
        @Nullable @Schema(description = "Minimum wage compared with, a month and worker") Money minimumWageUsed,
        @Nullable Assessment assessment,
        @Nullable @Schema(description = "Amount concerned") Money amount,
        @Nullable
                @Size(max = 50)
                @Schema(description = "What it rests on, a reference each; needed to confirm PDS_UPAH")
                List<@Size(min = 1, max = 200) String> evidence,
        @Nullable
                @Size(min = 1, max = 1000)
                @Schema(description = "How it was resolved or refuted; needed for both, not allowed before")
                String resolution) {

    /** The contribution that should have been paid, as an examiner assessed it where there is no ledger. */
    @Schema(name = "Assessment", description = "Contribution that should have been paid, as assessed")
    record Assessment(
            @NotNull @Schema(description = "Rupiah") Money base,
            @NotNull @Size(min = 1, max = 200) @Schema(description = "Who assessed it, how", examples = "LHP 99/2026")
                    String source) {}

    /** The same about the establishment that a case is about, where it names none. */
    FindingFacts about(UUID establishment) {
        return employerId != null ? this : with(establishment, status, evidence, resolution);
    }

    /** The same with another status, and how it was resolved or refuted. */
    FindingFacts as(FindingStatus other, @Nullable String how) {
        return with(employerId, other, evidence, how);
    }

    /** The same, confirmed on evidence that is added. */
    FindingFacts confirmedBy(List<String> more) {
        return with(
                employerId,
                FindingStatus.CONFIRMED,
                Stream.concat(evidenceList().stream(), more.stream()).distinct().toList(),
                resolution);
    }

    private FindingFacts with(
            @Nullable UUID establishment, FindingStatus other, @Nullable List<String> proofs, @Nullable String how) {
        return new FindingFacts(
                establishment,
                category,
                other,
                fromMonth,
                toMonth,
                programmes,
                workersKnown,
                workersRegistered,
                wageKnown,
                wageReported,
                minimumWageUsed,
                assessment,
                amount,
                proofs,
                how);
    }

    /** Whether both are about the same establishment. */
    boolean sharesEmployer(FindingFacts other) {
        return Objects.equals(employerId, other.employerId);
    }

    List<Programme> programmeList() {
        return programmes == null ? List.of() : programmes;
    }

    List<String> evidenceList() {
        return evidence == null ? List.of() : evidence;
    }

    /** Whether any month is in both. */
    boolean overlaps(FindingFacts other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(FindingFacts other) {
        return other.toMonth == null || !fromMonth.isAfter(other.toMonth);
    }
}
