package id.patuh.noncompliance;

import static id.patuh.noncompliance.CaseState.CLOSED_COMPLIANT;
import static id.patuh.noncompliance.CaseState.CLOSED_DUPLICATE;
import static id.patuh.noncompliance.CaseState.CLOSED_NOT_OBLIGED;
import static id.patuh.noncompliance.CaseState.DETECTED;
import static id.patuh.noncompliance.CaseState.VERIFYING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The lifecycle of a case as one table: each step with the tracks and states it leaves from, the state it leads to, its
 * legal basis and what it must be given. The ladder of PP 86/2013 joins this table as further rows.
 */
@Schema(description = "Steps of the table; a refused step says which ones are allowed")
public enum CaseStep {
    /** Taken by opening the case. */
    DETECT(all(), none(), DETECTED, null, "PP 86/2013 art. 13(3)-(4)", Proof.NONE),
    VERIFY(all(), EnumSet.of(DETECTED), VERIFYING, null, "practice", Proof.NONE),
    /** Complying stops the ladder from any open state. */
    CLOSE_COMPLIANT(
            all(), open(), CLOSED_COMPLIANT, Closure.COMPLIANT, "PP 86/2013 art. 10(8)", Proof.FINDINGS_SETTLED),
    CLOSE_NOT_OBLIGED(all(), open(), CLOSED_NOT_OBLIGED, Closure.NOT_OBLIGED, "practice", Proof.NOTE),
    CLOSE_DUPLICATE(all(), open(), CLOSED_DUPLICATE, Closure.DUPLICATE, "practice", Proof.LINKED_CASE),
    /** Relapse or new evidence; a duplicate stays closed. */
    REOPEN(all(), EnumSet.of(CLOSED_COMPLIANT, CLOSED_NOT_OBLIGED), VERIFYING, null, "practice", Proof.NOTE);

    /** What a step must be given or find. */
    @Schema(
            name = "StepNeed",
            description = "NOTE: a note that says why; LINKED_CASE: the open case that this one duplicates; "
                    + "FINDINGS_SETTLED: every finding resolved or refuted")
    public enum Proof {
        NONE,
        /** A note that says why. */
        NOTE,
        /** The open case that this one duplicates. */
        LINKED_CASE,
        /** Every finding resolved or refuted. */
        FINDINGS_SETTLED
    }

    private final Set<Track> tracks;
    private final Set<CaseState> from;
    private final CaseState to;
    private final @Nullable Closure closure;
    private final String legalBasis;
    private final Proof proof;

    CaseStep(
            Set<Track> tracks,
            Set<CaseState> from,
            CaseState to,
            @Nullable Closure closure,
            String legalBasis,
            Proof proof) {
        this.tracks = tracks;
        this.from = from;
        this.to = to;
        this.closure = closure;
        this.legalBasis = legalBasis;
        this.proof = proof;
    }

    /** Steps that leave from a state on a track. */
    public static List<CaseStep> from(Track track, CaseState state) {
        return Arrays.stream(values()).filter(step -> step.leaves(track, state)).toList();
    }

    public boolean leaves(Track track, CaseState state) {
        return tracks.contains(track) && from.contains(state);
    }

    public CaseState to() {
        return to;
    }

    public Optional<Closure> closure() {
        return Optional.ofNullable(closure);
    }

    public String legalBasis() {
        return legalBasis;
    }

    public Proof proof() {
        return proof;
    }

    private static Set<Track> all() {
        return EnumSet.allOf(Track.class);
    }

    private static Set<CaseState> none() {
        return EnumSet.noneOf(CaseState.class);
    }

    private static Set<CaseState> open() {
        return EnumSet.of(DETECTED, VERIFYING);
    }
}
