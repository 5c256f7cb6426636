package id.patuh.sanction;

import id.patuh.employer.EmployerLookup;
import id.patuh.noncompliance.PublicService;
import id.patuh.platform.security.Caller;
import id.patuh.platform.security.PurposeOfUse;
import id.patuh.sanction.RestrictionChecksView.CheckView;
import id.patuh.sanction.RestrictionChecksView.Registered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The statements of checks, one each for a thousand as for one. */
@ApplicationScoped
class RestrictionRows {

    /** A number of BPJS or a programme makes a member; a number of another register without either shows that it is none. */
    private static final String PERSONS =
            """
            with holder as (
              select e.id, coalesce(e.parent_id, e.id) as person
              from employer e
              where e.id = any(:holders)
            ), person as (
              select distinct h.person as id from holder h
            ), member as (
              select p.id as person, p.id as employer from person p
              union all
              select p.id, b.id from person p join employer b on b.parent_id = p.id
            ), number as (
              select m.person, bool_or(n.scheme = 'NPP') as has_npp, bool_or(n.scheme in ('NIB', 'WLKP')) as is_listed
              from member m
              join employer_identifier n on n.employer_id = m.employer
              where n.valid_to is null
              group by m.person
            ), membership as (
              select m.person, bool_or(r.status in ('REGISTERED', 'PARTIAL')) as is_member,
                     bool_or(r.status = 'NOT_REGISTERED') as is_known
              from member m
              join registration r on r.employer_id = m.employer
              group by m.person
            )
            select cast(h.id as text), cast(h.person as text), g.zone,
                   case when n.has_npp or s.is_member then 'YES'
                        when s.is_known or n.is_listed then 'NO'
                        else 'UNKNOWN' end
            from holder h
            join employer e on e.id = h.person
            join region g on g.code = e.region_code
            left join number n on n.person = h.person
            left join membership s on s.person = h.person
            """;

    private static final String IMPOSED =
            """
            select cast(r.legal_person_id as text), r.service, to_char(r.valid_from, 'YYYY-MM-DD'),
                   array_to_string(r.duties, ' '), r.lifting_requested_date is not null
            from service_restriction r
            where r.legal_person_id = any(:persons)
              and r.state = 'IMPOSED'
            """;

    private static final String KEEP =
            """
            insert into restriction_check (id, agency_id, client_id, officer_id, purpose, purpose_reference, answered_at,
                                           ref, scheme, value, service, match, registered, restricted, since_date,
                                           lifted_by, legal_person_id)
            select cast(k.id as uuid), cast(nullif(:agency, '') as uuid), :client, cast(nullif(:officer, '') as uuid),
                   nullif(:purpose, ''), nullif(:reference, ''), :now, k.ref, k.scheme, k.value, k.service, k.match,
                   k.registered, cast(k.restricted as boolean), cast(k.since as date), k.lifted_by,
                   cast(k.person as uuid)
            from unnest(:ids, :refs, :schemes, :values, :services, :matches, :registered, :restricted, :since, :liftedBy,
                        :persons) k (id, ref, scheme, value, service, match, registered, restricted, since, lifted_by,
                                     person)
            """;

    private final EntityManager database;

    RestrictionRows(EntityManager database) {
        this.database = database;
    }

    /** The legal person of somebody who has a number. */
    record Person(UUID id, String zone, Registered registered) {}

    /** A service withheld from a legal person. */
    record Imposed(PublicService service, LocalDate validFrom, List<BrokenDuty> duties, boolean isLiftingRequested) {}

    /** An answer to keep. */
    record Kept(CheckView view, PublicService service, EmployerLookup.Number number, @Nullable UUID person) {}

    /** Legal persons, by id of each that has a number. */
    @SuppressWarnings("unchecked")
    Map<UUID, Person> persons(Collection<UUID> holders) {
        List<Object[]> rows = database.createNativeQuery(PERSONS)
                .setParameter("holders", holders.toArray(UUID[]::new))
                .getResultList();
        Map<UUID, Person> persons = new HashMap<>();
        rows.forEach(row -> persons.put(
                UUID.fromString((String) row[0]),
                new Person(UUID.fromString((String) row[1]), (String) row[2], Registered.valueOf((String) row[3]))));
        return persons;
    }

    /** What is withheld, by legal person; whether it is yet, is for the caller to say by its legal day. */
    @SuppressWarnings("unchecked")
    Map<UUID, List<Imposed>> imposed(Collection<UUID> persons) {
        List<Object[]> rows = database.createNativeQuery(IMPOSED)
                .setParameter("persons", persons.toArray(UUID[]::new))
                .getResultList();
        Map<UUID, List<Imposed>> imposed = new HashMap<>();
        rows.forEach(row -> imposed.computeIfAbsent(UUID.fromString((String) row[0]), none -> new ArrayList<>())
                .add(new Imposed(
                        PublicService.valueOf((String) row[1]),
                        LocalDate.parse((String) row[2]),
                        Arrays.stream(((String) row[3]).split(" ", -1))
                                .map(BrokenDuty::valueOf)
                                .toList(),
                        (Boolean) row[4])));
        return imposed;
    }

    /** Keeps what was answered, so that it can be shown later. */
    void keep(List<Kept> kept, Caller by, Instant now) {
        database.createNativeQuery(KEEP)
                .setParameter("agency", by.agencyId().map(UUID::toString).orElse(""))
                .setParameter("client", by.clientId())
                .setParameter("officer", by.officerId().map(UUID::toString).orElse(""))
                .setParameter(
                        "purpose", by.purpose().map(use -> use.purpose().name()).orElse(""))
                .setParameter(
                        "reference",
                        by.purpose().flatMap(PurposeOfUse::reference).orElse(""))
                .setParameter("now", now)
                .setParameter("ids", texts(kept, each -> each.view().checkId()))
                .setParameter("refs", texts(kept, each -> each.view().ref()))
                .setParameter("schemes", texts(kept, each -> each.number().scheme()))
                .setParameter("values", texts(kept, each -> each.number().kept()))
                .setParameter("services", texts(kept, Kept::service))
                .setParameter("matches", texts(kept, each -> each.view().match()))
                .setParameter("registered", texts(kept, each -> each.view().registered()))
                .setParameter("restricted", texts(kept, each -> each.view().restricted()))
                .setParameter("since", texts(kept, each -> each.view().since()))
                .setParameter("liftedBy", texts(kept, each -> {
                    LiftingView lifting = each.view().liftedBy();
                    return lifting == null ? null : lifting.code();
                }))
                .setParameter("persons", texts(kept, Kept::person))
                .executeUpdate();
    }

    private static @Nullable String[] texts(List<Kept> kept, Function<Kept, @Nullable Object> part) {
        return kept.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
