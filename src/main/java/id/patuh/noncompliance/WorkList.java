package id.patuh.noncompliance;

import id.patuh.agency.Officer;
import id.patuh.noncompliance.WorkListView.Item;
import id.patuh.noncompliance.WorkListView.Next;
import id.patuh.noncompliance.WorkListView.Section;
import id.patuh.noncompliance.WorkListView.StateCount;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import id.patuh.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what an officer has to do, in a number of statements that does not depend on how much it is. */
@ApplicationScoped
class WorkList {

    /** Most cases of a section. */
    static final int MOST = 10;

    private static final int WEEK = 7;
    private static final ZoneId WESTERN = ZoneId.of("Asia/Jakarta");

    private final Visibility visibility;
    private final CurrentCaller caller;
    private final CaseClock clock;
    private final LegalTime time;
    private final EntityManager database;

    WorkList(Visibility visibility, CurrentCaller caller, CaseClock clock, LegalTime time, EntityManager database) {
        this.visibility = visibility;
        this.caller = caller;
        this.clock = clock;
        this.time = time;
        this.database = database;
    }

    /**
     * An officer's day; without an officer what waits for one.
     *
     * @param asked officer of the caller's agency, or the acting person
     * @param dueUntil last day that is soon; a week from today unless told
     */
    WorkListView of(Optional<UUID> asked, Optional<LocalDate> dueUntil) {
        @Nullable UUID officer = officer(asked);
        Sight sight = visibility.of(SubjectKind.CASE);
        LocalDate today = today(sight);
        LocalDate soon = dueUntil.orElse(today.plusDays(WEEK));
        List<Standing> counts = counts(officer, sight, today, soon);
        Map<Urgency, List<NoncomplianceCase>> cases = cases(officer, sight, today, soon);
        List<NoncomplianceCase> all =
                cases.values().stream().flatMap(List::stream).toList();
        CaseClock.Course course = clock.course(all);
        Map<UUID, CaseStanding> standings = clock.standings(all, course);
        return new WorkListView(
                officer,
                counts.stream()
                        .map(each -> new StateCount(each.state(), each.all()))
                        .toList(),
                section(Urgency.OVERDUE, counts, cases, standings, course),
                section(Urgency.SOON, counts, cases, standings, course),
                section(Urgency.LATER, counts, cases, standings, course));
    }

    private @Nullable UUID officer(Optional<UUID> asked) {
        if (asked.isEmpty()) {
            return caller.get().officerId().orElse(null);
        }
        if (caller.get()
                .agencyId()
                .filter(agency -> Officer.actsFor(agency, asked.get()))
                .isEmpty()) {
            throw Refusal.of(List.of(Fault.parameter("officer", "unknown-officer")));
        }
        return asked.get();
    }

    /** The legal day in the regions in sight; the earliest where they lie in several zones. */
    private LocalDate today(Sight sight) {
        return Region.zones().entrySet().stream()
                .filter(region -> sight.everything() || sight.regions().contains(region.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .map(time::today)
                .min(LocalDate::compareTo)
                .orElseGet(() -> time.today(WESTERN));
    }

    /** How soon a case is due, as a condition on {@code c}. */
    private enum Urgency {
        OVERDUE("c.dueOrder < :today"),
        SOON("c.dueOrder >= :today and c.dueOrder <= :soon"),
        LATER("c.dueOrder >= :today and c.dueOrder > :soon");

        private final String due;

        Urgency(String due) {
            this.due = due;
        }
    }

    /** The first cases of each urgency, each by the index of what an officer is in charge of; all in one statement. */
    private Map<Urgency, List<NoncomplianceCase>> cases(
            @Nullable UUID officer, Sight sight, LocalDate today, LocalDate soon) {
        String firsts = Arrays.stream(Urgency.values())
                .map(urgency ->
                        """
                        (select %d, c
                         from NoncomplianceCase c
                         where %s and %s
                         order by c.assigneeId, c.dueOrder, c.id
                         limit %d)"""
                                .formatted(urgency.ordinal(), inCharge(officer, sight), urgency.due, MOST))
                .collect(Collectors.joining(" union all "));
        return query(firsts, officer, sight, today, soon)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> Urgency.values()[(Integer) row[0]],
                        Collectors.mapping(row -> (NoncomplianceCase) row[1], Collectors.toList())));
    }

    /** How many cases stand where, by how soon they are due. */
    private List<Standing> counts(@Nullable UUID officer, Sight sight, LocalDate today, LocalDate soon) {
        String counts =
                """
                select c.state, count(*) filter (where %s), count(*) filter (where %s), count(*)
                from NoncomplianceCase c
                where %s
                group by c.state"""
                        .formatted(Urgency.OVERDUE.due, Urgency.SOON.due, inCharge(officer, sight));
        return query(counts, officer, sight, today, soon)
                .getResultStream()
                .map(row -> new Standing((CaseState) row[0], (Long) row[1], (Long) row[2], (Long) row[3]))
                .sorted(Comparator.comparing(Standing::state))
                .toList();
    }

    private record Standing(CaseState state, long overdue, long soon, long all) {

        long of(Urgency urgency) {
            return switch (urgency) {
                case OVERDUE -> overdue;
                case SOON -> soon;
                case LATER -> all - overdue - soon;
            };
        }
    }

    private static String inCharge(@Nullable UUID officer, Sight sight) {
        return (officer == null ? "c.assigneeId is null" : "c.assigneeId = :officer") + " and c.closedDate is null and "
                + sight.condition("c.regionCode", "c.employerId");
    }

    private TypedQuery<Object[]> query(
            String query, @Nullable UUID officer, Sight sight, LocalDate today, LocalDate soon) {
        TypedQuery<Object[]> typed = database.createQuery(query, Object[].class)
                .setParameter("today", today)
                .setParameter("soon", soon);
        if (officer != null) {
            typed.setParameter("officer", officer);
        }
        sight.parameters().forEach(typed::setParameter);
        return typed;
    }

    private static Section section(
            Urgency urgency,
            List<Standing> counts,
            Map<Urgency, List<NoncomplianceCase>> cases,
            Map<UUID, CaseStanding> standings,
            CaseClock.Course course) {
        return new Section(
                counts.stream().mapToLong(each -> each.of(urgency)).sum(),
                cases.getOrDefault(urgency, List.of()).stream()
                        .map(each -> item(
                                each,
                                Optional.ofNullable(standings.get(each.id())).orElseThrow(),
                                course.terms().getOrDefault(each.id(), List.of())))
                        .toList());
    }

    private static Item item(NoncomplianceCase theCase, CaseStanding standing, List<CaseDeadline> terms) {
        List<Next> next = CaseStep.from(theCase.track(), theCase.state()).stream()
                .filter(CaseStep::leadsOn)
                .map(step -> next(step, standing))
                .toList();
        Optional<CaseDeadline> first = terms.stream()
                .filter(term -> term.isOpen() && !term.isPaused())
                .min(Comparator.comparing(CaseDeadline::dueDate));
        return new Item(
                theCase.id(),
                theCase.caseNumber(),
                theCase.employerId(),
                theCase.regionCode(),
                theCase.track(),
                theCase.state(),
                first.map(CaseDeadline::dueDate).orElse(null),
                first.map(CaseDeadline::step).orElse(null),
                DutyView.of(theCase),
                next.stream().allMatch(each -> each.step().looksAround() || each.blockedBy() != null),
                next);
    }

    private static Next next(CaseStep step, CaseStanding standing) {
        Optional<StepGuard.Block> block = step.looksAround() ? Optional.empty() : step.blocked(standing);
        return new Next(
                step,
                block.map(StepGuard.Block::guard).orElse(null),
                block.map(StepGuard.Block::opensOn).orElse(null));
    }
}
