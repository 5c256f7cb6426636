package id.patuh.noncompliance;

import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What must have happened before a step of the table may be taken, beside the state it leaves from. Pure. */
@Schema(
        name = "StepGuard",
        description =
                "What must have happened before: the days of a term ran out, the report to the inspectorate, notices; "
                        + "or how often a step may be taken")
enum StepGuard {
    /** The days of the first reprimand ran out (PP 86/2013 art. 6(1)). */
    SP1_RAN_OUT,
    /** Practice allows two visits. */
    AT_MOST_TWO_VISITS,
    /** Practice knows three collection letters, each after the days of the one before. */
    AT_MOST_THREE_COLLECTION_LETTERS,
    /** The employer was reported to the labour inspectorate. */
    REPORTED_TO_INSPECTORATE,
    /** The days of the first inspection note ran out. */
    NOTA_1_RAN_OUT,
    /** Notices and a visit came before, where the office wants them. */
    NOTICES_WHERE_WANTED;

    private static final int VISITS = 2;
    private static final int COLLECTION_LETTERS = 3;

    /**
     * What blocks a step.
     *
     * @param opensOn first day on which it is no longer blocked, null where no day alone opens it
     */
    record Block(StepGuard guard, @Nullable LocalDate opensOn) {}

    Optional<Block> blocks(CaseStanding standing) {
        return switch (this) {
            case SP1_RAN_OUT -> ranOut(standing, CaseStep.SP1);
            case NOTA_1_RAN_OUT -> ranOut(standing, CaseStep.NOTA_1);
            case AT_MOST_TWO_VISITS -> blockIf(standing.times(CaseStep.VISIT) >= VISITS);
            case AT_MOST_THREE_COLLECTION_LETTERS -> standing.times(CaseStep.COLLECT_LETTER) >= COLLECTION_LETTERS
                    ? Optional.of(new Block(this, null))
                    : standing.times(CaseStep.COLLECT_LETTER) == 0
                            ? Optional.empty()
                            : ranOut(standing, CaseStep.COLLECT_LETTER);
            case REPORTED_TO_INSPECTORATE -> blockIf(standing.times(CaseStep.REPORT_WASNAKER) == 0);
            case NOTICES_WHERE_WANTED -> blockIf(standing.noticesWanted()
                    && (standing.times(CaseStep.NOTICE_1) == 0 || standing.times(CaseStep.VISIT) == 0));
        };
    }

    private Optional<Block> blockIf(boolean isBlocked) {
        return isBlocked ? Optional.of(new Block(this, null)) : Optional.empty();
    }

    /** A term ends with its last day: the step may be taken on the day after. */
    private Optional<Block> ranOut(CaseStanding standing, CaseStep step) {
        Optional<LocalDate> due = standing.lastDueDate(step);
        if (due.isEmpty()) {
            return Optional.of(new Block(this, null));
        }
        return standing.today().isAfter(due.get())
                ? Optional.empty()
                : Optional.of(new Block(this, due.get().plusDays(1)));
    }
}
