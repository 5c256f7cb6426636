package id.patuh.programme;

import org.jspecify.annotations.Nullable;

/**
 * Facts on which reliefs hang. A relief whose condition is about a fact that is not known does not apply.
 *
 * @param workers active members of the employer
 * @param kbli activity (KBLI) of the employer
 * @param sector sector of own-account work
 */
public record ReliefFacts(@Nullable Integer workers, @Nullable String kbli, @Nullable Sector sector) {

    /** Nothing is known. */
    public static final ReliefFacts UNKNOWN = new ReliefFacts(null, null, null);
}
