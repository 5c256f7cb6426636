package id.patuh.sanction;

/** The lifecycle of a service restriction as one table. */
enum RestrictionStep {
    /** The addressee withholds the service (PP 86/2013 art. 9(3)). */
    IMPOSE("service-restriction.imposed", RestrictionState.REQUESTED, RestrictionState.IMPOSED),
    /** The addressee does not. */
    REFUSE("service-restriction.refused", RestrictionState.REQUESTED, RestrictionState.REFUSED),
    /** BPJS no longer asks for it. */
    WITHDRAW("service-restriction.withdrawn", RestrictionState.REQUESTED, RestrictionState.WITHDRAWN),
    /** BPJS recorded that its grounds are gone: the addressee may lift it. */
    REQUEST_LIFTING("service-restriction.lifting-requested", RestrictionState.IMPOSED, RestrictionState.IMPOSED),
    /** The addressee gives the service again (art. 10(7)). */
    LIFT("service-restriction.lifted", RestrictionState.IMPOSED, RestrictionState.LIFTED);

    private final String event;
    private final RestrictionState from;
    private final RestrictionState to;

    RestrictionStep(String event, RestrictionState from, RestrictionState to) {
        this.event = event;
        this.from = from;
        this.to = to;
    }

    boolean leaves(RestrictionState state) {
        return from == state;
    }

    RestrictionState to() {
        return to;
    }

    String event() {
        return event;
    }
}
