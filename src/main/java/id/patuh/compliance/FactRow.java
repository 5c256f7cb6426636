package id.patuh.compliance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An establishment as {@link FactRows} reads it; what there are several of is JSON, an array of arrays, null where there are
 * none.
 */
record FactRow(
        UUID person,
        UUID employer,
        String regionCode,
        String employerClass,
        @Nullable String scale,
        String status,
        @Nullable Integer knownWorkers,
        boolean isListedElsewhere,
        @Nullable String memberships,
        @Nullable String known,
        @Nullable String lines,
        @Nullable String plans,
        @Nullable String suspensions,
        @Nullable String fines) {}
