package id.patuh.contribution;

import java.time.YearMonth;
import java.util.UUID;

/** What others may ask of payment plans. */
public final class Plans {

    private Plans() {}

    /** Whether an employer has a plan that is proposed or being paid. */
    public static boolean isOpen(UUID employerId, UUID planId) {
        return PaymentPlan.of(employerId, planId)
                .filter(plan -> plan.status() == PlanStatus.PROPOSED || plan.status() == PlanStatus.ACTIVE)
                .isPresent();
    }

    /** Whether an employer kept a plan about a month to its end. */
    public static boolean wasKept(UUID employerId, YearMonth month) {
        return PaymentPlan.isAbout(employerId, month, PlanStatus.KEPT);
    }
}
