package id.patuh.platform.work;

import java.util.UUID;

/** A kind of background work. It may run again after a crash, so it must be able to. */
public interface Job {

    /** Name, as it stands in the audit. */
    String name();

    void run(UUID subject);

    /** Says so where it failed again and again. */
    void giveUp(UUID subject);
}
