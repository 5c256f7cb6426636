package id.patuh.contribution;

import id.patuh.employer.Employer;
import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.security.SubjectKind;
import java.util.Optional;
import java.util.UUID;

/** What happens to payment plans. */
sealed interface PlanEvent extends DomainEvent {

    Employer employer();

    PaymentPlan plan();

    /** A plan was proposed. */
    record PlanProposed(Employer employer, PaymentPlan plan) implements PlanEvent {

        @Override
        public String type() {
            return "payment-plan.proposed";
        }
    }

    /** A plan took a step of the table. */
    record StepTaken(Employer employer, PaymentPlan plan, PlanStep step) implements PlanEvent {

        @Override
        public String type() {
            return step.event();
        }
    }

    @Override
    default SubjectKind subjectKind() {
        return SubjectKind.PAYMENT_PLAN;
    }

    @Override
    default UUID subjectId() {
        return plan().id();
    }

    @Override
    default long subjectVersion() {
        return plan().version();
    }

    @Override
    default Optional<UUID> employerId() {
        return Optional.of(employer().id());
    }

    @Override
    default Optional<String> regionCode() {
        return Optional.of(employer().regionCode());
    }
}
