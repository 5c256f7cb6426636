package id.patuh.noncompliance;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that the law wants of BPJS in a case and that is not done. */
@Schema(name = "Duty", description = "Something that the law wants of BPJS in a case and that is not done")
record DutyView(
        @Schema(description = "Step that does it", required = true) CaseStep step,
        @Schema(description = "What wants it", maxLength = 100, examples = "PP 86/2013 art. 13(5)", required = true)
                String legalBasis) {

    static List<DutyView> of(NoncomplianceCase theCase) {
        return theCase.owesReport()
                ? List.of(new DutyView(CaseStep.REPORT_WASNAKER, CaseStep.REPORT_WASNAKER.legalBasis()))
                : List.of();
    }
}
