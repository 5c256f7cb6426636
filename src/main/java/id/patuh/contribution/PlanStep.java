package id.patuh.contribution;

import static id.patuh.contribution.PlanStatus.ACTIVE;
import static id.patuh.contribution.PlanStatus.BROKEN;
import static id.patuh.contribution.PlanStatus.CANCELLED;
import static id.patuh.contribution.PlanStatus.KEPT;
import static id.patuh.contribution.PlanStatus.PROPOSED;

import java.util.Set;

/** The lifecycle of a payment plan as one table. */
enum PlanStep {
    /** Another officer than who proposed it agrees. */
    APPROVE("payment-plan.approved", Set.of(PROPOSED), ACTIVE),
    /** An instalment is paid, and not the last. */
    PAY("payment-plan.paid", Set.of(ACTIVE), ACTIVE),
    /** The last instalment is paid. */
    KEEP("payment-plan.kept", Set.of(ACTIVE), KEPT),
    /** What was promised was not paid. */
    BREAK("payment-plan.broken", Set.of(ACTIVE), BROKEN),
    /** It is not pursued further. */
    CANCEL("payment-plan.cancelled", Set.of(PROPOSED, ACTIVE), CANCELLED);

    private final String event;
    private final Set<PlanStatus> from;
    private final PlanStatus to;

    PlanStep(String event, Set<PlanStatus> from, PlanStatus to) {
        this.event = event;
        this.from = from;
        this.to = to;
    }

    boolean leaves(PlanStatus status) {
        return from.contains(status);
    }

    PlanStatus to() {
        return to;
    }

    String event() {
        return event;
    }
}
