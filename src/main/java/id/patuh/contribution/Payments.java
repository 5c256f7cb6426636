package id.patuh.contribution;

import id.patuh.employer.Employer;
import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.event.Journal;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.Ids;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Records payments and reads them. */
@ApplicationScoped
class Payments {

    private final Visibility visibility;
    private final PaymentBooking booking;
    private final LedgerWriter writer;
    private final PaymentShares shares;
    private final Journal journal;
    private final LegalTime time;

    Payments(
            Visibility visibility,
            PaymentBooking booking,
            LedgerWriter writer,
            PaymentShares shares,
            Journal journal,
            LegalTime time) {
        this.visibility = visibility;
        this.booking = booking;
        this.writer = writer;
        this.shares = shares;
        this.journal = journal;
        this.time = time;
    }

    /** Records a payment and books it; its id. */
    @Transactional
    UUID record(UUID employerId, RecordPayment told) {
        Employer employer = Employer.locked(employerId, visibility.of(SubjectKind.PAYMENT))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        employer.checkNotMerged();
        check(employer, told);
        NewPayment payment = new NewPayment(
                Ids.next(),
                employerId,
                told.paidDate(),
                told.rupiah(),
                told.month(),
                told.reference(),
                told.source(),
                null,
                told.shares(employerId));
        Instant now = time.now();
        List<LineKey> touched = book(payment, now);
        List<DomainEvent> events = new ArrayList<>();
        events.add(new PaymentEvent.PaymentRecorded(employer, payment.id()));
        touched.stream()
                .map(LineKey::yearMonth)
                .distinct()
                .map(month -> new ContributionEvent.MonthPaid(employer, month, writer.version(employerId, month)))
                .forEach(events::add);
        journal.record(events);
        return payment.id();
    }

    private List<LineKey> book(NewPayment payment, Instant now) {
        try {
            return booking.book(List.of(payment), now);
        } catch (ConstraintViolationException e) {
            throw Refusal.of(ContributionProblem.PAYMENT_EXISTS, String.valueOf(payment.reference()));
        }
    }

    private void check(Employer employer, RecordPayment told) {
        List<Fault> faults = new ArrayList<>();
        if (told.paidDate().isAfter(time.today(employer.zone()))) {
            faults.add(Fault.at("/paidDate", "in-the-future"));
        }
        if (told.rupiah() == 0) {
            faults.add(Fault.at("/amount/amount", "too-small", 1));
        }
        List<Share> named = told.shares(employer.id());
        if (!named.isEmpty()) {
            checkShares(employer, told, named, faults);
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    private void checkShares(Employer employer, RecordPayment told, List<Share> named, List<Fault> faults) {
        Map<LineKey, OpenLine> owed = new HashMap<>(booking.owed(
                List.of(employer.id()), named.stream().map(Share::line).toList()));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            Share share = named.get(i);
            OpenLine line = owed.get(share.line());
            String at = "/allocations/" + i;
            if (!seen.add(share.line() + " " + share.part())) {
                faults.add(Fault.at(at, "repeated-item"));
            } else if (line == null) {
                faults.add(Fault.at(at, "unknown-contribution"));
            } else if (share.amount() == 0) {
                faults.add(Fault.at(at + "/amount/amount", "too-small", 1));
            } else if (share.amount() > line.unpaid(share.part(), told.paidDate())) {
                faults.add(
                        Fault.at(at + "/amount/amount", "more-than-owed", line.unpaid(share.part(), told.paidDate())));
            } else {
                owed.put(share.line(), line.with(share.part(), told.paidDate(), share.amount()));
            }
        }
        if (named.stream().mapToLong(Share::amount).sum() > told.rupiah()) {
            faults.add(Fault.at("/allocations", "more-than-paid"));
        }
    }

    /** A payment with what it is for, if the employer has it. */
    PaymentView view(UUID employerId, UUID id) {
        return Payment.of(employerId, id)
                .map(payment -> views(List.of(payment)).get(0))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    /** Payments with what they are for, in one statement more whatever their count. */
    List<PaymentView> views(List<Payment> payments) {
        Map<UUID, List<Share>> found = payments.isEmpty()
                ? Map.of()
                : shares.of(payments.stream().map(Payment::id).toList());
        return payments.stream()
                .map(payment -> PaymentView.of(payment, found.getOrDefault(payment.id(), List.of())))
                .toList();
    }
}
