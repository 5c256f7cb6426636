package id.patuh.noncompliance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.function.Supplier;

/** What would become of something: it is done in a transaction of its own, told, and taken back. */
final class Trial {

    private static final int SECONDS = 300;

    private Trial() {}

    /** Outcomes of work that is taken back. */
    static <T> List<T> of(Supplier<List<T>> work) {
        try {
            return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
                throw new TakenBack(work.get());
            });
        } catch (TakenBack done) {
            @SuppressWarnings("unchecked") // what was put in above
            List<T> outcomes = (List<T>) done.outcomes;
            return outcomes;
        }
    }

    /** Takes a transaction back and brings out what it would have made. */
    private static final class TakenBack extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient List<?> outcomes;

        TakenBack(List<?> outcomes) {
            super(null, null, false, false);
            this.outcomes = outcomes;
        }
    }
}
