package id.patuh.noncompliance;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a line of a case's history names beside findings. */
record HistoryLinks(
        @Nullable UUID linkedCaseId,
        @Nullable UUID mandateId,
        @Nullable UUID commitmentId,
        List<UUID> partnerIds,
        @Nullable UUID correctsId,
        CaseCorrection.@Nullable Field correctedField,
        @Nullable String correctedValue,
        boolean isTakenOver,
        @Nullable UUID letterId,
        List<UUID> documentIds,
        @Nullable String paperNumber) {

    static final HistoryLinks NONE = papers(null, List.of());

    /** Nothing but papers of the case. */
    static HistoryLinks papers(@Nullable UUID letterId, List<UUID> documentIds) {
        return new HistoryLinks(null, null, null, List.of(), null, null, null, false, letterId, documentIds, null);
    }

    /** Nothing but the number on the paper that it was taken over from. */
    static HistoryLinks takenOver(@Nullable String paperNumber) {
        return new HistoryLinks(null, null, null, List.of(), null, null, null, true, null, List.of(), paperNumber);
    }

    static HistoryLinks of(TakeStep request, StepTaking.How how) {
        return new HistoryLinks(
                request.linkedCaseId(),
                request.mandateId(),
                request.commitmentId(),
                request.partners(),
                request.correctsStepId(),
                request.field(),
                request.value(),
                how.isTakenOver(),
                request.letterId(),
                request.documents(),
                how.paperNumber());
    }
}
