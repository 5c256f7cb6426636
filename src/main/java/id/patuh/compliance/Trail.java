package id.patuh.compliance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What rules found, in their order. A whole one also tells what they looked at and found in order, so that it names every
 * fact that was used; detection needs none of that and asks millions.
 */
final class Trail {

    private final List<Reason> reasons = new ArrayList<>();
    private final boolean isWhole;

    Trail(boolean isWhole) {
        this.isWhole = isWhole;
    }

    void add(Reason reason) {
        reasons.add(reason);
    }

    /** Adds what is in order, or not known. */
    void tell(Supplier<Reason> reason) {
        if (isWhole) {
            reasons.add(reason.get());
        }
    }

    boolean isWhole() {
        return isWhole;
    }

    List<Reason> reasons() {
        return reasons;
    }
}
