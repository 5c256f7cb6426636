package id.patuh.noncompliance;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a step of the table leaves from and where it leads, with the term that it sets.
 *
 * @param to where it leads; null for a step that leaves the case where it stands
 */
record StepPath(Set<Track> tracks, Set<CaseState> from, @Nullable CaseState to, @Nullable CaseTerm term) {

    /** On some tracks, or on all. */
    static StepPath on(Track... tracks) {
        Set<Track> on = tracks.length == 0 ? EnumSet.allOf(Track.class) : EnumSet.copyOf(Arrays.asList(tracks));
        return new StepPath(on, Set.of(), null, null);
    }

    StepPath from(CaseState... states) {
        return new StepPath(tracks, EnumSet.copyOf(Arrays.asList(states)), to, term);
    }

    /** From every state in which a case is open. */
    StepPath fromOpen() {
        EnumSet<CaseState> open = EnumSet.allOf(CaseState.class);
        open.removeIf(CaseState::isClosed);
        return new StepPath(tracks, open, to, term);
    }

    /** From every state, closed ones too. */
    StepPath fromAny() {
        return new StepPath(tracks, EnumSet.allOf(CaseState.class), to, term);
    }

    /** From what was said before, but not from these. */
    StepPath butNot(CaseState... states) {
        EnumSet<CaseState> left = EnumSet.copyOf(from);
        left.removeAll(Arrays.asList(states));
        return new StepPath(tracks, left, to, term);
    }

    StepPath to(CaseState state) {
        return new StepPath(tracks, from, state, term);
    }

    StepPath within(CaseTerm length) {
        return new StepPath(tracks, from, to, length);
    }
}
