package id.patuh.compliance;

/**
 * The statements that gather facts. Each takes the day, the moment and the first month looked back to; then what its scope
 * asks for. Days within JSON are counted from 1970-01-01: they are read by the million.
 */
final class FactSql {

    /** A row of history believed at the moment; and one that held on the day. */
    private static final String BELIEVED =
            """
            %1$s.recorded_at <= w.moment
                and (%1$s.superseded_at is null or %1$s.superseded_at > w.moment)""";

    private static final String HELD = BELIEVED
            + """

                                and %1$s.valid_from <= w.day
                                and (%1$s.valid_to is null or %1$s.valid_to > w.day)""";

    private static final String OF_EMPLOYERS =
            """
            select distinct coalesce(f.parent_id, f.employer_id) as id
            from asked w
            cross join unnest(cast(? as uuid[])) a (id)
            join employer_fact f on f.employer_id = a.id and %s"""
                    .formatted(HELD.formatted("f"));

    /** Legal persons of which any establishment is in one of the regions. */
    private static final String AFTER =
            """
            select x.id
            from (
              (select e.id
               from employer e
               where e.id > cast(? as uuid)
                 and e.parent_id is null
                 and (cast(? as text[]) is null or e.region_code = any (cast(? as text[])))
               order by e.id
               limit ?)
              union
              (select distinct b.parent_id
               from employer b
               where b.parent_id > cast(? as uuid)
                 and b.region_code = any (cast(? as text[]))
               order by b.parent_id
               limit ?)) x
            order by x.id
            limit ?""";

    /** The person that ends a lot, whether anything is known of it on the day or not. */
    static final String LAST = "select last.id from (" + AFTER + ") last order by last.id desc limit 1";

    private static final String FACTS =
            """
            with asked as (
              select cast(? as date) as day, cast(? as timestamptz) as moment, cast(? as date) as window_month
            ), person as materialized (
              %1$s
            ), member as (
              select p.id as person, f.*
              from person p
              cross join asked w
              cross join lateral (
                select f.* from employer_fact f where f.employer_id = p.id and f.parent_id is null and %2$s offset 0) f
              union all
              select p.id, f.*
              from person p
              cross join asked w
              cross join lateral (select f.* from employer_fact f where f.parent_id = p.id and %2$s offset 0) f
            )
            select m.person, m.employer_id, m.region_code, m.employer_class, m.scale, m.status, m.known_workers,
                   coalesce((select bool_or(n.scheme in ('NIB', 'WLKP')) and not bool_or(n.scheme = 'NPP')
                             from employer_identifier n
                             where n.employer_id = m.employer_id
                               and n.valid_from <= w.day
                               and (n.valid_to is null or n.valid_to > w.day)), false),
                   (select json_agg(json_build_array(r.programme, r.status, r.segment, r.registered_date - date 'epoch',
                                                     r.workers_registered, r.wages_reported))
                    from registration_fact r
                    where r.employer_id = m.employer_id and %3$s),
                   (select json_agg(json_build_array(k.programme, k.source, k.as_of_date - date 'epoch', k.workers, k.wages,
                                                     k.reference is not null))
                    from known_workforce k
                    where k.employer_id = m.employer_id and k.as_of_date <= w.day and %4$s),
                   (select json_agg(l.line order by l.month)
                    from (%5$s) l),
                   (select json_agg(json_build_array(p.number, p.from_month - date 'epoch', p.to_month - date 'epoch',
                                                     coalesce(i.until, w.day) - date 'epoch'))
                    from payment_plan p
                    cross join lateral (
                      select min(i.due_date) filter (where not i.is_paid) as until,
                             bool_or(i.due_date < w.day and not i.is_paid) as is_behind,
                             bool_or(i.is_paid) as is_begun
                      from (select n.due_date, coalesce(n.paid_date <= w.day and n.paid_at <= w.moment, false) as is_paid
                            from payment_plan_instalment n
                            where n.plan_id = p.id) i) i
                    where p.employer_id = m.employer_id
                      and p.approved_date <= w.day
                      and p.approved_at <= w.moment
                      and (p.ended_date is null or p.ended_date > w.day or p.ended_at > w.moment)
                      and i.is_begun
                      and not i.is_behind),
                   (select json_agg(json_build_array(s.reference, s.categories, s.until_date - date 'epoch'))
                    from suspension s
                    where s.employer_id = m.employer_id
                      and s.from_date <= w.day and s.until_date >= w.day
                      and s.recorded_at <= w.moment
                      and (s.ended_at is null or s.ended_at > w.moment or s.ended_date > w.day)),
                   (select json_agg(json_build_array(
                             x.amount - coalesce((select sum(y.amount)
                                                  from administrative_fine_payment y
                                                  where y.fine_id = x.id and y.paid_date <= w.day
                                                    and y.recorded_at <= w.moment
                                                    and (y.voided_at is null or y.voided_at > w.moment)), 0),
                             x.imposed_date - date 'epoch') order by x.imposed_date, x.id)
                    from administrative_fine x
                    where x.employer_id = m.employer_id
                      and x.from_date <= w.day
                      and x.recorded_at <= w.moment
                      and (x.withdrawn_at is null or x.withdrawn_at > w.moment or x.withdrawn_date > w.day))
            from member m
            cross join asked w
            order by m.person, m.employer_id <> m.person, m.employer_id
            """;

    /**
     * Lines whose due date has passed: those of the months looked back to, and older ones that may have been open on the day.
     * Payments are told only where the line was paid in time: of a late fine the ledger does not tell when it was paid.
     */
    private static final String PAYMENTS =
            """
            select json_agg(json_build_array(y.paid_date - date 'epoch', a.part, a.amount) order by y.paid_date)
            from payment_allocation a
            join payment y on y.id = a.payment_id
            where a.employer_id = c.employer_id and a.month = c.month and a.programme = c.programme
              and a.segment = c.segment
              and y.paid_date <= w.day
              and y.recorded_at <= w.moment
              and (y.voided_at is null or y.voided_at > w.moment)
              and a.recorded_at <= w.moment
              and (a.superseded_at is null or a.superseded_at > w.moment)""";

    private static final String LINES =
            """
            select c.month,
                   json_build_array(c.month - date 'epoch', c.programme, c.segment, c.due, c.due_date - date 'epoch', c.deferred,
                     c.deferred_until - date 'epoch',
                     case
                       when c.paid >= c.due and c.fine_fixed = 0 and c.paid_date <= w.day
                            and c.updated_at <= w.moment
                       then null
                       else coalesce((
%1$s), '[]')
                     end) as line
            from (
              select c.month, c.programme, c.segment, c.due, c.due_date, c.deferred, c.deferred_until, c.paid, c.paid_date,
                     c.fine_fixed, c.fine_paid, c.updated_at, c.employer_id
              from contribution c
              where c.employer_id = m.employer_id
                and c.recorded_at <= w.moment
                and (c.month >= w.window_month or c.paid < c.due or c.fine_paid < c.fine_fixed
                     or c.fine_paid > 0 or c.paid_date > w.day or c.updated_at > w.moment)
              union all
              select s.month, s.programme, s.segment, s.due, s.due_date, s.deferred, s.deferred_until, s.paid, s.paid_date,
                     s.fine_fixed, s.fine_paid, s.superseded_at, s.employer_id
              from contribution_superseded s
              where s.employer_id = m.employer_id
                and s.recorded_at <= w.moment
                and s.superseded_at > w.moment
            ) c
            where c.due_date < w.day"""
                    .formatted(PAYMENTS);

    /**
     * The same of many that have no branches, joined instead of looked up one by one, and with those lines alone that owe
     * something: what detection needs. Of those that have branches it tells no more than that.
     */
    private static final String OWING =
            """
            with asked as (
              select cast(? as date) as day, cast(? as timestamptz) as moment, cast(? as date) as window_month
            ), person as materialized (
              %1$s
            ), edge as materialized (
              select (select id from person order by id limit 1) as lo,
                     (select id from person order by id desc limit 1) as hi
            )
            select p.id, m.employer_id, m.region_code, m.employer_class, m.scale, m.status, m.known_workers,
                   coalesce(n.listed, false), r.memberships, k.known, l.lines, null, null, null,
                   s.employer_id is not null
            from person p
            cross join asked w
            join (select f.*
                  from employer_fact f
                  cross join asked w
                  where f.employer_id between (select lo from edge) and (select hi from edge)
                    and f.parent_id is null
                    and %2$s) m on m.employer_id = p.id
            left join (select n.employer_id, bool_or(n.scheme in ('NIB', 'WLKP')) and not bool_or(n.scheme = 'NPP') as listed
                       from employer_identifier n
                       cross join asked w
                       where n.employer_id between (select lo from edge) and (select hi from edge)
                         and n.valid_from <= w.day
                         and (n.valid_to is null or n.valid_to > w.day)
                       group by n.employer_id) n on n.employer_id = p.id
            left join (select r.employer_id, json_agg(json_build_array(r.programme, r.status, r.segment, r.registered_date - date 'epoch',
                                                                       r.workers_registered, r.wages_reported)) as memberships
                       from registration_fact r
                       cross join asked w
                       where r.employer_id between (select lo from edge) and (select hi from edge)
                         and %3$s
                       group by r.employer_id) r on r.employer_id = p.id
            left join (select k.employer_id, json_agg(json_build_array(k.programme, k.source, k.as_of_date - date 'epoch', k.workers, k.wages,
                                                                       k.reference is not null)) as known
                       from known_workforce k
                       cross join asked w
                       where k.employer_id between (select lo from edge) and (select hi from edge)
                         and k.as_of_date <= w.day
                         and %4$s
                       group by k.employer_id) k on k.employer_id = p.id
            left join (select c.employer_id,
                              json_agg(json_build_array(c.month - date 'epoch', c.programme, c.segment, c.due,
                                c.due_date - date 'epoch', c.deferred, c.deferred_until - date 'epoch', coalesce((%5$s), '[]')) order by c.month) as lines
                       from contribution c
                       cross join asked w
                       where c.employer_id between (select lo from edge) and (select hi from edge)
                         and (c.paid < c.due or c.fine_paid < c.fine_fixed)
                         and c.due_date < w.day
                       group by c.employer_id) l on l.employer_id = p.id
            left join (select distinct x.employer_id
                       from (select b.parent_id as employer_id
                             from employer_fact b
                             where b.parent_id between (select lo from edge) and (select hi from edge)
                             union all
                             select p.employer_id
                             from payment_plan p
                             where p.employer_id between (select lo from edge) and (select hi from edge)
                             union all
                             select s.employer_id
                             from suspension s
                             where s.employer_id between (select lo from edge) and (select hi from edge)
                             union all
                             select y.employer_id
                             from administrative_fine y
                             where y.employer_id between (select lo from edge) and (select hi from edge)) x) s
              on s.employer_id = p.id
            order by p.id
            """;

    /** The facts of the legal persons to which employers belong: an array of their ids. */
    static final String OF = facts(OF_EMPLOYERS);

    /** The facts of the next legal persons: the scope of {@link #AFTER}. */
    static final String NEXT = facts(AFTER);

    /** The same with those lines alone that owe something; whether the person is to be read whole is the last column. */
    static final String NEXT_OWING =
            OWING.formatted(AFTER, HELD.formatted("f"), HELD.formatted("r"), BELIEVED.formatted("k"), PAYMENTS);

    private FactSql() {}

    private static String facts(String persons) {
        return FACTS.formatted(persons, HELD.formatted("f"), HELD.formatted("r"), BELIEVED.formatted("k"), LINES);
    }
}
