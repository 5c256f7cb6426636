package id.patuh.exchange;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a row. */
@Schema(
        description =
                "What became of a row; LIKELY_TWIN: not created, because somebody alike is known (match=report). In "
                        + "a dry run: what would become of it")
enum RowOutcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    LIKELY_TWIN,
    REJECTED;

    /** Rows that did not land. */
    static final Set<RowOutcome> NOT_LANDED = EnumSet.of(LIKELY_TWIN, REJECTED);
}
