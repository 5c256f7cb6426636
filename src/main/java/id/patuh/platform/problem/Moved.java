package id.patuh.platform.problem;

import java.util.UUID;

/** What was asked for lives elsewhere for good: answered 308 with the same address under the other id. */
public class Moved extends RuntimeException {

    private final transient UUID from;
    private final transient UUID to;

    public Moved(UUID from, UUID to) {
        super("moved", null, false, false);
        this.from = from;
        this.to = to;
    }

    /** An address, path and query, with the other id in its place. */
    String address(String path) {
        return path.replaceFirst("(?i)" + from, to.toString());
    }
}
