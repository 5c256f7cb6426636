package id.patuh.noncompliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of history as it is answered. */
@Schema(name = "CaseHistoryEntry", description = "A line of a case's history; never changed")
record HistoryView(
        @Schema(description = "Id of the line, which a correction names", required = true) UUID id,
        @Schema(
                        description = "Step taken, or what else happened: FINDING_ADDED, FINDING_AMENDED, AMENDED, "
                                + "EMPLOYER_MERGED, LEGAL_PERSON_CHANGED, LETTER_APPROVED, LETTER_SERVED, "
                                + "LETTER_UNDELIVERABLE, LETTER_VOID, DOCUMENT_HELD, DOCUMENT_RELEASED, FINE_APPROVED, "
                                + "FINE_PAID, FINE_PAYMENT_VOIDED, WITHHOLDING_APPROVED, SANCTION_WITHDRAWN, SERVICES_WITHHELD, "
                                + "SERVICES_RESTORED, DEADLINE_PAUSED, DEADLINE_RESUMED, COMMITMENT_RECORDED, "
                                + "PROMISE_BROKEN, SUSPENSION_GRANTED, SUSPENSION_ENDED, OBJECTION_RECEIVED, "
                                + "OBJECTION_ANSWERED",
                        pattern = "^[A-Z0-9_]{1,40}$",
                        examples = "DETECT",
                        required = true)
                String step,
        @Schema(description = "State before, absent for the opening") @Nullable CaseState stateBefore,
        @Schema(description = "State after", required = true) CaseState stateAfter,
        @Schema(description = "Legal day on which it was taken", required = true) LocalDate takenDate,
        @Schema(description = "When it was recorded", required = true) Instant recordedAt,
        @Schema(description = "Agency that took it") @Nullable UUID agencyId,
        @Schema(description = "Acting officer, where told") @Nullable UUID officerId,
        @Schema(description = "Findings it is about", required = true, maxItems = 500) List<UUID> findingIds,
        @Schema(description = "Case that a duplicate duplicates") @Nullable UUID linkedCaseId,
        @Schema(description = "Legal day on which its letter was served") @Nullable LocalDate servedDate,
        @Schema(description = "Mandate under which it was taken") @Nullable UUID mandateId,
        @Schema(description = "Commitment that it is about") @Nullable UUID commitmentId,
        @Schema(description = "Agencies that took part", required = true, maxItems = 10) List<UUID> agencyIds,
        @Schema(description = "Line that a correction corrects") @Nullable UUID correctsStepId,
        @Schema(description = "What of that line it corrects") CaseCorrection.@Nullable Field field,
        @Schema(description = "What it puts in its place", maxLength = 2000) @Nullable String value,
        @Schema(description = "Whether it was taken on paper before the case was here", required = true)
                boolean takenOver,
        @Schema(
                        description =
                                "Number on the paper that it was taken over from: of its letter; of the opening, of the "
                                        + "file of the office",
                        maxLength = 100)
                @Nullable
                String paperNumber,
        @Schema(
                        description =
                                "Whether a day before it was corrected later, so that somebody must look at it again",
                        required = true)
                boolean underReview,
        @Schema(description = "Letter that it rests on, or is about") @Nullable UUID letterId,
        @Schema(description = "Documents of the case that it names", required = true, maxItems = 100)
                List<UUID> documentIds,
        @Schema(description = "Note", maxLength = 2000) @Nullable String note) {

    static HistoryView of(CaseHistory line, Collection<CaseHistory.CorrectedDay> corrections) {
        HistoryLinks links = line.links();
        return new HistoryView(
                line.lineId(),
                line.step(),
                line.stateBefore(),
                line.stateAfter(),
                line.takenDate(),
                line.recordedAt(),
                line.agencyId(),
                line.officerId(),
                line.findingIds(),
                links.linkedCaseId(),
                line.servedDate(),
                links.mandateId(),
                links.commitmentId(),
                links.partnerIds(),
                links.correctsId(),
                links.correctedField(),
                links.correctedValue(),
                links.isTakenOver(),
                links.paperNumber(),
                corrections.stream().anyMatch(correction -> correction.reaches(line)),
                links.letterId(),
                links.documentIds(),
                line.note());
    }
}
