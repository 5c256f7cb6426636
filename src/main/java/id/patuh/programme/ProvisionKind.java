package id.patuh.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a provision settles. */
@Schema(
        description = "CONTRIBUTION_RATE, WAGE_CEILING (of the wage that counts), DUTY (to enrol), RELIEF, DUE_DATE, "
                + "LATE_FINE (2 percent a month, arrears), ADMINISTRATIVE_FINE (PP 86/2013), AGEING (of receivables)")
public enum ProvisionKind {
    /** Contribution (iuran) of one payer to one programme. */
    CONTRIBUTION_RATE,
    /** Highest wage from which contributions are taken (batas atas upah), PP 45/2015 art. 29. */
    WAGE_CEILING,
    /** Whether an employer must enrol its workers in a programme, Perpres 109/2013 art. 5 and 6. */
    DUTY,
    /** Temporary cut or deferral of contributions (keringanan iuran). */
    RELIEF,
    /** Last day on which the contribution of a month is in time. */
    DUE_DATE,
    /** Fine on contributions in arrears (denda keterlambatan). */
    LATE_FINE,
    /** Fine on breaches of registration and data, PP 86/2013 art. 10. */
    ADMINISTRATIVE_FINE,
    /** Classes of receivables by age (kolektibilitas). */
    AGEING
}
