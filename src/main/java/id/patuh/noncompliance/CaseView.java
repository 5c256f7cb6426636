package id.patuh.noncompliance;

import id.patuh.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case as it is answered. */
@Schema(name = "Case", description = "What is being done about an employer that does not comply")
record CaseView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(
                        description = "Province, year, running number without gaps",
                        pattern = "^KP-[0-9]{2}-[0-9]{4}-[0-9]{6,12}$",
                        examples = "KP-82-2026-000001",
                        required = true)
                String caseNumber,
        @Schema(description = "Employer it is about", required = true) UUID employerId,
        @Schema(
                        description = "Region that leads it (Kemendagri)",
                        pattern = "^[0-9]{4}$",
                        examples = "8271",
                        required = true)
                String regionCode,
        @Schema(description = "Which law it follows", required = true) Track track,
        @Schema(description = "Where it stands", required = true) CaseState state,
        @Schema(description = "Legal day of opening", required = true) LocalDate openedDate,
        @Schema(description = "Legal day of closing") @Nullable LocalDate closedDate,
        @Schema(description = "How it was closed") @Nullable Closure closure,
        @Schema(description = "Officer in charge") @Nullable UUID assignee,
        @Schema(
                        description = "Number of the paper file of the office that it was taken over from",
                        maxLength = 100,
                        examples = "99/WASRIK/2026")
                @Nullable
                String paperNumber,
        @Schema(description = "Note of the office", maxLength = 2000) @Nullable String note,
        @Schema(description = "What was found", required = true, maxItems = 500) List<FindingView> findings,
        @Schema(
                        description = "What BPJS must do about it and has not: the report to the labour inspectorate",
                        required = true,
                        maxItems = 10)
                List<DutyView> duties,
        @Schema(description = "Steps that leave from here", required = true, maxItems = 50) List<CaseStep> nextSteps,
        @Schema(description = "Open term that ends first, if one runs") @Nullable DeadlineView currentDeadline,
        @Schema(description = "Version, moved by findings too", required = true) long version,
        @Schema(description = "When it was recorded", required = true) Instant createdAt,
        @Schema(description = "When it was last changed", required = true) Instant updatedAt)
        implements Versioned {

    static CaseView of(NoncomplianceCase theCase, List<CaseDeadline> terms) {
        return new CaseView(
                theCase.id(),
                theCase.caseNumber(),
                theCase.employerId(),
                theCase.regionCode(),
                theCase.track(),
                theCase.state(),
                theCase.openedDate(),
                theCase.closedDate().orElse(null),
                theCase.closure().orElse(null),
                theCase.assigneeId().orElse(null),
                theCase.paperNumber().orElse(null),
                theCase.note().orElse(null),
                theCase.findings().stream()
                        .map(finding -> FindingView.of(finding, theCase.version()))
                        .toList(),
                DutyView.of(theCase),
                CaseStep.from(theCase.track(), theCase.state()),
                terms.stream()
                        .filter(term -> !term.isPaused())
                        .min(Comparator.comparing(CaseDeadline::dueDate))
                        .map(DeadlineView::of)
                        .orElse(null),
                theCase.version(),
                theCase.createdAt(),
                theCase.updatedAt());
    }
}
