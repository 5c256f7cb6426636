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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
        List<NoncomplianceCase> overdue = cases(officer, sight, null, today);
        List<NoncomplianceCase> dueSoon = cases(officer, sight, today, soon.plusDays(1));
        List<NoncomplianceCase> later = cases(officer, sight, soon.isBefore(today) ? today : soon.plusDays(1), null);
        List<Standing> counts = counts(officer, sight, today, soon);
        List<NoncomplianceCase> all = new ArrayList<>(overdue);
        all.addAll(dueSoon);
        all.addAll(later);
        Map<UUID, List<CaseDeadline>> terms = clock.terms(all);
        Map<UUID, CaseStanding> standings = clock.standings(all, terms);
        return new WorkListView(
                officer,
                counts.stream()
                        .map(each -> new StateCount(each.state(), each.all()))
                        .toList(),
                section(counts.stream().mapToLong(Standing::overdue).sum(), overdue, standings, terms),
                section(counts.stream().mapToLong(Standing::soon).sum(), dueSoon, standings, terms),
                section(counts.stream().mapToLong(Standing::later).sum(), later, standings, terms));
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

    private List<NoncomplianceCase> cases(
            @Nullable UUID officer, Sight sight, @Nullable LocalDate from, @Nullable LocalDate to) {
        String due = (from == null ? "" : " and (c.dueDate >= :from" + (to == null ? " or c.dueDate is null)" : ")"))
                + (to == null ? "" : " and c.dueDate < :to")
                + " order by c.dueDate nulls last, c.id";
        TypedQuery<NoncomplianceCase> query = query("select c", due, NoncomplianceCase.class, officer, sight);
        if (from != null) {
            query.setParameter("from", from);
        }
        if (to != null) {
            query.setParameter("to", to);
        }
        return query.setMaxResults(MOST).getResultList();
    }

    /** How many cases stand where, by how soon they are due. */
    private List<Standing> counts(@Nullable UUID officer, Sight sight, LocalDate today, LocalDate soon) {
        return query(
                        """
                        select c.state, count(*) filter (where c.dueDate < :today),
                               count(*) filter (where c.dueDate >= :today and c.dueDate <= :soon),
                               count(*)""",
                        " group by c.state",
                        Object[].class,
                        officer,
                        sight)
                .setParameter("today", today)
                .setParameter("soon", soon)
                .getResultStream()
                .map(row -> new Standing((CaseState) row[0], (Long) row[1], (Long) row[2], (Long) row[3]))
                .sorted(Comparator.comparing(Standing::state))
                .toList();
    }

    private record Standing(CaseState state, long overdue, long soon, long all) {

        long later() {
            return all - overdue - soon;
        }
    }

    private <T> TypedQuery<T> query(String select, String rest, Class<T> type, @Nullable UUID officer, Sight sight) {
        TypedQuery<T> query = database.createQuery(
                select
                        + " from NoncomplianceCase c where "
                        + (officer == null ? "c.assigneeId is null" : "c.assigneeId = :officer")
                        + " and c.closedDate is null and "
                        + sight.condition("c.regionCode", "c.employerId")
                        + rest,
                type);
        if (officer != null) {
            query.setParameter("officer", officer);
        }
        sight.parameters().forEach(query::setParameter);
        return query;
    }

    private static Section section(
            long count,
            List<NoncomplianceCase> cases,
            Map<UUID, CaseStanding> standings,
            Map<UUID, List<CaseDeadline>> terms) {
        return new Section(
                count,
                cases.stream()
                        .map(each -> item(
                                each,
                                Optional.ofNullable(standings.get(each.id())).orElseThrow(),
                                terms.getOrDefault(each.id(), List.of())))
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
