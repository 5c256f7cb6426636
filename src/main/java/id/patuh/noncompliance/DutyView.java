package id.patuh.noncompliance;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that the law wants of BPJS in a case and that is not done. */
@Schema(name = "CaseDuty", description = "Something that the law wants of BPJS in a case and that is not done")
record DutyView(
        @Schema(description = "Step that does it", required = true) CaseStep step,
        @Schema(description = "What wants it", maxLength = 100, examples = "PP 86/2013 art. 13(5)", required = true)
                String legalBasis) {

    static List<DutyView> of(NoncomplianceCase theCase) {
        return of(
                theCase.track(),
                theCase.state(),
                theCase.isReported(),
                theCase.findings().stream().anyMatch(finding -> finding.status() == FindingStatus.CONFIRMED));
    }

    /**
     * The same of a case that was not read whole: whether BPJS found that a duty is not met and has not reported it (PP 86/2013
     * art. 13(5)).
     */
    static List<DutyView> of(Track track, CaseState state, boolean isReported, boolean isConfirmed) {
        return track != Track.STATE_EMPLOYER && !state.isClosed() && !isReported && isConfirmed
                ? List.of(new DutyView(CaseStep.REPORT_WASNAKER, CaseStep.REPORT_WASNAKER.legalBasis()))
                : List.of();
    }
}
