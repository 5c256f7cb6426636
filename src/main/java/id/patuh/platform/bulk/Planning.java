package id.patuh.platform.bulk;

import jakarta.persistence.EntityManager;

/**
 * How the database plans what follows in the present transaction. Connections plan each statement for its values, and with them
 * each check of a foreign key for each row: where rows come by the thousand, or reading takes no longer than planning, plans are
 * made once.
 */
public final class Planning {

    /** Plans made once, for all values, until the transaction ends. */
    public static final String ONCE = "set local plan_cache_mode = force_generic_plan";

    private static final String FOR_VALUES = "set local plan_cache_mode = force_custom_plan";

    private Planning() {}

    /** Plans made once, for all values. */
    public static void once(EntityManager database) {
        database.createNativeQuery(ONCE).executeUpdate();
    }

    /** Plans made for the values, as outside. */
    public static void forValues(EntityManager database) {
        database.createNativeQuery(FOR_VALUES).executeUpdate();
    }
}
