package id.patuh.noncompliance;

import id.patuh.calendar.WorkingDays;
import id.patuh.platform.time.LegalTime;
import id.patuh.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What time it is for a case: its legal day, the terms that run, and what the guards of the table look at. */
@ApplicationScoped
class CaseClock {

    private final WorkingDays working;
    private final CaseSettings settings;
    private final LegalTime time;

    CaseClock(WorkingDays working, CaseSettings settings, LegalTime time) {
        this.working = working;
        this.settings = settings;
        this.time = time;
    }

    /** The legal day in the region that leads a case. */
    LocalDate today(NoncomplianceCase theCase) {
        return time.today(Region.regency(theCase.regionCode()).orElseThrow().zone());
    }

    /** The term of a step, with the days that the office set where practice sets them. */
    Optional<CaseTerm> term(CaseStep step) {
        return step.term()
                .map(term -> Optional.ofNullable(settings.practiceDays().get(step.name()))
                        .filter(days -> !term.isLaw())
                        .map(days -> CaseTerm.practice(days, term.from()))
                        .orElse(term));
    }

    /** How a case came where it stands, since it was opened or last reopened. */
    CaseStanding standing(NoncomplianceCase theCase) {
        Map<String, CaseDeadline> terms = new HashMap<>();
        CaseDeadline.of(List.of(theCase.id()))
                .forEach(each -> terms.put(key(each.step().name(), each.recordedAt()), each));
        List<CaseStanding.Taken> taken = new ArrayList<>();
        for (CaseHistory line : CaseHistory.steps(theCase.id())) {
            if (line.step().equals(CaseStep.REOPEN.name())) {
                taken.clear();
            }
            CaseDeadline set = terms.get(key(line.step(), line.recordedAt()));
            taken.add(new CaseStanding.Taken(
                    CaseStep.valueOf(line.step()),
                    new HashSet<>(line.findingIds()),
                    set == null ? null : set.dueDate()));
        }
        return new CaseStanding(theCase.track(), theCase.state(), today(theCase), taken, settings.noticesWanted());
    }

    /** A step and the term it set are recorded in the same moment. */
    private static String key(String step, Instant recorded) {
        return step + " " + recorded;
    }

    /** Ends the terms that a case waited for, if the step moves it, and sets the one that the step brings. */
    void tick(NoncomplianceCase theCase, CaseStep step, LocalDate start, boolean isMoving, Instant now) {
        if (isMoving) {
            CaseDeadline.of(List.of(theCase.id())).stream()
                    .filter(CaseDeadline::isOpen)
                    .forEach(each -> each.end(now));
        }
        term(step).ifPresent(term -> new CaseDeadline(
                        theCase, step, term, start, working.term(start, term.length(), theCase.regionCode()), now)
                .persist());
    }

    /** Terms of several cases. */
    Map<UUID, List<CaseDeadline>> terms(List<NoncomplianceCase> cases) {
        Map<UUID, List<CaseDeadline>> terms = new HashMap<>();
        if (!cases.isEmpty()) {
            CaseDeadline.of(cases.stream().map(NoncomplianceCase::id).toList())
                    .forEach(each -> terms.computeIfAbsent(each.caseId(), none -> new ArrayList<>())
                            .add(each));
        }
        return terms;
    }
}
