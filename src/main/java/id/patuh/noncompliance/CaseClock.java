package id.patuh.noncompliance;

import id.patuh.calendar.Term;
import id.patuh.calendar.WorkingDays;
import id.patuh.contribution.Receivables;
import id.patuh.platform.time.LegalTime;
import id.patuh.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
    private final Receivables receivables;
    private final LegalTime time;

    CaseClock(WorkingDays working, CaseSettings settings, Receivables receivables, LegalTime time) {
        this.working = working;
        this.settings = settings;
        this.receivables = receivables;
        this.time = time;
    }

    /** The legal day in the region that leads a case. */
    LocalDate today(NoncomplianceCase theCase) {
        return time.today(Region.regency(theCase.regionCode()).orElseThrow().zone());
    }

    /** The term of a step, with the days that the office set where practice sets them. */
    Optional<CaseTerm> term(CaseStep step) {
        return step.term()
                .map(term -> Optional.ofNullable(settings.practiceDays().get(step))
                        .filter(days -> !term.isLaw())
                        .map(days -> CaseTerm.practice(days, term.from()))
                        .orElse(term));
    }

    boolean isWithholdingWide() {
        return settings.wideWithholding();
    }

    /** How a case stands for an officer who looks at it today. */
    CaseStanding standing(NoncomplianceCase theCase) {
        return standing(theCase, CaseStanding.Actor.OFFICER, today(theCase));
    }

    /** How a case came where it stands, since it was opened or last reopened, and what stands around it. */
    CaseStanding standing(NoncomplianceCase theCase, CaseStanding.Actor actor, LocalDate day) {
        List<UUID> id = List.of(theCase.id());
        Map<Long, CaseDeadline> terms = new HashMap<>();
        CaseDeadline.of(id).forEach(each -> terms.put(each.eventId(), each));
        List<CaseStanding.Taken> taken = CaseHistory.steps(id).stream()
                .map(line -> taken(line, Optional.ofNullable(terms.get(line.id()))))
                .toList();
        List<CaseStanding.Sanction> sanctions =
                CaseSanction.of(id).stream().map(CaseSanction::facts).toList();
        return standing(theCase.legalPersonId(), actor, day, taken, sanctions);
    }

    private static CaseStanding.Taken taken(CaseHistory line, Optional<CaseDeadline> set) {
        return new CaseStanding.Taken(
                CaseStep.valueOf(line.step()),
                new HashSet<>(line.findingIds()),
                set.filter(term -> !term.isPaused()).map(CaseDeadline::dueDate).orElse(null));
    }

    /**
     * How a case stands that was not read whole.
     *
     * @param taken its steps in their order, from before it was last reopened too
     * @param sanctions that were approved for it, in their order
     */
    CaseStanding standing(
            UUID legalPersonId,
            CaseStanding.Actor actor,
            LocalDate day,
            List<CaseStanding.Taken> taken,
            List<CaseStanding.Sanction> sanctions) {
        return new CaseStanding(
                day,
                sinceReopened(taken),
                sanctions,
                new CaseSurroundings(legalPersonId, day, receivables),
                new CaseStanding.Rules(
                        settings.noticesWanted(), settings.wideWithholding(), settings.handoverAtLeast()),
                actor);
    }

    private static List<CaseStanding.Taken> sinceReopened(List<CaseStanding.Taken> taken) {
        int from = taken.size() - 1;
        while (from > 0 && taken.get(from).step() != CaseStep.REOPEN) {
            from--;
        }
        return taken.subList(Math.max(from, 0), taken.size());
    }

    /** Ends the terms that a case waited for, if the step moves it, and sets the one that the step brings. */
    void tick(NoncomplianceCase theCase, CaseHistory line, TakeStep request, boolean isMoving, Instant now) {
        CaseStep step = request.step();
        WorkingDays.Count count = working.held();
        if (isMoving) {
            CaseDeadline.open(List.of(theCase.id())).forEach(each -> each.end(step, line.takenDate(), count, now));
        }
        termOf(theCase, line, request).ifPresent(term -> {
            LocalDate start = start(theCase, line, term);
            Term counted = count.term(start, term.length(), theCase.regionCode());
            new CaseDeadline(theCase, line, step, term, start, counted, now).persist();
        });
        CaseDeadline.keepDueDates(List.of(theCase.id()));
    }

    /** Marks what ran out before a day, so that nobody is told as if it were new: who took the next step knew it. */
    void passedBefore(NoncomplianceCase theCase, LocalDate day, Instant now) {
        CaseDeadline.open(List.of(theCase.id())).stream()
                .filter(each -> each.dueDate().isBefore(day))
                .forEach(each -> each.pass(now));
    }

    /** The term of the table; of a commitment the days until what was promised. */
    private Optional<CaseTerm> termOf(NoncomplianceCase theCase, CaseHistory line, TakeStep request) {
        if (request.step() == CaseStep.COMMITMENT) {
            return Commitment.of(theCase.id(), request.commitmentId())
                    .map(promise -> ChronoUnit.DAYS.between(line.takenDate(), promise.dueDate()))
                    .map(days -> CaseTerm.practice(days.intValue(), CaseTerm.From.STEP));
        }
        return term(request.step());
    }

    private static LocalDate start(NoncomplianceCase theCase, CaseHistory line, CaseTerm term) {
        LocalDate served = line.servedDate();
        return switch (term.from()) {
            case SERVICE -> served == null ? line.takenDate() : served;
            case STEP -> line.takenDate();
            case TERM_BEFORE -> CaseDeadline.lastBefore(theCase.id(), CaseStep.SP2, line.id())
                    .map(CaseDeadline::dueDate)
                    .orElse(line.takenDate());
        };
    }

    /** A letter was served on another day than recorded: its term, and what is counted from the end of that, move. */
    void served(NoncomplianceCase theCase, CaseHistory line, LocalDate day) {
        WorkingDays.Count count = working.held();
        CaseDeadline.setBy(line.id())
                .filter(each -> each.countedFrom() == CaseTerm.From.SERVICE)
                .ifPresent(term -> {
                    term.startOn(day, count);
                    CaseDeadline.countedFromEndOf(term).forEach(each -> each.startOn(term.dueDate(), count));
                });
        CaseDeadline.keepDueDates(List.of(theCase.id()));
    }

    /** Open terms of several cases. */
    Map<UUID, List<CaseDeadline>> openTerms(List<NoncomplianceCase> cases) {
        Map<UUID, List<CaseDeadline>> terms = new HashMap<>();
        if (!cases.isEmpty()) {
            CaseDeadline.open(cases.stream().map(NoncomplianceCase::id).toList())
                    .forEach(each -> terms.computeIfAbsent(each.caseId(), none -> new ArrayList<>())
                            .add(each));
        }
        return terms;
    }
}
