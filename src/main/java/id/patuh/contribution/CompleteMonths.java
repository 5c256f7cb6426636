package id.patuh.contribution;

import id.patuh.platform.problem.Fault;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.Ids;
import id.patuh.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which months a source declared complete for a region. Only then is what is not paid in arrears; else nobody knows
 * whether the payment is only not here.
 */
@ApplicationScoped
public class CompleteMonths {

    private final EntityManager database;
    private final Visibility visibility;

    CompleteMonths(EntityManager database, Visibility visibility) {
        this.database = database;
        this.visibility = visibility;
    }

    /** What is wrong with a region that the caller wants to declare a month complete for. */
    public Optional<Fault> faultOf(String regionCode, String at) {
        if (!Region.exists(regionCode)) {
            return Optional.of(Fault.at(at, "unknown-region"));
        }
        return seesAllOf(regionCode) ? Optional.empty() : Optional.of(Fault.at(at, "region-not-yours"));
    }

    /** Whether the caller sees every ledger of a region, of which alone it can say that it is complete. */
    public boolean seesAllOf(String regionCode) {
        Sight sight = visibility.of(SubjectKind.CONTRIBUTION_DECLARATION);
        Set<String> regencies = Region.regenciesUnder(List.of(regionCode));
        return sight.everything() || !regencies.isEmpty() && sight.regions().containsAll(regencies);
    }

    /**
     * Keeps that a source declared a month complete for a region of two or four digits, within the caller's transaction.
     *
     * @param declaredDate legal day up to which payments are in
     * @param importId import that declared it
     * @return id of the declaration
     */
    public UUID declare(
            YearMonth month,
            String regionCode,
            String source,
            LocalDate declaredDate,
            @Nullable UUID importId,
            Instant now) {
        UUID id = Ids.next();
        database.createNativeQuery(
                        """
                        insert into month_complete (id, month, region_code, source, declared_date, import_id, recorded_at)
                        values (:id, :month, :region, :source, :declared, cast(nullif(:import, '') as uuid), :now)
                        """)
                .setParameter("id", id)
                .setParameter("month", month.atDay(1))
                .setParameter("region", regionCode)
                .setParameter("source", source)
                .setParameter("declared", declaredDate)
                .setParameter("import", importId == null ? "" : importId.toString())
                .setParameter("now", now)
                .executeUpdate();
        return id;
    }

    /** Takes back what an import declared, within the caller's transaction. */
    public int withdraw(UUID importId, Instant now) {
        return database.createNativeQuery(
                        """
                        update month_complete
                        set withdrawn_at = :now
                        where import_id = :import
                          and withdrawn_at is null
                        """)
                .setParameter("import", importId)
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * The last day up to which payments are in, by month, for a regency or city: what was declared for itself or its
     * province until a day, as it was known at a moment.
     */
    @SuppressWarnings("unchecked")
    Map<YearMonth, LocalDate> until(String regionCode, LocalDate day, Instant moment) {
        List<Object[]> rows = database.createNativeQuery(
                        """
                        select to_char(month, 'YYYY-MM'), to_char(max(declared_date), 'YYYY-MM-DD')
                        from month_complete
                        where region_code in (:region, :province)
                          and declared_date <= :day
                          and recorded_at <= :moment
                          and (withdrawn_at is null or withdrawn_at > :moment)
                        group by month
                        """)
                .setParameter("region", regionCode)
                .setParameter("province", regionCode.substring(0, 2))
                .setParameter("day", day)
                .setParameter("moment", moment)
                .getResultList();
        Map<YearMonth, LocalDate> until = new HashMap<>();
        rows.forEach(row -> until.put(YearMonth.parse((String) row[0]), LocalDate.parse((String) row[1])));
        return until;
    }
}
