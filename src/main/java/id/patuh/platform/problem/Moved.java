package id.patuh.platform.problem;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was asked for lives elsewhere for good: answered 308 with the same address under the other id. */
public class Moved extends RuntimeException {

    private final transient UUID from;
    private final transient UUID to;

    public Moved(UUID from, UUID to) {
        super("moved", null, false, false);
        this.from = from;
        this.to = to;
    }

    /** The same path with the other id in the place of the one asked for, however that was written. */
    String address(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(segment -> isFrom(segment) ? to.toString() : segment)
                .collect(Collectors.joining("/"));
    }

    private boolean isFrom(String segment) {
        try {
            return UUID.fromString(segment).equals(from);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
