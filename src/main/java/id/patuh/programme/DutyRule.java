package id.patuh.programme;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A duty and what it rests on; no basis where no provision decides.
 *
 * @param grounds of what was asked, what alone could make it another duty
 */
public record DutyRule(Duty duty, @Nullable Basis basis, Set<Ground> grounds) {

    /** Something a duty may depend on. */
    public enum Ground {
        EMPLOYER_CLASS,
        SCALE,
        WORKER_KIND
    }

    /** Whether something else in place of one ground could make it another duty. */
    public boolean restsOn(Ground ground) {
        return grounds.contains(ground);
    }
}
