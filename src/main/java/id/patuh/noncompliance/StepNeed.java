package id.patuh.noncompliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a step must be given or find. */
@Schema(
        name = "StepNeed",
        description =
                """
        NOTE: a note that says why; LINKED_CASE: the open case that this one duplicates; FINDINGS_SETTLED: every finding
        resolved or refuted; SERVICE: the day on which its letter was served; OPEN_FINDINGS: open findings that it cites;
        CONFIRMED_FINDINGS: confirmed ones; STOOD_IN_EXAM_REPORT, STOOD_IN_SP1, STOOD_IN_SP2: findings that stood in the rung
        before; STOOD_IN_ADMIN_FINE: in any fine that was served; REACHED_BY_FINE,
        REACHED_BY_WITHHOLDING: findings of the approved sanction; MANDATE: a mandate (SKK) in force
        that names the employer; COMMITMENT: a commitment of the case that is not over; PARTNERS: the agencies that take
        part; CORRECTION: the line of the history that it corrects, and how;
        SECOND_PERSON: somebody else than who took what it corrects""")
public enum StepNeed {
    /** A note that says why. */
    NOTE,
    /** The open case that this one duplicates. */
    LINKED_CASE,
    /** Every finding resolved or refuted. */
    FINDINGS_SETTLED,
    /** The day on which its letter was served. */
    SERVICE,
    /** Open findings that it cites. */
    OPEN_FINDINGS,
    /** Confirmed findings that it cites. */
    CONFIRMED_FINDINGS,
    /** What it cites stood in the report of the examination. */
    STOOD_IN_EXAM_REPORT,
    /** What it cites stood in the first reprimand. */
    STOOD_IN_SP1,
    /** What it cites stood in the second reprimand. */
    STOOD_IN_SP2,
    /** What it cites stood in a fine that was served. */
    STOOD_IN_ADMIN_FINE,
    /** What it cites is what the approved fine reaches. */
    REACHED_BY_FINE,
    /** What it cites is what the approved request to withhold services reaches. */
    REACHED_BY_WITHHOLDING,
    /** A special power of attorney in force that names the employer. */
    MANDATE,
    /** A commitment of the case that is not over. */
    COMMITMENT,
    /** The agencies that take part. */
    PARTNERS,
    /** The line of the history that it corrects, and how. */
    CORRECTION,
    /** Somebody else than who took what it corrects. */
    SECOND_PERSON
}
