package id.patuh.programme;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a provision settles. */
@Schema(
        description = "CONTRIBUTION_RATE, WAGE_CEILING (of the wage that counts), DUTY (to enrol), RELIEF, DUE_DATE, "
                + "LATE_FINE (2 percent a month, arrears), ADMINISTRATIVE_FINE (PP 86/2013), AGEING (of receivables)")
public enum ProvisionKind {
    /** Contribution (iuran) of one payer to one programme. */
    CONTRIBUTION_RATE(
            Set.of("/reach/programme", "/reach/segment", "/reach/payer"),
            Set.of(
                    "/reach/riskGroup",
                    "/reach/sliceFrom",
                    "/reach/sliceTo",
                    "/content/rate",
                    "/content/amount",
                    "/content/leastAmount")),
    /** Highest wage from which contributions are taken (batas atas upah), PP 45/2015 art. 29. */
    WAGE_CEILING(Set.of("/reach/programme", "/content/amount"), Set.of("/content/growth")),
    /** Whether an employer must enrol its workers in a programme, Perpres 109/2013 art. 5 and 6. */
    DUTY(
            Set.of("/reach/programme", "/reach/employerClass", "/content/duty"),
            Set.of("/reach/scale", "/reach/workerKind")),
    /** Temporary cut or deferral of contributions (keringanan iuran). */
    RELIEF(
            Set.of("/reach/programme", "/reach/segment", "/content/reliefKind", "/content/factor"),
            Set.of(
                    "/reach/sector",
                    "/reach/industries",
                    "/reach/leastWorkers",
                    "/content/settleFrom",
                    "/content/settleTo")),
    /** Last day on which the contribution of a month is in time. */
    DUE_DATE(Set.of("/reach/segment", "/content/monthsOffset", "/content/dueDay", "/content/nextWorkingDay"), Set.of()),
    /** Fine on contributions in arrears (denda keterlambatan). */
    LATE_FINE(
            Set.of("/reach/segment", "/content/rate", "/content/startedMonthCounts", "/content/compounded"), Set.of()),
    /** Fine on breaches of registration and data, PP 86/2013 art. 10. */
    ADMINISTRATIVE_FINE(Set.of("/content/rate", "/content/startedMonthCounts", "/content/compounded"), Set.of()),
    /** Classes of receivables by age (kolektibilitas). */
    AGEING(
            Set.of("/content/schemeVersion", "/content/currentTo", "/content/substandardTo", "/content/doubtfulTo"),
            Set.of());

    private final Set<String> required;
    private final Set<String> optional;

    ProvisionKind(Set<String> required, Set<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** Whether a provision of this kind must have this part, by its place. */
    boolean requires(String part) {
        return required.contains(part);
    }

    /** Whether a provision of this kind may have this part, by its place. */
    boolean takes(String part) {
        return required.contains(part) || optional.contains(part);
    }
}
