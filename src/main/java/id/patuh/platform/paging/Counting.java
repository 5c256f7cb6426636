package id.patuh.platform.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/** Counts the rows of a list that meet its conditions: up to a limit, or as the database expects. */
@ApplicationScoped
class Counting {

    /** Where counting stops. */
    static final int MOST = 10_000;

    /** Below this an estimate is worth little and counting costs little. */
    private static final int FEW = 1_000;

    private static final UnaryOperator<String> EXPLAIN = sql -> "explain (format json) " + sql;

    private final EntityManager database;
    private final ObjectMapper json;

    Counting(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The count asked for; none is asked of the database for {@link Count.Mode#NONE}. */
    @Nullable
    Count of(Count.Mode mode, String from, Map<String, Object> values) {
        return switch (mode) {
            case NONE -> null;
            case EXACT -> exact(from, values);
            case ESTIMATED -> {
                long expected = expected(from, values);
                yield expected < FEW ? exact(from, values) : new Count(expected, Count.Kind.ESTIMATED);
            }
        };
    }

    /** A limit needs an order in HQL; ordering by a constant is none. */
    private Count exact(String from, Map<String, Object> values) {
        String hql =
                "select count(*)\nfrom (select 1 as one\n%s\norder by 1\nlimit %d) counted".formatted(from, MOST + 1);
        var query = database.createQuery(hql, Long.class);
        values.forEach(query::setParameter);
        long counted = query.getSingleResult();
        return counted > MOST ? new Count(MOST, Count.Kind.AT_LEAST) : new Count(counted, Count.Kind.EXACT);
    }

    /** What the planner expects of the query, with these very values; the query does not run. */
    private long expected(String from, Map<String, Object> values) {
        try (Session explaining = database.getEntityManagerFactory()
                .unwrap(SessionFactory.class)
                .withOptions()
                .statementInspector(EXPLAIN)
                .openSession()) {
            var query = explaining.createQuery("select cast(1 as String)\n" + from, String.class);
            values.forEach(query::setParameter);
            String plan = query.getSingleResult();
            return Math.max(0, json.readTree(plan).at("/0/Plan/Plan Rows").asLong());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A plan that is no JSON", e);
        }
    }
}
