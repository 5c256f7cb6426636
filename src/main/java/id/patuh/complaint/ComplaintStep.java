package id.patuh.complaint;

import static id.patuh.complaint.ComplaintState.RECEIVED;

import java.util.Set;

/** The lifecycle of a complaint as one table. */
enum ComplaintStep {
    /** The office looks into it (PP 86/2013 art. 13(4)). */
    ACCEPT("complaint.accepted", Set.of(RECEIVED), ComplaintState.ACCEPTED),
    /** The office does not. */
    REJECT("complaint.rejected", Set.of(RECEIVED), ComplaintState.REJECTED),
    /** What it tells is known already. */
    MARK_DUPLICATE("complaint.duplicate", Set.of(RECEIVED), ComplaintState.DUPLICATE);

    private final String event;
    private final Set<ComplaintState> from;
    private final ComplaintState to;

    ComplaintStep(String event, Set<ComplaintState> from, ComplaintState to) {
        this.event = event;
        this.from = from;
        this.to = to;
    }

    boolean leaves(ComplaintState state) {
        return from.contains(state);
    }

    ComplaintState to() {
        return to;
    }

    String event() {
        return event;
    }
}
