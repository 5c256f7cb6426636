package id.patuh.noncompliance;

import id.patuh.calendar.Term;
import id.patuh.calendar.WorkingDays;
import id.patuh.contribution.Receivables;
import id.patuh.platform.time.LegalTime;
import id.patuh.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

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
        return standing(theCase, actor, day, CaseHistory.steps(id), CaseDeadline.of(id), CaseSanction.of(id));
    }

    /**
     * How several cases came where they stand.
     *
     * @param lines steps of each case, in their order
     * @param terms terms that they set, those that ended too
     */
    record Course(Map<UUID, List<CaseHistory>> lines, Map<UUID, List<CaseDeadline>> terms) {}

    /** How several cases came where they stand, in one statement. */
    Course course(List<NoncomplianceCase> cases) {
        Map<UUID, List<CaseHistory>> lines = new HashMap<>();
        Map<UUID, List<CaseDeadline>> terms = new HashMap<>();
        if (!cases.isEmpty()) {
            CaseHistory.steps(cases.stream().map(NoncomplianceCase::id).toList(), (line, term) -> {
                lines.computeIfAbsent(line.caseId(), none -> new ArrayList<>()).add(line);
                term.ifPresent(set -> terms.computeIfAbsent(set.caseId(), none -> new ArrayList<>())
                        .add(set));
            });
        }
        return new Course(lines, terms);
    }

    /** How several cases stand for an officer who looks at them today, in a constant number of statements. */
    Map<UUID, CaseStanding> standings(List<NoncomplianceCase> cases, Course course) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<CaseSanction>> sanctions =
                CaseSanction.of(cases.stream().map(NoncomplianceCase::id).toList()).stream()
                        .collect(Collectors.groupingBy(CaseSanction::caseId));
        Map<String, ZoneId> zones = Region.zones();
        return cases.stream()
                .collect(Collectors.toMap(
                        NoncomplianceCase::id,
                        each -> standing(
                                each,
                                CaseStanding.Actor.OFFICER,
                                time.today(Objects.requireNonNull(zones.get(each.regionCode()))),
                                course.lines().getOrDefault(each.id(), List.of()),
                                course.terms().getOrDefault(each.id(), List.of()),
                                sanctions.getOrDefault(each.id(), List.of()))));
    }

    private CaseStanding standing(
            NoncomplianceCase theCase,
            CaseStanding.Actor actor,
            LocalDate day,
            List<CaseHistory> lines,
            List<CaseDeadline> deadlines,
            List<CaseSanction> sanctions) {
        Map<Long, CaseDeadline> terms = new HashMap<>();
        deadlines.forEach(each -> terms.put(each.eventId(), each));
        List<CaseStanding.Taken> taken = new ArrayList<>();
        for (CaseHistory line : lines) {
            if (line.step().equals(CaseStep.REOPEN.name())) {
                taken.clear();
            }
            CaseDeadline set = terms.get(line.id());
            taken.add(new CaseStanding.Taken(
                    CaseStep.valueOf(line.step()),
                    new HashSet<>(line.findingIds()),
                    set == null || set.isPaused() ? null : set.dueDate()));
        }
        return new CaseStanding(
                day,
                taken,
                sanctions.stream().map(CaseSanction::facts).toList(),
                new CaseSurroundings(theCase, day, receivables),
                new CaseStanding.Rules(
                        settings.noticesWanted(), settings.wideWithholding(), settings.handoverAtLeast()),
                actor);
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
