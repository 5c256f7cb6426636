package id.patuh.contribution;

import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.event.Journal;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.time.LegalTime;
import id.patuh.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Declares months complete by request. */
@ApplicationScoped
class MonthDeclarations {

    private final CompleteMonths months;
    private final LastMonth lastMonth;
    private final Journal journal;
    private final LegalTime time;

    MonthDeclarations(CompleteMonths months, LastMonth lastMonth, Journal journal, LegalTime time) {
        this.months = months;
        this.lastMonth = lastMonth;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    UUID declare(DeclareMonth told) {
        List<Fault> faults = new ArrayList<>();
        months.faultOf(told.regionCode(), "/regionCode").ifPresent(faults::add);
        Region.withCode(told.regionCode()).map(Region::zone).ifPresent(zone -> check(told, zone, faults));
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        UUID id = months.declare(told.month(), told.regionCode(), told.source(), told.declaredDate(), null, time.now());
        journal.record(new MonthDeclared(id, told.month(), told.regionCode()));
        return id;
    }

    private void check(DeclareMonth told, ZoneId zone, List<Fault> faults) {
        YearMonth last = lastMonth.in(zone);
        if (told.month().isBefore(Months.FIRST) || told.month().isAfter(last)) {
            faults.add(Fault.at("/month", "month-not-kept", Months.FIRST, last));
        }
        if (told.declaredDate().isAfter(time.today(zone))) {
            faults.add(Fault.at("/declaredDate", "in-the-future"));
        }
    }

    /** A month was declared complete for a region. */
    record MonthDeclared(UUID subjectId, YearMonth month, String region) implements DomainEvent {

        @Override
        public String type() {
            return "month.declared-complete";
        }

        @Override
        public SubjectKind subjectKind() {
            return SubjectKind.CONTRIBUTION_DECLARATION;
        }

        @Override
        public long subjectVersion() {
            return 0;
        }

        @Override
        public Optional<String> regionCode() {
            return Optional.of(region);
        }

        @Override
        public List<String> fields() {
            return List.of(month.toString());
        }
    }
}
