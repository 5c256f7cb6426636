package id.patuh.noncompliance;

import id.patuh.noncompliance.WorkListRows.Case;
import id.patuh.noncompliance.WorkListRows.Count;
import id.patuh.noncompliance.WorkListRows.Course;
import id.patuh.noncompliance.WorkListRows.Day;
import id.patuh.noncompliance.WorkListRows.Found;
import id.patuh.noncompliance.WorkListRows.Line;
import id.patuh.noncompliance.WorkListRows.Sanctioned;
import id.patuh.noncompliance.WorkListRows.Urgency;
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
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

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
    private final WorkListRows rows;

    WorkList(Visibility visibility, CurrentCaller caller, CaseClock clock, LegalTime time, WorkListRows rows) {
        this.visibility = visibility;
        this.caller = caller;
        this.clock = clock;
        this.time = time;
        this.rows = rows;
    }

    /**
     * An officer's day; without an officer what waits for one.
     *
     * @param asked officer of the caller's agency, or the acting person
     * @param dueUntil last day that is soon; a week from today unless told
     */
    @Transactional
    WorkListView of(Optional<UUID> asked, Optional<LocalDate> dueUntil) {
        Sight sight = visibility.of(SubjectKind.CASE);
        LocalDate today = today(sight);
        UUID officer = asked.or(() -> caller.get().officerId()).orElse(null);
        Day day = new Day(officer, sight, today, dueUntil.orElse(today.plusDays(WEEK)));
        Found found = rows.of(day, caller.get().agencyId(), MOST);
        if (asked.isPresent() && !found.isOfficerKnown()) {
            throw Refusal.of(List.of(Fault.parameter("officer", "unknown-officer")));
        }
        List<Count> counts = found.counts().stream()
                .sorted(Comparator.comparing(Count::state))
                .toList();
        Map<Urgency, List<Item>> items = items(found.first());
        return new WorkListView(
                day.officer(),
                counts.stream()
                        .map(each -> new StateCount(each.state(), each.all()))
                        .toList(),
                section(Urgency.OVERDUE, counts, items),
                section(Urgency.SOON, counts, items),
                section(Urgency.LATER, counts, items));
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

    private Map<Urgency, List<Item>> items(List<Case> cases) {
        Course course = rows.course(cases.stream().map(Case::id).toList());
        Map<String, ZoneId> zones = Region.zones();
        return cases.stream()
                .collect(Collectors.groupingBy(
                        Case::urgency,
                        Collectors.mapping(
                                each -> item(
                                        each,
                                        course.lines().getOrDefault(each.id(), List.of()),
                                        course.sanctions().getOrDefault(each.id(), List.of()),
                                        time.today(Objects.requireNonNull(zones.get(each.regionCode())))),
                                Collectors.toList())));
    }

    private static Section section(Urgency urgency, List<Count> counts, Map<Urgency, List<Item>> items) {
        return new Section(
                counts.stream().mapToLong(each -> each.of(urgency)).sum(), items.getOrDefault(urgency, List.of()));
    }

    private Item item(Case theCase, List<Line> lines, List<Sanctioned> sanctions, LocalDate today) {
        CaseStanding standing = clock.standing(
                theCase.legalPersonId(),
                CaseStanding.Actor.OFFICER,
                today,
                lines.stream().map(Line::taken).toList(),
                sanctions.stream().map(Sanctioned::sanction).toList());
        List<Next> next = CaseStep.from(theCase.track(), theCase.state()).stream()
                .filter(CaseStep::leadsOn)
                .map(step -> next(step, standing))
                .toList();
        Optional<Line> first = lines.stream()
                .filter(line -> line.runsUntil().isPresent())
                .min(Comparator.comparing(line -> line.runsUntil().orElseThrow()));
        return new Item(
                theCase.id(),
                theCase.caseNumber(),
                theCase.employerId(),
                theCase.regionCode(),
                theCase.track(),
                theCase.state(),
                first.flatMap(Line::runsUntil).orElse(null),
                first.map(line -> line.taken().step()).orElse(null),
                DutyView.of(theCase.track(), theCase.state(), theCase.isReported(), theCase.isConfirmed()),
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
