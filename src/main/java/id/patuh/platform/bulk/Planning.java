package id.patuh.platform.bulk;

import jakarta.persistence.EntityManager;

/**
 * How the database plans what follows in the present transaction. Connections plan each statement for its values, and with them
 * each check of a foreign key for each row: where rows come by the thousand, or reading takes no longer than planning, plans are
 * made once.
 */
public final class Planning {

    private Planning() {}

    /** Plans made once, for all values. */
    public static void once(EntityManager database) {
        set(database, "force_generic_plan");
    }

    /** Plans made for the values, as outside. */
    public static void forValues(EntityManager database) {
        set(database, "force_custom_plan");
    }

    private static void set(EntityManager database, String mode) {
        database.createNativeQuery("set local plan_cache_mode = " + mode).executeUpdate();
    }
}
