package id.patuh.exchange;

import id.patuh.contribution.CompleteMonths;
import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.event.Journal;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.time.LegalTime;
import id.patuh.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Declares months complete when the import that says so has completed, and takes that back with it. */
@ApplicationScoped
class MonthDeclaring {

    private final CompleteMonths months;
    private final Journal journal;
    private final LegalTime time;

    MonthDeclaring(CompleteMonths months, Journal journal, LegalTime time) {
        this.months = months;
        this.journal = journal;
        this.time = time;
    }

    /** A month was declared complete for a region, or that was taken back. */
    private record MonthEvent(String type, Import found, DeclaredMonth each) implements DomainEvent {

        @Override
        public SubjectKind subjectKind() {
            return SubjectKind.IMPORT;
        }

        @Override
        public UUID subjectId() {
            return found.id();
        }

        @Override
        public long subjectVersion() {
            return found.version();
        }

        @Override
        public Optional<String> regionCode() {
            return Optional.of(each.regionCode());
        }

        @Override
        public List<String> fields() {
            return List.of(each.month());
        }
    }

    /** What is wrong with what the sender wants declared. */
    List<Fault> faults(ImportKind kind, List<CompleteFor> wanted) {
        List<Fault> faults = new ArrayList<>();
        if (!wanted.isEmpty() && !kind.isOfLedger()) {
            faults.add(Fault.at("/completeFor", "not-with-this-kind"));
            return faults;
        }
        for (int i = 0; i < wanted.size(); i++) {
            months.faultOf(wanted.get(i).regionCode(), "/completeFor/" + i + "/regionCode")
                    .ifPresent(faults::add);
        }
        return faults;
    }

    /** Declares what an import completes, unless its rows were only judged; regions that its sender sees no more are left. */
    void declare(Import found) {
        if (found.completeFor().isEmpty() || found.options().dryRun()) {
            return;
        }
        Instant now = time.now();
        found.declared(found.completeFor().stream()
                .map(each -> each.on(declare(found, each, now)))
                .toList());
        record(found, "month.declared-complete");
    }

    private @Nullable LocalDate declare(Import found, DeclaredMonth each, Instant now) {
        Optional<Region> region = Region.withCode(each.regionCode());
        if (region.isEmpty() || !months.seesAllOf(each.regionCode())) {
            return null;
        }
        LocalDate today = time.today(region.get().zone());
        months.declare(YearMonth.parse(each.month()), each.regionCode(), each.source(), today, found.id(), now);
        return today;
    }

    /** Takes back what an import declared. */
    void withdraw(Import found) {
        if (months.withdraw(found.id(), time.now()) > 0) {
            record(found, "month.declaration-withdrawn");
            found.declared(
                    found.completeFor().stream().map(each -> each.on(null)).toList());
        }
    }

    private void record(Import found, String type) {
        List<MonthEvent> events = found.completeFor().stream()
                .filter(each -> each.declaredDate() != null)
                .map(each -> new MonthEvent(type, found, each))
                .toList();
        if (!events.isEmpty()) {
            journal.record(events);
        }
    }
}
