package id.patuh.noncompliance;

import id.patuh.contribution.Receivable;
import id.patuh.contribution.Receivables;

/** What stands around a case at its legal person, read when a guard asks. */
final class CaseSurroundings implements CaseStanding.Around {

    private final NoncomplianceCase theCase;
    private final Receivables receivables;

    CaseSurroundings(NoncomplianceCase theCase, Receivables receivables) {
        this.theCase = theCase;
        this.receivables = receivables;
    }

    /** An SKK, a joint visit or summons with prosecutors or police, a lawsuit or a police report, in any case (PRJ-1/KN/2015). */
    @Override
    public boolean wasBeforeLawEnforcement() {
        Number found = (Number) NoncomplianceCase.getEntityManager()
                .createNativeQuery(
                        """
                        select count(*)
                        from (select 1
                              from noncompliance_case c
                              join case_event e on e.case_id = c.id
                              where c.legal_person_id = :person
                                and (e.step in ('SKK', 'SKK_SUMMONS', 'LAWSUIT', 'CRIMINAL_REPORT')
                                     or (e.step = 'JOINT_VISIT'
                                         and exists (select 1
                                                     from agency a
                                                     where a.id = any (e.partner_ids)
                                                       and a.kind in ('KEJATI', 'KEJARI', 'POLDA', 'POLRES'))))
                              limit 1) f
                        """)
                .setParameter("person", theCase.legalPersonId())
                .getSingleResult();
        return found.intValue() > 0;
    }

    @Override
    public boolean isHandedOver() {
        return NoncomplianceCase.count(
                        "legalPersonId = ?1 and closedDate is null and state in ('HANDED_OVER', 'TEMPORARILY_UNCOLLECTABLE')",
                        theCase.legalPersonId())
                > 0;
    }

    @Override
    public Receivable receivable() {
        return receivables.of(theCase.legalPersonId());
    }
}
