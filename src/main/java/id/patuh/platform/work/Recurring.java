package id.patuh.platform.work;

import java.time.Duration;

/** Work that comes back: on one replica at a time, again a while after it ended. The caller is the service itself. */
public interface Recurring {

    /** Name under which it is scheduled and audited. */
    String name();

    /** Time between the end of one run and the next, and before the first on a new database. */
    Duration pause();

    void run();
}
