package id.patuh.noncompliance;

import id.patuh.employer.EmployerFollower;
import id.patuh.employer.Succession;
import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import id.patuh.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Cases go on when their employer is merged or gets another head office; the region that leads them stays. */
@ApplicationScoped
class CaseSuccession implements EmployerFollower {

    private final Visibility visibility;
    private final CurrentCaller caller;
    private final LegalTime time;

    CaseSuccession(Visibility visibility, CurrentCaller caller, LegalTime time) {
        this.visibility = visibility;
        this.caller = caller;
        this.time = time;
    }

    @Override
    public List<Succession.Conflict> conflicts(Succession succession) {
        return NoncomplianceCase.lockedOf(succession.from().id()).stream()
                .filter(each -> !each.state().isClosed())
                .flatMap(each -> conflict(each, succession).stream())
                .toList();
    }

    @Override
    public List<DomainEvent> follow(Succession succession) {
        List<DomainEvent> events = new ArrayList<>();
        for (NoncomplianceCase each :
                NoncomplianceCase.lockedOf(succession.from().id())) {
            if (each.follow(succession)) {
                persist(each);
                line(each, succession).persist();
                events.add(new CaseEvent.CaseFollowed(each, succession.kind()));
            }
        }
        return events;
    }

    /** One open case per legal person and track; and a case stays on a track that fits its employer. */
    private Optional<Succession.Conflict> conflict(NoncomplianceCase moving, Succession succession) {
        boolean goesOver = moving.employerId().equals(succession.from().id());
        if (goesOver && !moving.track().fits(succession.to().employerClass())) {
            return Optional.of(told(moving, null));
        }
        if (moving.legalPersonId().equals(succession.person())) {
            return Optional.empty();
        }
        return NoncomplianceCase.open(succession.person(), moving.track())
                .or(() -> excluded(moving, succession))
                .map(other -> told(moving, other));
    }

    /** An open case of the legal person with a finding that one of the moving case excludes. */
    private static Optional<NoncomplianceCase> excluded(NoncomplianceCase moving, Succession succession) {
        return Finding.openBeside(succession.person(), moving.track()).stream()
                .filter(other -> moving.findings().stream()
                        .anyMatch(finding -> FindingRules.isExcluded(finding.facts(), other.facts())))
                .findFirst()
                .map(Finding::theCase);
    }

    private Succession.Conflict told(NoncomplianceCase moving, @Nullable NoncomplianceCase other) {
        return new Succession.Conflict(moving.track().name(), number(moving), other == null ? null : number(other));
    }

    private @Nullable String number(NoncomplianceCase theCase) {
        Sight sight = visibility.of(SubjectKind.CASE);
        return sight.covers(theCase.regionCode(), theCase.employerId()) ? theCase.caseNumber() : null;
    }

    private CaseHistory line(NoncomplianceCase theCase, Succession succession) {
        Region region = Region.regency(theCase.regionCode()).orElseThrow();
        LocalDate today = time.today(region.zone());
        String step = CaseEvent.CaseFollowed.line(succession.kind());
        CaseHistory.Entry entry = new CaseHistory.Entry(step, theCase.state(), today, List.of(), succession.reason());
        return new CaseHistory(theCase, entry, caller.get(), succession.now());
    }

    private static void persist(NoncomplianceCase theCase) {
        try {
            theCase.persistAndFlush();
        } catch (ConstraintViolationException e) {
            throw Refusal.of(CaseProblem.CASE_ALREADY_OPEN, theCase.track()); // opened or reopened meanwhile
        }
    }
}
