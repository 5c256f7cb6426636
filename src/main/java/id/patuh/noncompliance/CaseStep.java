package id.patuh.noncompliance;

import static id.patuh.noncompliance.CaseState.ASSISTED;
import static id.patuh.noncompliance.CaseState.AUDITED;
import static id.patuh.noncompliance.CaseState.CLOSED_COMPLIANT;
import static id.patuh.noncompliance.CaseState.CLOSED_DUPLICATE;
import static id.patuh.noncompliance.CaseState.CLOSED_NOT_OBLIGED;
import static id.patuh.noncompliance.CaseState.COLLECTING;
import static id.patuh.noncompliance.CaseState.DETECTED;
import static id.patuh.noncompliance.CaseState.EXAMINED;
import static id.patuh.noncompliance.CaseState.EXAMINING;
import static id.patuh.noncompliance.CaseState.GUIDED;
import static id.patuh.noncompliance.CaseState.NOTIFIED;
import static id.patuh.noncompliance.CaseState.NOTIFIED_AGAIN;
import static id.patuh.noncompliance.CaseState.REPRIMANDED;
import static id.patuh.noncompliance.CaseState.REPRIMANDED_AGAIN;
import static id.patuh.noncompliance.CaseState.VERIFYING;
import static id.patuh.noncompliance.CaseState.VISITED;
import static id.patuh.noncompliance.CaseTerm.From.SERVICE;
import static id.patuh.noncompliance.CaseTerm.From.STEP;
import static id.patuh.noncompliance.CaseTerm.law;
import static id.patuh.noncompliance.CaseTerm.practice;
import static id.patuh.noncompliance.Track.ADMINISTRATIVE;
import static id.patuh.noncompliance.Track.ARREARS;
import static id.patuh.noncompliance.Track.STATE_EMPLOYER;

import id.patuh.calendar.Term;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The lifecycle of a case as one table: each step with the tracks and states it leaves from, the state it leads to (a step
 * that leads nowhere leaves the case where it stands), the term it sets, its legal basis, what it must be given, and what
 * must have happened before.
 */
@Schema(description = "Steps of the table; a refused step says which ones are allowed")
public enum CaseStep {
    /** Taken by opening the case. */
    DETECT(on(), from(), DETECTED, practice(7, STEP), "PP 86/2013 art. 13(3)-(4)", given()),
    VERIFY(on(), from(DETECTED), VERIFYING, null, "practice", given()),

    /** Notices and visits are practice, not law: an office may go straight to the examination. */
    NOTICE_1(on(), from(VERIFYING), NOTIFIED, practice(7, SERVICE), "practice", given(Proof.SERVICE)),
    NOTICE_2(on(), from(NOTIFIED), NOTIFIED_AGAIN, practice(7, SERVICE), "practice", given(Proof.SERVICE)),
    VISIT(
            on(),
            from(VERIFYING, NOTIFIED, NOTIFIED_AGAIN, VISITED, COLLECTING),
            VISITED,
            practice(14, STEP),
            "practice",
            given(Proof.NOTE),
            StepGuard.AT_MOST_TWO_VISITS),
    EXAM(
            on(),
            from(VERIFYING, NOTIFIED, NOTIFIED_AGAIN, VISITED),
            EXAMINING,
            null,
            "UU 24/2011 art. 11; PP 86/2013 art. 13(1), (3)",
            given(),
            StepGuard.NOTICES_WHERE_WANTED),
    /** Sanctions rest on what an examination found, so it cites what it confirmed. */
    EXAM_REPORT(
            on(), from(EXAMINING), EXAMINED, null, "PP 86/2013 art. 13", given(Proof.CONFIRMED_FINDINGS, Proof.NOTE)),
    SP1(
            on(ADMINISTRATIVE),
            from(EXAMINED),
            REPRIMANDED,
            law(10, Term.Unit.WORKING_DAYS, SERVICE),
            "PP 86/2013 art. 5(2)a, 6(1)",
            given(Proof.CONFIRMED_FINDINGS, Proof.STOOD_IN_EXAM_REPORT, Proof.SERVICE)),
    SP2(
            on(ADMINISTRATIVE),
            from(REPRIMANDED),
            REPRIMANDED_AGAIN,
            law(10, Term.Unit.WORKING_DAYS, SERVICE),
            "PP 86/2013 art. 6(1)",
            given(Proof.CONFIRMED_FINDINGS, Proof.STOOD_IN_SP1, Proof.SERVICE),
            StepGuard.SP1_RAN_OUT),

    COLLECT_LETTER(
            on(ARREARS),
            from(VERIFYING, NOTIFIED, NOTIFIED_AGAIN, VISITED, EXAMINED, COLLECTING),
            COLLECTING,
            practice(7, SERVICE),
            "practice",
            given(Proof.OPEN_FINDINGS, Proof.SERVICE),
            StepGuard.AT_MOST_THREE_COLLECTION_LETTERS),

    GUIDANCE(
            on(STATE_EMPLOYER),
            from(VERIFYING, NOTIFIED, NOTIFIED_AGAIN, VISITED, EXAMINED),
            GUIDED,
            practice(14, SERVICE),
            "Inpres 2/2021",
            given(Proof.OPEN_FINDINGS, Proof.SERVICE)),
    ASSISTANCE(
            on(STATE_EMPLOYER),
            from(GUIDED, AUDITED),
            ASSISTED,
            practice(30, STEP),
            "Inpres 2/2021 (Attorney General)",
            given(Proof.NOTE)),
    AUDIT_FOLLOW_UP(
            on(STATE_EMPLOYER), from(GUIDED, ASSISTED), AUDITED, practice(60, STEP), "practice", given(Proof.NOTE)),

    /** A duty of BPJS wherever contributions or another duty are not met; the ladder stands where it stood. */
    REPORT_WASNAKER(
            on(ADMINISTRATIVE, ARREARS),
            from(EXAMINED, REPRIMANDED, REPRIMANDED_AGAIN, COLLECTING),
            null,
            null,
            "PP 86/2013 art. 13(5)",
            given(Proof.OPEN_FINDINGS, Proof.SERVICE)),
    NOTA_1(
            on(ADMINISTRATIVE, ARREARS),
            open(),
            null,
            practice(30, SERVICE),
            "Permenaker 33/2016; Permenaker 1/2020",
            given(Proof.SERVICE),
            StepGuard.REPORTED_TO_INSPECTORATE),
    NOTA_2(
            on(ADMINISTRATIVE, ARREARS),
            open(),
            null,
            practice(14, SERVICE),
            "Permenaker 33/2016; Permenaker 1/2020",
            given(Proof.SERVICE),
            StepGuard.NOTA_1_RAN_OUT),

    /** Complying stops the ladder from any open state. */
    CLOSE_COMPLIANT(on(), open(), CLOSED_COMPLIANT, null, "PP 86/2013 art. 10(8)", given(Proof.FINDINGS_SETTLED)),
    CLOSE_NOT_OBLIGED(on(), open(), CLOSED_NOT_OBLIGED, null, "practice", given(Proof.NOTE)),
    CLOSE_DUPLICATE(on(), open(), CLOSED_DUPLICATE, null, "practice", given(Proof.LINKED_CASE)),
    /** Relapse or new evidence; a duplicate stays closed. */
    REOPEN(
            on(),
            from(CLOSED_COMPLIANT, CLOSED_NOT_OBLIGED),
            VERIFYING,
            practice(7, STEP),
            "practice",
            given(Proof.NOTE));

    /** What a step must be given or find. */
    @Schema(
            name = "StepNeed",
            description =
                    """
            NOTE: a note that says why; LINKED_CASE: the open case that this one duplicates; FINDINGS_SETTLED: every
            finding resolved or refuted; SERVICE: the day on which its letter was served; OPEN_FINDINGS: open findings
            that it cites; CONFIRMED_FINDINGS: confirmed ones; STOOD_IN_EXAM_REPORT, STOOD_IN_SP1: findings that stood in
            the rung before""")
    public enum Proof {
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
        STOOD_IN_SP1
    }

    private final Set<Track> tracks;
    private final Set<CaseState> from;
    private final @Nullable CaseState to;
    private final @Nullable CaseTerm term;
    private final String legalBasis;
    private final List<Proof> proofs;
    private final List<StepGuard> guards;

    CaseStep(
            Set<Track> tracks,
            Set<CaseState> from,
            @Nullable CaseState to,
            @Nullable CaseTerm term,
            String legalBasis,
            List<Proof> proofs,
            StepGuard... guards) {
        this.tracks = tracks;
        this.from = from;
        this.to = to;
        this.term = term;
        this.legalBasis = legalBasis;
        this.proofs = proofs;
        this.guards = List.of(guards);
    }

    /** Steps that leave from a state on a track. */
    public static List<CaseStep> from(Track track, CaseState state) {
        return Arrays.stream(values()).filter(step -> step.leaves(track, state)).toList();
    }

    public boolean leaves(Track track, CaseState state) {
        return tracks.contains(track) && from.contains(state);
    }

    /** Where it leads from a state. */
    public CaseState to(CaseState state) {
        return to == null ? state : to;
    }

    /** Where it leads, if it moves the case at all. */
    public Optional<CaseState> to() {
        return Optional.ofNullable(to);
    }

    public Optional<Closure> closure() {
        return switch (this) {
            case CLOSE_COMPLIANT -> Optional.of(Closure.COMPLIANT);
            case CLOSE_NOT_OBLIGED -> Optional.of(Closure.NOT_OBLIGED);
            case CLOSE_DUPLICATE -> Optional.of(Closure.DUPLICATE);
            default -> Optional.empty();
        };
    }

    Optional<CaseTerm> term() {
        return Optional.ofNullable(term);
    }

    public String legalBasis() {
        return legalBasis;
    }

    public List<Proof> proofs() {
        return proofs;
    }

    boolean needs(Proof proof) {
        return proofs.contains(proof);
    }

    /** What blocks it beside the state it would leave from, the first reason of all. */
    Optional<StepGuard.Block> blocked(CaseStanding standing) {
        return guards.stream()
                .map(guard -> guard.blocks(standing))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Set<Track> on(Track... tracks) {
        return tracks.length == 0 ? EnumSet.allOf(Track.class) : EnumSet.copyOf(Arrays.asList(tracks));
    }

    private static Set<CaseState> from(CaseState... states) {
        return states.length == 0 ? EnumSet.noneOf(CaseState.class) : EnumSet.copyOf(Arrays.asList(states));
    }

    private static Set<CaseState> open() {
        EnumSet<CaseState> open = EnumSet.allOf(CaseState.class);
        open.removeIf(CaseState::isClosed);
        return open;
    }

    private static List<Proof> given(Proof... proofs) {
        return List.of(proofs);
    }
}
