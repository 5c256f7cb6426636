package id.patuh.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Number series without gaps. The row of a series stays locked until the commit that takes the number, so writers of one series
 * wait for each other, and a transaction that is undone gives its number back.
 */
@ApplicationScoped
public class NumberSeries {

    private final EntityManager database;

    NumberSeries(EntityManager database) {
        this.database = database;
    }

    /** The next number of a series, from 1, within the transaction of the caller; such as {@code case/82/2026}. */
    public long next(String series) {
        return (Long) database.createNativeQuery(
                        """
                        insert into number_series (name, last_number)
                        values (:series, 1)
                        on conflict (name) do update
                        set last_number = number_series.last_number + 1
                        returning last_number
                        """,
                        Long.class)
                .setParameter("series", series)
                .getSingleResult();
    }

    /** The last number of a series that was given, 0 before the first. Keeps nobody waiting, so the next may be taken by another. */
    public long last(String series) {
        List<?> found = database.createNativeQuery(
                        "select last_number from number_series where name = :series", Long.class)
                .setParameter("series", series)
                .getResultList();
        return found.isEmpty() ? 0 : (Long) found.get(0);
    }

    /**
     * Takes the numbers that follow a last one, unless another took one of them; either way the series waits for this transaction
     * from now on.
     *
     * @param last last number as it was read
     * @param count numbers to take
     */
    public boolean takes(String series, long last, int count) {
        return database.createNativeQuery(
                                """
                        insert into number_series (name, last_number)
                        values (:series, :last + :count)
                        on conflict (name) do update
                        set last_number = excluded.last_number
                        where number_series.last_number = :last
                        """)
                        .setParameter("series", series)
                        .setParameter("last", last)
                        .setParameter("count", count)
                        .executeUpdate()
                == 1;
    }
}
