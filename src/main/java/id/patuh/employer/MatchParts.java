package id.patuh.employer;

import id.patuh.platform.security.Sight;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.microprofile.context.ManagedExecutor;

/**
 * Matches many descriptions in parts, side by side: PostgreSQL looks for the candidates of one part while those of another
 * are compared. Each part reads in a transaction of its own; whoever waits for one holds no connection.
 */
@ApplicationScoped
class MatchParts {

    /** Descriptions of a part: one statement's worth of work is long beside the way to the database and back. */
    static final int PART = 100;

    /** Parts that one caller may have under way. */
    private static final int MOST_AT_ONCE = Math.min(4, Runtime.getRuntime().availableProcessors());

    private final EmployerMatching matching;
    private final ManagedExecutor threads;

    MatchParts(EmployerMatching matching, ManagedExecutor threads) {
        this.matching = matching;
        this.threads = threads;
    }

    /** Candidates for each description, as {@link EmployerMatching#match}. */
    List<List<MatchCandidate>> match(List<MatchQuery> queries, Sight sight, int limit) {
        if (queries.size() <= PART) {
            return matching.match(queries, sight, limit);
        }
        List<FutureTask<List<List<MatchCandidate>>>> parts = new ArrayList<>();
        for (int from = 0; from < queries.size(); from += PART) {
            List<MatchQuery> part = queries.subList(from, Math.min(from + PART, queries.size()));
            parts.add(new FutureTask<>(() -> matching.match(part, sight, limit)));
        }
        // A part that another thread has begun is passed over, so that this one ends all by itself where none is free.
        Runnable work = () -> parts.forEach(FutureTask::run);
        for (int i = 1; i < MOST_AT_ONCE; i++) {
            threads.execute(work);
        }
        work.run();
        return parts.stream().flatMap(part -> result(part).stream()).toList();
    }

    private static <T> T result(FutureTask<T> part) {
        try {
            return part.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while matching", e);
        }
    }
}
