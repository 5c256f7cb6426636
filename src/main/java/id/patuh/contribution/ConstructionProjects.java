package id.patuh.contribution;

import id.patuh.employer.Employer;
import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.event.Journal;
import id.patuh.platform.money.Money;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import id.patuh.programme.Law;
import id.patuh.programme.Laws;
import id.patuh.programme.Programme;
import id.patuh.programme.Rate;
import id.patuh.programme.ReliefFacts;
import id.patuh.programme.Segment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Records construction projects with what they owe by the law of the month of the work order. */
@ApplicationScoped
class ConstructionProjects {

    private final Visibility visibility;
    private final Laws laws;
    private final Journal journal;
    private final LegalTime time;

    ConstructionProjects(Visibility visibility, Laws laws, Journal journal, LegalTime time) {
        this.visibility = visibility;
        this.laws = laws;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    UUID record(RecordProject told) {
        Employer employer = Employer.locked(told.employerId(), visibility.of(SubjectKind.CONSTRUCTION_PROJECT))
                .orElseThrow(() -> Refusal.of(List.of(Fault.at("/employerId", "unknown-employer"))));
        employer.checkNotMerged();
        List<Fault> faults = faults(told, time.today(employer.zone()));
        Law law = laws.now();
        Optional<Long> jkk = due(law, Programme.JKK, told);
        Optional<Long> jkm = due(law, Programme.JKM, told);
        if (jkk.isEmpty() || jkm.isEmpty()) {
            faults.add(Fault.at("/workOrderDate", "no-rule-of-law", YearMonth.from(told.workOrderDate())));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        ConstructionProject project = new ConstructionProject(told, jkk.orElse(0L), jkm.orElse(0L), time.now());
        project.persistAndFlush();
        journal.record(new ProjectRecorded(employer, project.id(), project.version()));
        return project.id();
    }

    private static List<Fault> faults(RecordProject told, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (told.workOrderDate().isAfter(today)) {
            faults.add(Fault.at("/workOrderDate", "in-the-future"));
        }
        if (told.contractValue().amount().equals("0")) {
            faults.add(Fault.at("/contractValue/amount", "too-small", 1));
        }
        if (told.startedDate() != null
                && told.endedDate() != null
                && told.endedDate().isBefore(told.startedDate())) {
            faults.add(Fault.at("/endedDate", "before-start"));
        }
        return faults;
    }

    /** Of the wages where they are known, else of the contract value by slices. */
    private static Optional<Long> due(Law law, Programme programme, RecordProject told) {
        YearMonth month = YearMonth.from(told.workOrderDate());
        Long wages = Money.amountOf(told.wages());
        if (wages == null) {
            List<Rate> slices = law.slices(programme, month);
            return slices.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ContributionRules.bySlices(
                            slices, Long.parseLong(told.contractValue().amount())));
        }
        ContributionRules.Facts facts =
                new ContributionRules.Facts(programme, Segment.JAKON, month, 0, wages, null, ReliefFacts.UNKNOWN);
        return ContributionRules.owed(law, facts).map(ContributionRules.Owed::sum);
    }

    /** A construction project was recorded. */
    record ProjectRecorded(Employer employer, UUID subjectId, long subjectVersion) implements DomainEvent {

        @Override
        public String type() {
            return "construction-project.recorded";
        }

        @Override
        public SubjectKind subjectKind() {
            return SubjectKind.CONSTRUCTION_PROJECT;
        }

        @Override
        public Optional<UUID> employerId() {
            return Optional.of(employer.id());
        }

        @Override
        public Optional<String> regionCode() {
            return Optional.of(employer.regionCode());
        }
    }
}
