package id.patuh.programme;

import id.patuh.platform.concurrency.Remembered;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the law is to be had. Once read it is kept until a provision comes. */
@ApplicationScoped
public class Laws {

    private static final Duration KEPT = Duration.ofMillis(500);

    private final Remembered<Boolean, String> states = new Remembered<>(KEPT, 1, any -> read(Provision::state));

    private volatile @Nullable Known known;

    Laws() {}

    private record Known(String state, Law law) {}

    /** The law as it is known now, on every replica half a second after a provision was added. */
    public Law now() {
        String state = states.get(true);
        Known last = known;
        if (last == null || !last.state().equals(state)) {
            last = new Known(state, new Law(read(Provision::known)));
            known = last;
        }
        return last.law();
    }

    /** The law as it was known at a moment. */
    public Law knownAt(Instant moment) {
        List<LawRow> rows = read(() -> Provision.knownAt(moment));
        return new Law(rows);
    }

    private static <T> T read(Supplier<T> query) {
        return QuarkusTransaction.joiningExisting().call(query::get);
    }
}
