package id.patuh.sanction;

import static id.patuh.sanction.SanctionKind.ADMINISTRATIVE_FINE;
import static id.patuh.sanction.SanctionKind.SERVICES_WITHHELD;
import static id.patuh.sanction.SanctionState.APPROVED;
import static id.patuh.sanction.SanctionState.IMPOSED;
import static id.patuh.sanction.SanctionState.LIFTED;
import static id.patuh.sanction.SanctionState.LIFTING;
import static id.patuh.sanction.SanctionState.PAID;
import static id.patuh.sanction.SanctionState.PROPOSED;
import static id.patuh.sanction.SanctionState.REFUSED;
import static id.patuh.sanction.SanctionState.REJECTED;
import static id.patuh.sanction.SanctionState.REQUESTED;
import static id.patuh.sanction.SanctionState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;

/** The lifecycle of a sanction as one table: kinds, states from, state to. */
enum SanctionStep {
    /** Another person than who proposed it agrees (four eyes). */
    APPROVE("sanction.approved", EnumSet.allOf(SanctionKind.class), Set.of(PROPOSED), APPROVED),
    /** Another person does not. */
    REJECT("sanction.rejected", EnumSet.allOf(SanctionKind.class), Set.of(PROPOSED), REJECTED),
    /** A part of a fine is paid. */
    PAY("sanction.paid-in-part", Set.of(ADMINISTRATIVE_FINE), Set.of(APPROVED), APPROVED),
    /** The rest of a fine is paid. */
    SETTLE("sanction.paid", Set.of(ADMINISTRATIVE_FINE), Set.of(APPROVED), PAID),
    /** A payment of a fine is found not to count: it is owed again. */
    VOID_PAYMENT("sanction.payment-voided", Set.of(ADMINISTRATIVE_FINE), Set.of(APPROVED, PAID), APPROVED),
    /** The addressee is asked, with the step TMP2T_REQUEST of the case. */
    REQUEST("sanction.requested", Set.of(SERVICES_WITHHELD), Set.of(APPROVED), REQUESTED),
    /** The addressee withholds the first service. */
    IMPOSE("sanction.imposed", Set.of(SERVICES_WITHHELD), Set.of(REQUESTED), IMPOSED),
    /** The addressee refuses the last service, having imposed none. */
    REFUSE("sanction.refused", Set.of(SERVICES_WITHHELD), Set.of(REQUESTED), REFUSED),
    /** The grounds are recorded as gone (art. 10(7)-(8)). */
    REQUEST_LIFTING("sanction.lifting-requested", Set.of(SERVICES_WITHHELD), Set.of(IMPOSED), LIFTING),
    /** The addressee lifts the last service. */
    LIFT("sanction.lifted", Set.of(SERVICES_WITHHELD), Set.of(LIFTING), LIFTED),
    /** It was a mistake, or is not pursued; services that are withheld already can only be lifted. */
    WITHDRAW("sanction.withdrawn", EnumSet.allOf(SanctionKind.class), Set.of(PROPOSED, APPROVED, REQUESTED), WITHDRAWN);

    private final String event;
    private final Set<SanctionKind> kinds;
    private final Set<SanctionState> from;
    private final SanctionState to;

    SanctionStep(String event, Set<SanctionKind> kinds, Set<SanctionState> from, SanctionState to) {
        this.event = event;
        this.kinds = kinds;
        this.from = from;
        this.to = to;
    }

    boolean leaves(SanctionKind kind, SanctionState state) {
        return kinds.contains(kind) && from.contains(state);
    }

    SanctionState to() {
        return to;
    }

    /** Whether nothing follows. */
    boolean ends() {
        return switch (this) {
            case REJECT, REFUSE, LIFT, WITHDRAW -> true;
            case APPROVE, PAY, SETTLE, VOID_PAYMENT, REQUEST, IMPOSE, REQUEST_LIFTING -> false;
        };
    }

    String event() {
        return event;
    }
}
