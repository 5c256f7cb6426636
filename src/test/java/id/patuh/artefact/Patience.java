package id.patuh.artefact;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for what another process does. */
final class Patience {

    private static final long STEP_MILLIS = 50;

    private Patience() {}

    /** Returns once it holds, and tells how long that took; fails if it does not within the limit. */
    static Duration until(String what, Duration limit, BooleanSupplier holds) {
        Instant since = Instant.now();
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(since.plus(limit))) {
                throw new AssertionError("Not within " + limit.toSeconds() + " s: " + what);
            }
            pause();
        }
        return Duration.between(since, Instant.now());
    }

    private static void pause() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
