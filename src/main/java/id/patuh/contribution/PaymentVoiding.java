package id.patuh.contribution;

import id.patuh.employer.Employer;
import id.patuh.platform.concurrency.Precondition;
import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.event.Journal;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds that a payment does not count: what it had paid is owed again, and what we believed until now stays as it was. */
@ApplicationScoped
class PaymentVoiding {

    private final Visibility visibility;
    private final Precondition precondition;
    private final PaymentShares shares;
    private final Settlement settlement;
    private final LedgerWriter writer;
    private final Journal journal;
    private final LegalTime time;

    PaymentVoiding(
            Visibility visibility,
            Precondition precondition,
            PaymentShares shares,
            Settlement settlement,
            LedgerWriter writer,
            Journal journal,
            LegalTime time) {
        this.visibility = visibility;
        this.precondition = precondition;
        this.shares = shares;
        this.settlement = settlement;
        this.writer = writer;
        this.journal = journal;
        this.time = time;
    }

    /** Whoever changes a payment or its lines has locked the employer. */
    @Transactional
    UUID take(UUID employerId, UUID paymentId, VoidPayment told) {
        Employer employer = Employer.locked(employerId, visibility.of(SubjectKind.PAYMENT))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        Payment payment = Payment.of(employerId, paymentId).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        precondition.matches(payment.version());
        employer.checkNotMerged();
        if (payment.voidedAt().isPresent()) {
            throw Refusal.of(
                    ContributionProblem.PAYMENT_VOID, payment.voidReason().orElse(""));
        }
        Instant now = time.now();
        List<LineKey> lines = shares.of(List.of(paymentId)).getOrDefault(paymentId, List.of()).stream()
                .map(Share::line)
                .distinct()
                .toList();
        payment.makeVoid(told.reason(), now);
        settlement.settle(lines, now);
        List<DomainEvent> events = new ArrayList<>();
        events.add(new PaymentEvent.PaymentVoided(employer, paymentId, payment.version() + 1));
        lines.stream()
                .map(LineKey::yearMonth)
                .distinct()
                .map(month -> new ContributionEvent.MonthUnpaid(employer, month, writer.version(employerId, month)))
                .forEach(events::add);
        journal.record(events);
        return paymentId;
    }
}
