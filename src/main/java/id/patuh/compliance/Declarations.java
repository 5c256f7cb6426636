package id.patuh.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Reads which months sources had declared complete on a day. */
@ApplicationScoped
class Declarations {

    private static final String DECLARED =
            """
            select distinct on (region_code, month, source) month, region_code, source, declared_date
            from month_complete
            where declared_date <= :day
              and %s
            order by region_code, month, source, declared_date desc
            """;

    private final EntityManager database;

    Declarations(EntityManager database) {
        this.database = database;
    }

    /** The last declaration by each source of each month and region until the day, as known at a moment. */
    @SuppressWarnings("unchecked")
    List<CompleteMonths.Declaration> of(LocalDate day, Optional<Instant> moment) {
        Query query = database.createNativeQuery(DECLARED.formatted(
                        moment.isEmpty()
                                ? "withdrawn_at is null"
                                : "recorded_at <= :moment and (withdrawn_at is null or withdrawn_at > :moment)"))
                .setParameter("day", day);
        moment.ifPresent(at -> query.setParameter("moment", at));
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(row -> new CompleteMonths.Declaration(
                                YearMonth.from((LocalDate) row[0]), (String) row[1], (String) row[2], (LocalDate)
                                        row[3]))
                        .toList();
    }
}
