package id.patuh.testing;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Every statement that requests send to the database, but those that find out who calls. */
@PersistenceUnitExtension
public class Statements implements StatementInspector {

    private static final Queue<String> SEEN = new ConcurrentLinkedQueue<>();

    /** What {@code agency.Rights} asks, again after half a second; and the regions that codes mean. */
    private static final List<String> WHO =
            List.of("c1_0.active", "from Agreement", "from Agency a1_0 where a1_0.id=?", "r1_0.level<>?");

    @Override
    public String inspect(String sql) {
        SEEN.add(sql);
        return sql;
    }

    /** The statements of a request. */
    public static List<String> of(Supplier<?> request) {
        SEEN.clear();
        request.get();
        return Stream.of(SEEN.toArray(String[]::new))
                .filter(sql -> WHO.stream().noneMatch(sql::contains))
                .toList();
    }
}
