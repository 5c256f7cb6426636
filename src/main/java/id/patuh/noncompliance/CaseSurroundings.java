package id.patuh.noncompliance;

import id.patuh.agency.Mandate;
import id.patuh.contribution.Receivable;
import id.patuh.contribution.Receivables;
import id.patuh.employer.Employer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What stands around a case at its legal person on a day, read when a guard asks. */
final class CaseSurroundings implements CaseStanding.Around {

    private final UUID legalPersonId;
    private final LocalDate day;
    private final Receivables receivables;

    CaseSurroundings(UUID legalPersonId, LocalDate day, Receivables receivables) {
        this.legalPersonId = legalPersonId;
        this.day = day;
        this.receivables = receivables;
    }

    /**
     * An SKK, a joint visit or summons with prosecutors or police, a lawsuit or a police report, in any case, or a mandate about any
     * establishment (PRJ-1/KN/2015).
     */
    @Override
    public boolean wasBeforeLawEnforcement() {
        List<UUID> establishments = Employer.establishments(legalPersonId).stream()
                .map(Employer::id)
                .toList();
        return Mandate.isKnown(establishments, day) || wasInAnyCase();
    }

    private boolean wasInAnyCase() {
        return isAny(
                legalPersonId,
                day,
                """
                e.step in ('SKK', 'SKK_SUMMONS', 'LAWSUIT', 'CRIMINAL_REPORT')
                or (e.step = 'JOINT_VISIT'
                    and exists (select 1
                                from agency a
                                where a.id = any (e.partner_ids)
                                  and a.kind in ('KEJATI', 'KEJARI', 'POLDA', 'POLRES')))
                """);
    }

    /** A handover that no closing came after. */
    @Override
    public boolean isHandedOver() {
        return isHandedOver(legalPersonId, day);
    }

    /** The same of a legal person that no case asks about. */
    static boolean isHandedOver(UUID legalPersonId, LocalDate day) {
        return isAny(
                legalPersonId,
                day,
                """
                e.step = 'KPKNL'
                and not exists (select 1
                                from case_event later
                                where later.case_id = e.case_id
                                  and later.id > e.id
                                  and later.taken_date <= :day
                                  and later.state_after like 'CLOSED%')
                """);
    }

    /** Whether a line of any case of the legal person, taken until the day, is like that. */
    private static boolean isAny(UUID legalPersonId, LocalDate day, String like) {
        Number found = (Number) NoncomplianceCase.getEntityManager()
                .createNativeQuery(
                        """
                        select count(*)
                        from (select 1
                              from noncompliance_case c
                              join case_event e on e.case_id = c.id
                              where c.legal_person_id = :person
                                and e.taken_date <= :day
                                and (%s)
                              limit 1) f
                        """
                                .formatted(like))
                .setParameter("person", legalPersonId)
                .setParameter("day", day)
                .getSingleResult();
        return found.intValue() > 0;
    }

    @Override
    public Receivable receivable() {
        return receivables.of(legalPersonId, day);
    }
}
