package id.patuh.noncompliance;

import id.patuh.platform.bulk.AtOnce;
import id.patuh.platform.security.Sight;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads an officer's day: of each case what the day shows, and what its guards look at. */
@ApplicationScoped
class WorkListRows {

    private static final String COUNTS =
            """
            select c.state,
                   count(*) filter (where %s),
                   count(*) filter (where %s),
                   count(*)
            from noncompliance_case c
            where %s
            group by c.state
            """;

    private static final String FIRST =
            """
            (select '%s',
                    c.id, c.case_number, c.employer_id, c.legal_person_id, c.region_code, c.track, c.state,
                    c.reported_date is not null,
                    exists (select 1 from finding f where f.case_id = c.id and f.status = 'CONFIRMED')
             from noncompliance_case c
             where %s and %s
             order by c.assignee_id, c.due_order, c.id
             limit %d)
            """;

    private static final String ACTS_FOR =
            """
            select 1
            from officer o
            where o.id = ?
              and o.agency_id = ?
              and o.active
            """;

    private static final String STEPS =
            """
            select h.case_id, h.step, t.due_date, t.paused, t.ended_at is null
            from case_event h
            left join case_deadline t on t.event_id = h.id
            where h.case_id = any (?)
              and h.step = any (?)
            order by h.id
            """;

    private static final String SANCTIONS =
            """
            select s.case_id, s.kind, s.payable_until,
                   s.requested_date is not null,
                   s.settled_date is null and s.withdrawn_date is null,
                   s.withdrawn_date is not null
            from case_sanction s
            where s.case_id = any (?)
            order by s.recorded_at, s.id
            """;

    private static final String[] STEP_NAMES = CaseHistory.stepNames().toArray(String[]::new);

    private final DataSource database;

    WorkListRows(DataSource database) {
        this.database = database;
    }

    /** How soon a case is due. */
    enum Urgency {
        OVERDUE("c.due_order < ?"),
        SOON("c.due_order >= ? and c.due_order <= ?"),
        LATER("c.due_order >= ? and c.due_order > ?");

        private final String due;

        Urgency(String due) {
            this.due = due;
        }

        /** What its condition compares with. */
        List<LocalDate> days(LocalDate today, LocalDate soon) {
            return this == OVERDUE ? List.of(today) : List.of(today, soon);
        }
    }

    /**
     * Whose day it is.
     *
     * @param officer in charge; null for what nobody is in charge of
     * @param soon last day that is soon
     */
    record Day(@Nullable UUID officer, Sight sight, LocalDate today, LocalDate soon) {

        private String inCharge() {
            return (officer == null ? "c.assignee_id is null" : "c.assignee_id = ?") + " and c.closed_date is null and "
                    + sight.arrayCondition("c.region_code", "c.employer_id");
        }

        private List<Object> whoInCharge() {
            List<Object> values = new ArrayList<>();
            if (officer != null) {
                values.add(officer);
            }
            values.addAll(sight.arrays());
            return values;
        }
    }

    /** How many cases are in a state, and how many of them are overdue or due soon. */
    record Count(CaseState state, long overdue, long soon, long all) {

        long of(Urgency urgency) {
            return switch (urgency) {
                case OVERDUE -> overdue;
                case SOON -> soon;
                case LATER -> all - overdue - soon;
            };
        }
    }

    /**
     * A case to work on.
     *
     * @param isReported whether it was reported to the inspectorate
     * @param isConfirmed whether a finding of it is confirmed
     */
    record Case(
            Urgency urgency,
            UUID id,
            String caseNumber,
            UUID employerId,
            UUID legalPersonId,
            String regionCode,
            Track track,
            CaseState state,
            boolean isReported,
            boolean isConfirmed) {}

    /** A step of a case without the findings it cites, which no guard looks at, and whether the term that it set is open. */
    record Line(UUID caseId, CaseStanding.Taken taken, boolean isOpen) {

        /** Last day of a term that runs. */
        Optional<LocalDate> runsUntil() {
            return isOpen ? Optional.ofNullable(taken.dueDate()) : Optional.empty();
        }
    }

    /** A sanction of a case without the findings that it reaches. */
    record Sanctioned(UUID caseId, CaseStanding.Sanction sanction) {}

    /**
     * What a day holds.
     *
     * @param isOfficerKnown whether the officer acts for the agency; false where there is none
     * @param first the first cases of each urgency, each by the index of what an officer is in charge of
     */
    record Found(boolean isOfficerKnown, List<Count> counts, List<Case> first) {}

    /** What the cases of a day look back at: their steps and their sanctions, in their order. */
    record Course(Map<UUID, List<Line>> lines, Map<UUID, List<Sanctioned>> sanctions) {}

    /**
     * How many cases stand where, by how soon they are due, and the first of them; on one way to the database and back.
     *
     * @param agency that the officer must act for
     */
    Found of(Day day, Optional<UUID> agency, int most) {
        AtOnce.Query<Integer> officer =
                new AtOnce.Query<>(ACTS_FOR, Arrays.asList(day.officer(), agency.orElse(null)), row -> row.getInt(1));
        AtOnce.Query<Count> counts = counts(day);
        AtOnce.Query<Case> first = first(day, most);
        AtOnce.ask(database, officer, counts, first);
        return new Found(!officer.rows().isEmpty(), counts.rows(), first.rows());
    }

    private static AtOnce.Query<Count> counts(Day day) {
        List<Object> values = new ArrayList<>();
        values.addAll(Urgency.OVERDUE.days(day.today(), day.soon()));
        values.addAll(Urgency.SOON.days(day.today(), day.soon()));
        values.addAll(day.whoInCharge());
        return new AtOnce.Query<>(
                COUNTS.formatted(Urgency.OVERDUE.due, Urgency.SOON.due, day.inCharge()),
                values,
                row -> new Count(CaseState.valueOf(row.getString(1)), row.getLong(2), row.getLong(3), row.getLong(4)));
    }

    private static AtOnce.Query<Case> first(Day day, int most) {
        List<Object> values = new ArrayList<>();
        for (Urgency urgency : Urgency.values()) {
            values.addAll(day.whoInCharge());
            values.addAll(urgency.days(day.today(), day.soon()));
        }
        String firsts = Arrays.stream(Urgency.values())
                .map(urgency -> FIRST.formatted(urgency, day.inCharge(), urgency.due, most))
                .collect(Collectors.joining("union all\n"));
        return new AtOnce.Query<>(firsts, values, WorkListRows::theCase);
    }

    private static Case theCase(ResultSet row) throws SQLException {
        return new Case(
                Urgency.valueOf(row.getString(1)),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getString(6),
                Track.valueOf(row.getString(7)),
                CaseState.valueOf(row.getString(8)),
                row.getBoolean(9),
                row.getBoolean(10));
    }

    /** How cases came where they stand; a line of the history sets one term at most. */
    Course course(Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return new Course(Map.of(), Map.of());
        }
        Object ids = cases.toArray(UUID[]::new);
        AtOnce.Query<Line> lines = new AtOnce.Query<>(STEPS, List.of(ids, STEP_NAMES), WorkListRows::line);
        AtOnce.Query<Sanctioned> sanctions = new AtOnce.Query<>(SANCTIONS, List.of(ids), WorkListRows::sanction);
        AtOnce.ask(database, lines, sanctions);
        return new Course(
                lines.rows().stream().collect(Collectors.groupingBy(Line::caseId)),
                sanctions.rows().stream().collect(Collectors.groupingBy(Sanctioned::caseId)));
    }

    private static Line line(ResultSet row) throws SQLException {
        LocalDate due = row.getBoolean(4) ? null : row.getObject(3, LocalDate.class);
        return new Line(
                row.getObject(1, UUID.class),
                new CaseStanding.Taken(CaseStep.valueOf(row.getString(2)), Set.of(), due),
                row.getBoolean(5));
    }

    private static Sanctioned sanction(ResultSet row) throws SQLException {
        return new Sanctioned(
                row.getObject(1, UUID.class),
                new CaseStanding.Sanction(
                        CaseSanction.Kind.valueOf(row.getString(2)),
                        Set.of(),
                        row.getObject(3, LocalDate.class),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getBoolean(6)));
    }
}
