package id.patuh.noncompliance;

import static id.patuh.noncompliance.CaseState.*;
import static id.patuh.noncompliance.CaseTerm.From.SERVICE;
import static id.patuh.noncompliance.CaseTerm.From.STEP;
import static id.patuh.noncompliance.CaseTerm.From.TERM_BEFORE;
import static id.patuh.noncompliance.CaseTerm.law;
import static id.patuh.noncompliance.CaseTerm.practice;
import static id.patuh.noncompliance.StepGuard.*;
import static id.patuh.noncompliance.StepNeed.*;
import static id.patuh.noncompliance.StepPath.on;
import static id.patuh.noncompliance.StepRule.under;
import static id.patuh.noncompliance.Track.ADMINISTRATIVE;
import static id.patuh.noncompliance.Track.ARREARS;
import static id.patuh.noncompliance.Track.STATE_EMPLOYER;

import id.patuh.agency.AgencyKind;
import id.patuh.calendar.Term.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The lifecycle of a case as one table: each step with the tracks and states it leaves from, the state it leads to (a step
 * that leads nowhere leaves the case where it stands), the term it sets, its legal basis, whose act it is, what it must be
 * given, and what must have happened before. After a broken commitment the ladder goes on where its guards let it.
 */
@Schema(description = "Steps of the table; a refused step says which ones are allowed")
public enum CaseStep {
    /** Taken by opening the case. */
    DETECT(on().to(DETECTED).within(practice(7, STEP)), under("PP 86/2013 art. 13(3)-(4)")),
    VERIFY(on().from(DETECTED).to(VERIFYING), under("practice")),

    /** Notices and visits are practice, not law: an office may go straight to the examination. */
    NOTICE_1(
            on().from(VERIFYING).to(NOTIFIED).within(practice(7, SERVICE)),
            under("practice").needs(StepNeed.SERVICE)),
    NOTICE_2(
            on().from(NOTIFIED).to(NOTIFIED_AGAIN).within(practice(7, SERVICE)),
            under("practice").needs(StepNeed.SERVICE)),
    VISIT(
            on().from(VERIFYING, NOTIFIED, NOTIFIED_AGAIN, VISITED, COLLECTING)
                    .to(VISITED)
                    .within(practice(14, STEP)),
            under("practice").needs(NOTE).only(AT_MOST_TWO_VISITS)),
    EXAM(
            on().from(VERIFYING, NOTIFIED, NOTIFIED_AGAIN, VISITED, CaseState.COMMITMENT_BROKEN)
                    .to(EXAMINING),
            under("UU 24/2011 art. 11; PP 86/2013 art. 13(1), (3)").only(NOTICES_WHERE_WANTED, NOT_YET_EXAMINED)),
    /** Sanctions rest on what an examination found, so it cites what it confirmed. */
    EXAM_REPORT(on().from(EXAMINING).to(EXAMINED), under("PP 86/2013 art. 13").needs(CONFIRMED_FINDINGS, NOTE)),

    SP1(
            on(ADMINISTRATIVE).from(EXAMINED).to(REPRIMANDED).within(law(10, Unit.WORKING_DAYS, SERVICE)),
            under("PP 86/2013 art. 5(2)a, 6(1)").needs(CONFIRMED_FINDINGS, STOOD_IN_EXAM_REPORT, StepNeed.SERVICE)),
    SP2(
            on(ADMINISTRATIVE)
                    .from(REPRIMANDED, CaseState.COMMITMENT_BROKEN)
                    .to(REPRIMANDED_AGAIN)
                    .within(law(10, Unit.WORKING_DAYS, SERVICE)),
            under("PP 86/2013 art. 6(1)")
                    .needs(CONFIRMED_FINDINGS, STOOD_IN_SP1, StepNeed.SERVICE)
                    .only(AT_MOST_TWO_REPRIMANDS, SP1_RAN_OUT)),
    /** Once more where another fine is served for another finding. */
    ADMIN_FINE(
            on(ADMINISTRATIVE)
                    .from(REPRIMANDED_AGAIN, FINED, WITHHOLDING_LIFTED, CaseState.COMMITMENT_BROKEN)
                    .to(FINED)
                    .within(law(30, Unit.CALENDAR_DAYS, TERM_BEFORE)),
            under("PP 86/2013 art. 7(1), 10(4)-(5)")
                    .needs(CONFIRMED_FINDINGS, STOOD_IN_SP2, REACHED_BY_FINE, StepNeed.SERVICE)
                    .only(SP2_RAN_OUT, FINE_APPROVED)),
    TMP2T_REQUEST(
            on(ADMINISTRATIVE)
                    .from(FINED, WITHHOLDING_REQUESTED, WITHHOLDING_LIFTED, CaseState.COMMITMENT_BROKEN)
                    .to(WITHHOLDING_REQUESTED),
            under("PP 86/2013 art. 8, 10(6); Permenaker 4/2018")
                    .needs(CONFIRMED_FINDINGS, STOOD_IN_ADMIN_FINE, REACHED_BY_WITHHOLDING, StepNeed.SERVICE)
                    .only(FINE_TERM_RAN_OUT, FINE_NOT_PAID_IN_FULL, WITHHOLDING_APPROVED)),
    TMP2T_IMPOSED(
            on(ADMINISTRATIVE).from(WITHHOLDING_REQUESTED).to(SERVICES_WITHHELD),
            under("PP 86/2013 art. 9(1), (3)")
                    .by(AgencyKind.DPMPTSP, AgencyKind.OPD_TEKNIS)
                    .only(BY_THE_LICENSING_DESK)),
    TMP2T_REVOKED(
            on(ADMINISTRATIVE).from(SERVICES_WITHHELD).to(WITHHOLDING_LIFTED),
            under("PP 86/2013 art. 10(7)-(8)")
                    .by(AgencyKind.DPMPTSP, AgencyKind.OPD_TEKNIS, AgencyKind.BPJS_TK)
                    .only(BY_THE_LICENSING_DESK)),

    COLLECT_LETTER(
            on(ARREARS)
                    .from(
                            VERIFYING,
                            NOTIFIED,
                            NOTIFIED_AGAIN,
                            VISITED,
                            EXAMINED,
                            COLLECTING,
                            CaseState.COMMITMENT_BROKEN)
                    .to(COLLECTING)
                    .within(practice(7, SERVICE)),
            under("practice").needs(OPEN_FINDINGS, StepNeed.SERVICE).only(AT_MOST_THREE_COLLECTION_LETTERS)),

    GUIDANCE(
            on(STATE_EMPLOYER)
                    .from(VERIFYING, NOTIFIED, NOTIFIED_AGAIN, VISITED, EXAMINED)
                    .to(GUIDED)
                    .within(practice(14, SERVICE)),
            under("Inpres 2/2021").by(AgencyKind.BPJS_TK, AgencyKind.PEMKAB).needs(OPEN_FINDINGS, StepNeed.SERVICE)),
    ASSISTANCE(
            on(STATE_EMPLOYER).from(GUIDED, AUDITED).to(ASSISTED).within(practice(30, STEP)),
            under("Inpres 2/2021 (Attorney General)")
                    .by(AgencyKind.KEJARI, AgencyKind.KEJATI)
                    .needs(NOTE)),
    AUDIT_FOLLOW_UP(
            on(STATE_EMPLOYER).from(GUIDED, ASSISTED).to(AUDITED).within(practice(60, STEP)),
            under("practice").by(AgencyKind.INSPEKTORAT).needs(NOTE)),

    /**
     * A duty of BPJS wherever contributions or another duty are not met; the ladder stands where it stood. What was only
     * detected is verified before it is reported, so the inspector's acts do not leave from there either.
     */
    REPORT_WASNAKER(
            on(ADMINISTRATIVE, ARREARS).fromOpen().butNot(DETECTED),
            under("PP 86/2013 art. 13(5)").needs(OPEN_FINDINGS, StepNeed.SERVICE)),
    NOTA_1(
            on(ADMINISTRATIVE, ARREARS).fromOpen().butNot(DETECTED).within(practice(30, SERVICE)),
            under("Permenaker 33/2016; Permenaker 1/2020")
                    .by(AgencyKind.WASNAKER)
                    .needs(StepNeed.SERVICE)
                    .only(REPORTED_TO_INSPECTORATE)),
    NOTA_2(
            on(ADMINISTRATIVE, ARREARS).fromOpen().butNot(DETECTED).within(practice(14, SERVICE)),
            under("Permenaker 33/2016; Permenaker 1/2020")
                    .by(AgencyKind.WASNAKER)
                    .needs(StepNeed.SERVICE)
                    .only(NOTA_1_RAN_OUT)),
    /** The inspector investigates; the case stands where it stood until the police have it. */
    PPNS(
            on(ARREARS).fromOpen().butNot(DETECTED),
            under("UU 24/2011 art. 55; UU 13/2003 art. 182")
                    .by(AgencyKind.WASNAKER)
                    .needs(NOTE)
                    .only(REPORTED_TO_INSPECTORATE)),

    /** With the prosecutors or the inspectorate: beside the ladder, which stands where it stood. */
    JOINT_VISIT(
            on(ADMINISTRATIVE, ARREARS)
                    .from(VISITED, REPRIMANDED_AGAIN, FINED, COLLECTING)
                    .within(practice(7, SERVICE)),
            under("practice")
                    .by(AgencyKind.BPJS_TK, AgencyKind.KEJARI, AgencyKind.WASNAKER)
                    .needs(PARTNERS, StepNeed.SERVICE)),
    SKK(
            on(ADMINISTRATIVE, ARREARS)
                    .from(
                            REPRIMANDED_AGAIN,
                            FINED,
                            WITHHOLDING_REQUESTED,
                            SERVICES_WITHHELD,
                            WITHHOLDING_LIFTED,
                            COLLECTING,
                            CaseState.COMMITMENT_BROKEN)
                    .to(MANDATED),
            under("UU 16/2004 art. 30(2)").needs(MANDATE).only(LETTERS_UNANSWERED, NOT_HANDED_OVER)),
    SKK_SUMMONS(
            on(ADMINISTRATIVE, ARREARS).from(MANDATED, SUMMONED).to(SUMMONED).within(practice(7, SERVICE)),
            under("practice (Datun)").by(AgencyKind.KEJARI, AgencyKind.KEJATI).needs(StepNeed.SERVICE)),
    COMMITMENT(
            on(ADMINISTRATIVE, ARREARS)
                    .from(
                            VISITED,
                            COLLECTING,
                            REPRIMANDED,
                            REPRIMANDED_AGAIN,
                            FINED,
                            WITHHOLDING_REQUESTED,
                            SERVICES_WITHHELD,
                            WITHHOLDING_LIFTED,
                            MANDATED,
                            SUMMONED,
                            CaseState.COMMITMENT_BROKEN)
                    .to(COMMITTED),
            under("practice").by(AgencyKind.BPJS_TK, AgencyKind.KEJARI).needs(StepNeed.COMMITMENT)),
    COMMITMENT_BROKEN(
            on(ADMINISTRATIVE, ARREARS).from(COMMITTED).to(CaseState.COMMITMENT_BROKEN),
            under("practice").needs(NOTE).only(PROMISED_DAY_PASSED)),
    /** BPJS decides to sue, not the prosecutors. */
    LAWSUIT(
            on(ADMINISTRATIVE, ARREARS)
                    .from(SUMMONED, CaseState.COMMITMENT_BROKEN)
                    .to(SUED),
            under("HIR/RBg; Perma 4/2019")
                    .by(AgencyKind.KEJARI, AgencyKind.KEJATI)
                    .needs(NOTE)
                    .only(NOT_HANDED_OVER)),
    KPKNL(
            on(ARREARS).from(COLLECTING, CaseState.COMMITMENT_BROKEN).to(HANDED_OVER),
            under("Per/16/012015 - PRJ-1/KN/2015; PMK 54/2024")
                    .needs(CONFIRMED_FINDINGS, StepNeed.SERVICE)
                    .only(NEVER_BEFORE_LAW_ENFORCEMENT, RECEIVABLE_IS_BAD, RECEIVABLE_REACHES_MINIMUM)),
    PSBDT(
            on(ARREARS).from(HANDED_OVER).to(TEMPORARILY_UNCOLLECTABLE),
            under("PMK 240/PMK.06/2016").by(AgencyKind.KPKNL).needs(NOTE)),
    /** The penal provision covers contributions only. */
    CRIMINAL_REPORT(
            on(ARREARS)
                    .from(COLLECTING, MANDATED, SUMMONED, CaseState.COMMITMENT_BROKEN, SUED)
                    .to(REPORTED_TO_POLICE),
            under("UU 24/2011 art. 19, 55")
                    .by(AgencyKind.POLDA, AgencyKind.POLRES)
                    .needs(CONFIRMED_FINDINGS, NOTE)),

    /** Complying stops the ladder from any open state. */
    CLOSE_COMPLIANT(
            on().fromOpen().to(CLOSED_COMPLIANT),
            under("PP 86/2013 art. 10(8)").needs(FINDINGS_SETTLED).only(FINE_SETTLED, SERVICES_RESTORED)),
    CLOSE_NOT_OBLIGED(
            on().fromOpen().to(CLOSED_NOT_OBLIGED),
            under("practice").needs(NOTE).only(FINE_SETTLED, SERVICES_RESTORED)),
    CLOSE_DUPLICATE(
            on().fromOpen().to(CLOSED_DUPLICATE),
            under("practice").needs(LINKED_CASE).only(FINE_SETTLED, SERVICES_RESTORED)),
    CLOSE_UNCOLLECTABLE(
            on(ARREARS).from(TEMPORARILY_UNCOLLECTABLE).to(CLOSED_UNCOLLECTABLE),
            under("PMK 240/PMK.06/2016").needs(NOTE)),
    CLOSE_VERDICT(
            on(ADMINISTRATIVE, ARREARS).from(SUED, REPORTED_TO_POLICE).to(CLOSED_VERDICT),
            under("practice (court law)")
                    .by(AgencyKind.KEJARI, AgencyKind.POLRES)
                    .needs(NOTE)
                    .only(FINE_SETTLED, SERVICES_RESTORED)),
    /** Relapse or new evidence; a duplicate stays closed. */
    REOPEN(
            on().from(CLOSED_COMPLIANT, CLOSED_NOT_OBLIGED, CLOSED_UNCOLLECTABLE, CLOSED_VERDICT)
                    .to(VERIFYING)
                    .within(practice(7, STEP)),
            under("practice").needs(NOTE)),
    /** What was recorded wrongly, put right by a second person; terms are counted anew, later steps wait for a review. */
    CORRECTION(on().fromAny(), under("practice").needs(StepNeed.CORRECTION, SECOND_PERSON));

    private final StepPath path;
    private final StepRule rule;

    CaseStep(StepPath path, StepRule rule) {
        this.path = path;
        this.rule = rule;
    }

    /** Steps that leave from a state on a track. */
    public static List<CaseStep> from(Track track, CaseState state) {
        return Arrays.stream(values()).filter(step -> step.leaves(track, state)).toList();
    }

    public boolean leaves(Track track, CaseState state) {
        return path.tracks().contains(track) && path.from().contains(state);
    }

    /** Where it leads from a state. */
    public CaseState to(CaseState state) {
        return to().orElse(state);
    }

    /** Where it leads, if it moves the case at all. */
    public Optional<CaseState> to() {
        return Optional.ofNullable(path.to());
    }

    public Optional<Closure> closure() {
        return switch (this) {
            case CLOSE_COMPLIANT -> Optional.of(Closure.COMPLIANT);
            case CLOSE_NOT_OBLIGED -> Optional.of(Closure.NOT_OBLIGED);
            case CLOSE_DUPLICATE -> Optional.of(Closure.DUPLICATE);
            case CLOSE_UNCOLLECTABLE -> Optional.of(Closure.UNCOLLECTABLE);
            case CLOSE_VERDICT -> Optional.of(Closure.VERDICT);
            default -> Optional.empty();
        };
    }

    Optional<CaseTerm> term() {
        return Optional.ofNullable(path.term());
    }

    public String legalBasis() {
        return rule.legalBasis();
    }

    List<AgencyKind> responsible() {
        return rule.responsible();
    }

    List<StepNeed> needs() {
        return rule.needs();
    }

    boolean needs(StepNeed need) {
        return rule.needs().contains(need);
    }

    /** Whether a guard looks at the other cases of the legal person, or later guards look at this step there. */
    boolean looksAround() {
        return this == SKK
                || this == JOINT_VISIT
                || this == KPKNL
                || this == LAWSUIT
                || this == CRIMINAL_REPORT
                || this == REOPEN;
    }

    /** Whether it is an office's next move: it leads on, and neither ends the case nor waits for what the employer promises. */
    boolean leadsOn() {
        return to().isPresent() && closure().isEmpty() && this != REOPEN && this != COMMITMENT;
    }

    /** What blocks it beside the state it would leave from, the first reason of all. */
    Optional<StepGuard.Block> blocked(CaseStanding standing) {
        return rule.guards().stream()
                .map(guard -> guard.blocks(standing))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
