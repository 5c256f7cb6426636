package id.patuh.contribution;

import id.patuh.employer.Employer;
import id.patuh.platform.concurrency.Precondition;
import id.patuh.platform.event.Journal;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.ActingPerson;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Proposes payment plans and takes their steps; who approves one is another than who proposed it. */
@ApplicationScoped
class PaymentPlans {

    private final Visibility visibility;
    private final CurrentCaller caller;
    private final Precondition precondition;
    private final ContributionSettings settings;
    private final Journal journal;
    private final LegalTime time;
    private final Event<PlanBroken> broken;

    PaymentPlans(
            Visibility visibility,
            CurrentCaller caller,
            Precondition precondition,
            ContributionSettings settings,
            Journal journal,
            LegalTime time,
            Event<PlanBroken> broken) {
        this.visibility = visibility;
        this.caller = caller;
        this.precondition = precondition;
        this.settings = settings;
        this.journal = journal;
        this.time = time;
        this.broken = broken;
    }

    @Transactional
    UUID propose(UUID employerId, ProposePlan told) {
        Employer employer = employer(employerId);
        employer.checkNotMerged();
        List<Fault> faults = faults(told, time.today(employer.zone()));
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        if (PaymentPlan.hasNumber(employerId, told.number())) {
            throw Refusal.of(ContributionProblem.PLAN_EXISTS, told.number());
        }
        PaymentPlan.openAbout(employerId, told.fromMonth(), told.toMonth()).ifPresent(open -> {
            throw Refusal.of(ContributionProblem.PLAN_OVERLAPS, open.number()).with("planId", open.id());
        });
        PaymentPlan plan = new PaymentPlan(employerId, told, ActingPerson.of(caller.get()), time.now());
        plan.persistAndFlush();
        journal.record(new PlanEvent.PlanProposed(employer, plan));
        return plan.id();
    }

    @Transactional
    UUID approve(UUID employerId, UUID planId) {
        Employer employer = employer(employerId);
        return step(employer, planId, plan -> {
            plan.approve(ActingPerson.of(caller.get()), time.today(employer.zone()), time.now());
            return PlanStep.APPROVE;
        });
    }

    @Transactional
    PaymentPlan pay(UUID employerId, UUID planId, int no, LocalDate paidDate) {
        Employer employer = employer(employerId);
        step(employer, planId, plan -> {
            if (plan.instalment(no).isEmpty()) {
                throw Refusal.of(PlatformProblem.NOT_FOUND);
            }
            checkPast(employer, paidDate, plan.agreedDate(), "/paidDate");
            return plan.pay(no, paidDate, time.now());
        });
        return PaymentPlan.of(employerId, planId).orElseThrow();
    }

    @Transactional
    UUID end(UUID employerId, UUID planId, EndPlan told) {
        Employer employer = employer(employerId);
        return step(employer, planId, plan -> {
            checkPast(employer, told.endedDate(), plan.approvedDate().orElse(plan.agreedDate()), "/endedDate");
            PlanStep step = told.status().step();
            plan.end(step, told.endedDate(), told.reason(), time.now());
            if (step == PlanStep.BREAK) {
                broken.fire(new PlanBroken(planId));
            }
            return step;
        });
    }

    private UUID step(Employer employer, UUID planId, Function<PaymentPlan, PlanStep> take) {
        PaymentPlan plan =
                PaymentPlan.locked(employer.id(), planId).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        precondition.matches(plan.version());
        employer.checkNotMerged();
        PlanStep step = take.apply(plan);
        plan.persistAndFlush();
        journal.record(new PlanEvent.StepTaken(employer, plan, step));
        return planId;
    }

    private Employer employer(UUID id) {
        return Employer.locked(id, visibility.of(SubjectKind.PAYMENT_PLAN))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    /** A day of the plan's life: not after today, and not before what comes first. */
    private void checkPast(Employer employer, LocalDate day, LocalDate first, String at) {
        if (day.isAfter(time.today(employer.zone()))) {
            throw Refusal.of(List.of(Fault.at(at, "in-the-future")));
        }
        if (day.isBefore(first)) {
            throw Refusal.of(List.of(Fault.at(at, "too-early", first)));
        }
    }

    private List<Fault> faults(ProposePlan told, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (told.agreedDate().isAfter(today)) {
            faults.add(Fault.at("/agreedDate", "in-the-future"));
        }
        if (told.toMonth().isBefore(told.fromMonth())) {
            faults.add(Fault.at("/toMonth", "before-from-month"));
        }
        if (told.instalments().size() > settings.mostInstalments()) {
            faults.add(Fault.at("/instalments", "too-long", settings.mostInstalments()));
        }
        LocalDate before = told.agreedDate().minusDays(1);
        for (int i = 0; i < told.instalments().size(); i++) {
            ProposePlan.Due each = told.instalments().get(i);
            if (!each.dueDate().isAfter(before)) {
                faults.add(Fault.at("/instalments/" + i + "/dueDate", "not-in-order"));
            }
            if (each.rupiah() == 0) {
                faults.add(Fault.at("/instalments/" + i + "/amount/amount", "too-small", 1));
            }
            before = each.dueDate();
        }
        return faults;
    }
}
