package id.patuh.noncompliance;

import id.patuh.calendar.Holiday;
import id.patuh.platform.problem.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;

/** Work within a transaction that alone is taken back when it is refused; the rest of the transaction goes on. */
final class Attempt {

    private Attempt() {}

    /**
     * What the work gives. When it is refused, nothing of it is left and nothing stays loaded; when the database refused it,
     * the transaction is lost with it, which {@link QuarkusTransaction#isRollbackOnly} tells.
     */
    static <T> T of(EntityManager database, Supplier<T> work) {
        database.flush();
        Holiday.hold(); // before the savepoint, with which it would be let go
        run(database, "savepoint attempt");
        try {
            T made = work.get();
            database.flush();
            run(database, "release savepoint attempt");
            return made;
        } catch (Refusal refusal) {
            if (!QuarkusTransaction.isRollbackOnly()) {
                database.clear();
                run(database, "rollback to savepoint attempt");
                run(database, "release savepoint attempt");
            }
            throw refusal;
        }
    }

    private static void run(EntityManager database, String command) {
        database.createNativeQuery(command).executeUpdate();
    }
}
