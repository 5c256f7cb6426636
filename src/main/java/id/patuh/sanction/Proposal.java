package id.patuh.sanction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sanction as it is proposed, checked and reckoned. */
record Proposal(
        SanctionKind kind,
        UUID caseId,
        Bearer bearer,
        List<WithholdingRules.Breach> breaches,
        @Nullable String note,
        String legalBasis,
        LocalDate day,
        @Nullable Fine fine,
        List<FineLine> lines,
        Withholding withholding) {}
