package id.patuh.noncompliance;

import static id.patuh.noncompliance.LetterState.APPROVED;
import static id.patuh.noncompliance.LetterState.DRAFT;
import static id.patuh.noncompliance.LetterState.SERVED;
import static id.patuh.noncompliance.LetterState.UNDELIVERABLE;
import static id.patuh.noncompliance.LetterState.VOID;

import java.util.Locale;
import java.util.Set;

/** The lifecycle of a letter as one table. */
enum LetterStep {
    /** It is changed. */
    AMEND(Set.of(DRAFT), DRAFT),
    /** Another person than who wrote it agrees; it gets its number and is fixed. */
    APPROVE(Set.of(DRAFT), APPROVED),
    /** It reached whom it is for, with proof. */
    SERVE(Set.of(APPROVED), SERVED),
    /** It came back. */
    FAIL(Set.of(APPROVED), UNDELIVERABLE),
    /** It counts for nothing. */
    CANCEL(Set.of(DRAFT, APPROVED), VOID);

    private final Set<LetterState> from;
    private final LetterState to;

    LetterStep(Set<LetterState> from, LetterState to) {
        this.from = from;
        this.to = to;
    }

    boolean leaves(LetterState state) {
        return from.contains(state);
    }

    LetterState to() {
        return to;
    }

    /** How the history of the case calls it. */
    String line() {
        return "LETTER_" + to.name();
    }

    /** How the journal calls it. */
    String event() {
        return this == AMEND ? "letter.amended" : "letter." + to.name().toLowerCase(Locale.ROOT);
    }
}
