package id.patuh.contribution;

import id.patuh.employer.Employer;
import java.time.YearMonth;
import java.util.UUID;

/** What others may ask of payment plans. */
public final class Plans {

    private Plans() {}

    /** Whether an employer has a plan that is proposed or being paid. */
    public static boolean isOpen(UUID employerId, UUID planId) {
        return PaymentPlan.of(employerId, planId).filter(PaymentPlan::isOpen).isPresent();
    }

    /** Whether a plan of any employer is proposed or being paid. */
    public static boolean isOpen(UUID planId) {
        return PaymentPlan.<PaymentPlan>findByIdOptional(planId)
                .filter(PaymentPlan::isOpen)
                .isPresent();
    }

    /** Lets nobody take a step of a plan until the transaction ends: locks its employer, which comes before any case. */
    public static void hold(UUID planId) {
        PaymentPlan.employerOf(planId).ifPresent(Employer::lockedOf);
    }

    /** Whether an employer kept a plan about a month to its end. */
    public static boolean wasKept(UUID employerId, YearMonth month) {
        return PaymentPlan.isAbout(employerId, month, PlanStatus.KEPT);
    }
}
