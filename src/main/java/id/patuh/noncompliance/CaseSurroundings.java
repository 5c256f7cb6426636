package id.patuh.noncompliance;

import id.patuh.contribution.Receivable;
import id.patuh.contribution.Receivables;
import java.time.LocalDate;

/** What stands around a case at its legal person on a day, read when a guard asks. */
final class CaseSurroundings implements CaseStanding.Around {

    private final NoncomplianceCase theCase;
    private final LocalDate day;
    private final Receivables receivables;

    CaseSurroundings(NoncomplianceCase theCase, LocalDate day, Receivables receivables) {
        this.theCase = theCase;
        this.day = day;
        this.receivables = receivables;
    }

    /** An SKK, a joint visit or summons with prosecutors or police, a lawsuit or a police report, in any case (PRJ-1/KN/2015). */
    @Override
    public boolean wasBeforeLawEnforcement() {
        return isAny(
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
        return isAny(
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
    private boolean isAny(String like) {
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
                .setParameter("person", theCase.legalPersonId())
                .setParameter("day", day)
                .getSingleResult();
        return found.intValue() > 0;
    }

    @Override
    public Receivable receivable() {
        return receivables.of(theCase.legalPersonId(), day);
    }
}
