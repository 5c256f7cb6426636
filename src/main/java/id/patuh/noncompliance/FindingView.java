package id.patuh.noncompliance;

import id.patuh.compliance.Category;
import id.patuh.platform.money.Money;
import id.patuh.platform.web.Versioned;
import id.patuh.programme.Programme;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A finding as it is answered. */
@Schema(name = "Finding", description = "One category of non-compliance found at an employer")
record FindingView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "Establishment it is about", required = true) UUID employerId,
        @Schema(description = "Category", required = true) Category category,
        @Schema(description = "How sure it is", required = true) FindingStatus status,
        @Schema(implementation = String.class, pattern = Months.FORM, description = "First month", required = true)
                YearMonth fromMonth,
        @Schema(
                        implementation = String.class,
                        pattern = Months.FORM,
                        description = "Last month, absent while it goes on")
                @Nullable
                YearMonth toMonth,
        @Schema(description = "Programmes concerned", required = true, maxItems = 5) List<Programme> programmes,
        @Schema(description = "Workers known", maximum = "10000000") @Nullable Integer workersKnown,
        @Schema(description = "Workers registered", maximum = "10000000") @Nullable Integer workersRegistered,
        @Schema(description = "Wages known, a month, all workers together") @Nullable Money wageKnown,
        @Schema(description = "Wages reported, a month, all workers together") @Nullable Money wageReported,
        @Schema(description = "Minimum wage compared with, a month and worker") @Nullable Money minimumWageUsed,
        FindingFacts.@Nullable Assessment assessment,
        @Schema(description = "Amount concerned") @Nullable Money amount,
        @Schema(description = "What it rests on", required = true, maxItems = 50)
                List<@Size(max = 200) String> evidence,
        @Schema(description = "How it was resolved or refuted", maxLength = 1000) @Nullable String resolution,
        @Schema(description = "Version of the case, which covers its findings", required = true) long version,
        @Schema(description = "When it was recorded", required = true) Instant createdAt)
        implements Versioned {

    static FindingView of(Finding finding) {
        return of(finding, finding.caseVersion());
    }

    static FindingView of(Finding finding, long caseVersion) {
        FindingFacts facts = finding.facts();
        return new FindingView(
                finding.id(),
                finding.employerId(),
                facts.category(),
                facts.status(),
                facts.fromMonth(),
                facts.toMonth(),
                facts.programmeList(),
                facts.workersKnown(),
                facts.workersRegistered(),
                facts.wageKnown(),
                facts.wageReported(),
                facts.minimumWageUsed(),
                facts.assessment(),
                facts.amount(),
                facts.evidenceList(),
                facts.resolution(),
                caseVersion,
                finding.createdAt());
    }
}
