package id.patuh.noncompliance;

import id.patuh.programme.AgeingClass;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What must have happened before a step of the table may be taken, beside the state it leaves from. Pure. */
@Schema(
        name = "StepGuard",
        description =
                "What must have happened before: the days of a term ran out, the report to the inspectorate, notices, an "
                        + "approved sanction; how often a step may be taken; what else is open about the employer; or whose "
                        + "act it is")
enum StepGuard {
    /** The days of the first reprimand ran out (PP 86/2013 art. 6(1)). */
    SP1_RAN_OUT,
    /** There are two reprimands and no third (PP 86/2013 art. 6(1)). */
    AT_MOST_TWO_REPRIMANDS,
    /** The days of the second reprimand ran out (PP 86/2013 art. 7(1)). */
    SP2_RAN_OUT,
    /** A fine was approved by a second person. */
    FINE_APPROVED,
    /** The fine's 30 days and its payment date passed (PP 86/2013 art. 10(5)-(6)). */
    FINE_TERM_RAN_OUT,
    /** The fine is not paid in full (PP 86/2013 art. 10(6)); the wider reading is a setting. */
    FINE_NOT_PAID_IN_FULL,
    /** A request to withhold services was approved by a second person and not made yet. */
    WITHHOLDING_APPROVED,
    /** The desk does it itself, on the restriction that is addressed to it (PP 86/2013 art. 9(3)). */
    BY_THE_LICENSING_DESK,
    /** No fine stands unpaid (PP 86/2013 art. 10(7)a). */
    FINE_SETTLED,
    /** No service is withheld or asked to be. */
    SERVICES_RESTORED,
    /** The second reprimand or a collection letter stayed without answer. */
    LETTERS_UNANSWERED,
    /** No handover to KPKNL is open about the employer. */
    NOT_HANDED_OVER,
    /** No case of the employer, past or present, was with prosecutors or police. */
    NEVER_BEFORE_LAW_ENFORCEMENT,
    /** The receivable is bad (macet) by its age. */
    RECEIVABLE_IS_BAD,
    /** The receivable reaches what KPKNL takes. */
    RECEIVABLE_REACHES_MINIMUM,
    /** The day that was promised passed, or the plan was broken. */
    PROMISED_DAY_PASSED,
    /** Who broke a promise is examined if that was not done before; the ladder never goes back behind its examination. */
    NOT_YET_EXAMINED,
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
            case SP1_RAN_OUT -> ranOut(standing, standing.lastDueDate(CaseStep.SP1));
            case AT_MOST_TWO_REPRIMANDS -> blockIf(standing.times(CaseStep.SP2) > 0);
            case SP2_RAN_OUT -> ranOut(standing, standing.lastDueDate(CaseStep.SP2));
            case NOTA_1_RAN_OUT -> ranOut(standing, standing.lastDueDate(CaseStep.NOTA_1));
            case FINE_APPROVED -> blockIf(standing.finesToServe().isEmpty());
            case FINE_TERM_RAN_OUT -> ranOut(standing, fineIsDue(standing));
            case FINE_NOT_PAID_IN_FULL -> blockIf(
                    !standing.rules().isWithholdingWide() && !standing.hasOpen(CaseSanction.Kind.FINE));
            case WITHHOLDING_APPROVED -> blockIf(
                    standing.withholdingsToRequest().isEmpty());
            case BY_THE_LICENSING_DESK -> blockIf(standing.actor() != CaseStanding.Actor.LICENSING_DESK);
            case FINE_SETTLED -> blockIf(standing.hasOpen(CaseSanction.Kind.FINE));
            case SERVICES_RESTORED -> blockIf(standing.hasOpen(CaseSanction.Kind.WITHHOLDING));
            case LETTERS_UNANSWERED -> lettersUnanswered(standing);
            case NOT_HANDED_OVER -> blockIf(standing.around().isHandedOver());
            case NEVER_BEFORE_LAW_ENFORCEMENT -> blockIf(standing.around().wasBeforeLawEnforcement());
            case RECEIVABLE_IS_BAD -> blockIf(standing.around().receivable().ageing() != AgeingClass.BAD);
            case RECEIVABLE_REACHES_MINIMUM -> blockIf(
                    standing.around().receivable().total() < standing.rules().handoverAtLeast());
            case PROMISED_DAY_PASSED -> standing.actor() == CaseStanding.Actor.BROKEN_PLAN
                    ? Optional.empty()
                    : ranOut(standing, standing.lastDueDate(CaseStep.COMMITMENT));
            case NOT_YET_EXAMINED -> blockIf(standing.times(CaseStep.EXAM_REPORT) > 0);
            case AT_MOST_TWO_VISITS -> blockIf(standing.times(CaseStep.VISIT) >= VISITS);
            case AT_MOST_THREE_COLLECTION_LETTERS -> collectionLetters(standing);
            case REPORTED_TO_INSPECTORATE -> blockIf(standing.times(CaseStep.REPORT_WASNAKER) == 0);
            case NOTICES_WHERE_WANTED -> blockIf(standing.rules().areNoticesWanted()
                    && (standing.times(CaseStep.NOTICE_1) == 0 || standing.times(CaseStep.VISIT) == 0));
        };
    }

    private Optional<Block> blockIf(boolean isBlocked) {
        return isBlocked ? Optional.of(new Block(this, null)) : Optional.empty();
    }

    /** A term ends with its last day: the step may be taken on the day after. */
    private Optional<Block> ranOut(CaseStanding standing, Optional<LocalDate> due) {
        if (due.isEmpty()) {
            return Optional.of(new Block(this, null));
        }
        return standing.today().isAfter(due.get())
                ? Optional.empty()
                : Optional.of(new Block(this, due.get().plusDays(1)));
    }

    /** The fine's 30 days, and the earliest payment date of what is not paid; which finding it is about the sanction knows. */
    static Optional<LocalDate> fineIsDue(CaseStanding standing) {
        boolean anyOpen = standing.hasOpen(CaseSanction.Kind.FINE);
        return standing.lastDueDate(CaseStep.ADMIN_FINE).flatMap(term -> standing.fines().stream()
                .filter(fine -> fine.isOpen() || !anyOpen)
                .flatMap(fine -> fine.payable().stream())
                .min(LocalDate::compareTo)
                .map(payable -> payable.isAfter(term) ? payable : term));
    }

    private Optional<Block> lettersUnanswered(CaseStanding standing) {
        Optional<LocalDate> first = Stream.of(CaseStep.SP2, CaseStep.COLLECT_LETTER)
                .flatMap(step -> standing.lastDueDate(step).stream())
                .min(LocalDate::compareTo);
        return ranOut(standing, first);
    }

    private Optional<Block> collectionLetters(CaseStanding standing) {
        int sent = standing.times(CaseStep.COLLECT_LETTER);
        if (sent >= COLLECTION_LETTERS) {
            return Optional.of(new Block(this, null));
        }
        return sent == 0 ? Optional.empty() : ranOut(standing, standing.lastDueDate(CaseStep.COLLECT_LETTER));
    }
}
