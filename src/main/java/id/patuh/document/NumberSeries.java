package id.patuh.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

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
}
