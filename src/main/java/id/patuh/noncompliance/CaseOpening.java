package id.patuh.noncompliance;

import id.patuh.agency.Officer;
import id.patuh.document.NumberSeries;
import id.patuh.employer.Employer;
import id.patuh.employer.EmployerStatus;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import id.patuh.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens cases: one at a time per legal person and track. */
@ApplicationScoped
class CaseOpening {

    private final Visibility visibility;
    private final CurrentCaller caller;
    private final CaseRecording recording;
    private final ConfirmedFigures figures;
    private final LegalTime time;
    private final NumberSeries numbers;
    private final CaseClock clock;

    CaseOpening(
            Visibility visibility,
            CurrentCaller caller,
            CaseRecording recording,
            ConfirmedFigures figures,
            LegalTime time,
            NumberSeries numbers,
            CaseClock clock) {
        this.visibility = visibility;
        this.caller = caller;
        this.recording = recording;
        this.figures = figures;
        this.time = time;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Transactional
    UUID open(OpenCase request) {
        EmployerLocks.take(request.employers());
        Employer employer = Employer.locked(request.employerId(), visibility.of(SubjectKind.CASE))
                .orElseThrow(() -> Refusal.of(List.of(Fault.at("/employerId", "unknown-employer"))));
        checkAssignee(caller, request.assignee());
        return open(employer, request);
    }

    /** Refuses a case about an employer that is one no longer, or is outside the track. */
    static void checkMayOpen(Employer employer, Track track) {
        if (employer.status() != EmployerStatus.ACTIVE) {
            throw Refusal.of(CaseProblem.EMPLOYER_CEASED, employer.status());
        }
        if (!track.fits(employer.employerClass())) {
            throw Refusal.of(CaseProblem.TRACK_DOES_NOT_FIT, track, employer.employerClass());
        }
    }

    /** Opens a case about an employer that the caller has locked, within its transaction. */
    UUID open(Employer employer, OpenCase request) {
        checkMayOpen(employer, request.track());
        LocalDate today = time.today(employer.region().zone());
        checkBeside(
                employer.legalPersonId(),
                request.track(),
                request.findings().stream()
                        .map(facts -> facts.about(employer.id()))
                        .toList());
        NoncomplianceCase opened = opened(employer, request, today, HistoryLinks.NONE);
        recording.tell(new CaseEvent.CaseOpened(opened));
        figures.tell(employer, opened, opened.findings(), today);
        return opened.id();
    }

    /**
     * Opens a case that was opened on paper, and tells nobody yet; within the transaction of the caller, who has locked the
     * employer.
     *
     * @param day legal day on which it was opened
     * @param examined legal day on which its confirmed findings were known
     * @param paperNumber number of the file of the office
     */
    NoncomplianceCase takeOver(
            Employer employer, OpenCase request, LocalDate day, LocalDate examined, @Nullable String paperNumber) {
        if (paperNumber != null && CaseHistory.isTakenOver(employer.legalPersonId(), request.track(), paperNumber)) {
            throw Refusal.of(CaseProblem.CASE_ALREADY_TAKEN_OVER, paperNumber);
        }
        checkMayOpen(employer, request.track());
        NoncomplianceCase opened = opened(employer, request, day, HistoryLinks.takenOver(paperNumber));
        figures.tell(employer, opened, opened.findings(), examined);
        return opened;
    }

    /** Finds something more in a case that is taken over, as of a day. */
    Finding found(Employer employer, NoncomplianceCase theCase, FindingFacts facts, String at, LocalDate day) {
        checkEstablishment(employer, facts, at);
        Finding finding = theCase.add(facts, at, time.now());
        figures.tell(employer, theCase, List.of(finding), day);
        return finding;
    }

    private NoncomplianceCase opened(Employer employer, OpenCase request, LocalDate day, HistoryLinks links) {
        refuseTwin(employer.legalPersonId(), request.track(), visibility.of(SubjectKind.CASE));
        for (int i = 0; i < request.findings().size(); i++) {
            checkEstablishment(employer, request.findings().get(i), "/findings/" + i);
        }
        Instant now = time.now();
        Region region = employer.region();
        NoncomplianceCase opened =
                new NoncomplianceCase(number(region, time.today(region.zone())), employer, request.track(), day, now);
        for (int i = 0; i < request.findings().size(); i++) {
            opened.add(request.findings().get(i), "/findings/" + i, now);
        }
        opened.assign(request.assignee(), request.note(), now);
        opened.takeOver(links.paperNumber());
        List<UUID> found = opened.findings().stream().map(Finding::id).toList();
        CaseHistory line = recording.line(
                opened,
                new CaseHistory.Entry(CaseStep.DETECT.name(), null, day, found, links, null, request.note()),
                now);
        clock.tick(opened, line, TakeStep.bare(CaseStep.DETECT, found, request.note()), false, now);
        return opened;
    }

    /** Refuses a second open case of a legal person and track, and names the first to who may see it. */
    static void refuseTwin(UUID legalPersonId, Track track, Sight sight) {
        NoncomplianceCase.open(legalPersonId, track).ifPresent(open -> {
            Refusal refusal = Refusal.of(CaseProblem.CASE_ALREADY_OPEN, track);
            throw open.isIn(sight) ? refusal.with("caseId", open.id()) : refusal;
        });
    }

    /** Refuses a finding about an establishment that is not of the legal person. */
    static void checkEstablishment(Employer employer, FindingFacts facts, String at) {
        UUID establishment = facts.employerId();
        if (establishment != null
                && !establishment.equals(employer.id())
                && Employer.legalPersonOf(establishment)
                        .filter(employer.legalPersonId()::equals)
                        .isEmpty()) {
            throw Refusal.of(List.of(Fault.at(at + "/employerId", "unknown-employer")));
        }
    }

    /**
     * Refuses findings that open ones of another case exclude; the legal person is locked.
     *
     * @param track of the case that has these findings
     */
    static void checkBeside(UUID legalPersonId, Track track, List<FindingFacts> findings) {
        List<FindingFacts> others = Finding.openBeside(legalPersonId, track).stream()
                .map(Finding::facts)
                .toList();
        findings.forEach(facts -> FindingRules.checkBeside(facts, others));
    }

    /** The same of what a case has found. */
    static void checkBeside(NoncomplianceCase theCase) {
        checkBeside(
                theCase.legalPersonId(),
                theCase.track(),
                theCase.findings().stream().map(Finding::facts).toList());
    }

    /** Refuses an officer who does not act for the caller's agency. */
    static void checkAssignee(CurrentCaller caller, @Nullable UUID assignee) {
        if (assignee != null
                && !caller.get()
                        .agencyId()
                        .map(agency -> Officer.actsFor(agency, assignee))
                        .orElse(false)) {
            throw Refusal.of(List.of(Fault.at("/assignee", "unknown-officer")));
        }
    }

    private String number(Region region, LocalDate day) {
        long number = numbers.next("case/" + region.provinceCode() + "/" + day.getYear());
        return "KP-%s-%d-%06d".formatted(region.provinceCode(), day.getYear(), number);
    }
}
