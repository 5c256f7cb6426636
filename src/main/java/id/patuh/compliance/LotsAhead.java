package id.patuh.compliance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lots of legal persons in the order of their ids: while one is written the next is judged and the one after it read, for the
 * three wait for different things.
 */
final class LotsAhead implements AutoCloseable {

    private static final int THREADS = 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, LotsAhead::thread);
    private final Function<UUID, List<FactRow>> read;
    private final Function<List<FactRow>, List<Suspicion>> judge;
    private UUID from;
    private CompletableFuture<List<FactRow>> reading;
    private @Nullable CompletableFuture<Lot> judging;

    /**
     * Begins to read.
     *
     * @param read rows of the next lot behind a person, each person's together; none where there are no more
     * @param judge what those rows make suspect
     */
    LotsAhead(UUID from, Function<UUID, List<FactRow>> read, Function<List<FactRow>, List<Suspicion>> judge) {
        this.from = from;
        this.read = read;
        this.judge = judge;
        this.reading = CompletableFuture.supplyAsync(() -> read.apply(from), threads);
        this.judging = ahead();
    }

    /** What was found of the persons behind one up to another. */
    record Lot(UUID from, UUID last, int persons, List<Suspicion> found) {}

    /** The next lot, once it is judged; none where there are no more. What went wrong in reading or judging it is thrown. */
    Optional<Lot> next() {
        CompletableFuture<Lot> ready = judging;
        if (ready == null) {
            return Optional.empty();
        }
        judging = ahead();
        return Optional.of(of(ready));
    }

    private @Nullable CompletableFuture<Lot> ahead() {
        List<FactRow> rows = of(reading);
        if (rows.isEmpty()) {
            return null;
        }
        UUID before = from;
        UUID last = rows.get(rows.size() - 1).person();
        from = last;
        reading = CompletableFuture.supplyAsync(() -> read.apply(last), threads);
        int persons = (int) rows.stream().map(FactRow::person).distinct().count();
        return CompletableFuture.supplyAsync(() -> new Lot(before, last, persons, judge.apply(rows)), threads);
    }

    private static <T> T of(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "detection");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
