package id.patuh.noncompliance;

import id.patuh.compliance.Category;
import id.patuh.compliance.DetectedFinding;
import id.patuh.compliance.Detections;
import id.patuh.employer.Employer;
import id.patuh.employer.EmployerClass;
import id.patuh.noncompliance.PromotionsView.Outcome;
import id.patuh.noncompliance.PromotionsView.PromotionView;
import id.patuh.platform.money.Money;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes cases of what a run found, many at once: opened, or added to the open case of the legal person. */
@ApplicationScoped
class FindingPromotion {

    private final CaseOpening opening;
    private final CaseProgress progress;
    private final Detections detections;
    private final Visibility visibility;
    private final CurrentCaller caller;
    private final LegalTime time;

    FindingPromotion(
            CaseOpening opening,
            CaseProgress progress,
            Detections detections,
            Visibility visibility,
            CurrentCaller caller,
            LegalTime time) {
        this.opening = opening;
        this.progress = progress;
        this.detections = detections;
        this.visibility = visibility;
        this.caller = caller;
        this.time = time;
    }

    @Transactional
    UUID promote(UUID run, PromoteFindings request) {
        Sight sight = visibility.of(SubjectKind.DETECTION);
        CaseOpening.checkAssignee(caller, request.assignee());
        List<UUID> asked = asked(run, request, sight);
        if (asked.size() > request.most()) {
            throw Refusal.of(CaseProblem.TOO_MANY_AFFECTED, request.most());
        }
        Map<UUID, DetectedFinding> found = new HashMap<>();
        DetectedFinding.lockedOpen(run, asked, sight).forEach(each -> found.put(each.id(), each));
        Instant now = time.now();
        List<PromotionView> outcomes = new ArrayList<>();
        found.values().stream()
                .sorted(Comparator.comparing(DetectedFinding::employerId).thenComparing(DetectedFinding::category))
                .forEach(finding -> outcomes.add(promote(finding, request, now)));
        asked.stream()
                .filter(id -> !found.containsKey(id))
                .forEach(id -> outcomes.add(new PromotionView(id, Outcome.NOT_FOUND, null, null)));
        Promotion kept = new Promotion(run, request.onlyTells(), outcomes, caller.get(), now);
        kept.persist();
        detections.promoted(run);
        return kept.id();
    }

    private static List<UUID> asked(UUID run, PromoteFindings request, Sight sight) {
        if (request.findingIds() != null) {
            if (request.category() != null || request.regionCode() != null) {
                throw Refusal.of(List.of(Fault.at("/findingIds", "not-with-filter")));
            }
            return request.findingIds();
        }
        return DetectedFinding.open(run, request.category(), request.regionCode(), sight, request.most() + 1);
    }

    private PromotionView promote(DetectedFinding finding, PromoteFindings request, Instant now) {
        try {
            Employer employer = Employer.lockedOf(finding.employerId()).orElseThrow();
            Track track = track(employer.employerClass(), finding.category());
            Optional<NoncomplianceCase> open = NoncomplianceCase.open(employer.legalPersonId(), track);
            FindingFacts facts = facts(finding);
            Outcome outcome = open.isPresent() ? Outcome.ADDED : Outcome.OPENED;
            if (request.onlyTells()) {
                open.ifPresent(theCase -> theCase.checkTakes(facts));
                CaseOpening.checkMayOpen(employer, track);
                return new PromotionView(finding.id(), outcome, null, null);
            }
            UUID caseId = open.isPresent()
                    ? progress.add(employer, open.get(), facts)
                    : opening.open(
                            employer,
                            new OpenCase(employer.id(), track, List.of(facts), request.assignee(), request.note()));
            finding.promoted(caseId, now);
            return new PromotionView(finding.id(), outcome, caseId, null);
        } catch (Refusal refusal) {
            if (refusal.type() == CaseProblem.CASE_ALREADY_OPEN) {
                throw refusal; // a twin was faster, and the transaction is lost with it
            }
            return new PromotionView(
                    finding.id(), Outcome.REFUSED, null, refusal.type().code());
        }
    }

    /** The track on which a finding belongs. */
    private static Track track(EmployerClass employerClass, Category category) {
        if (Track.STATE_EMPLOYER.fits(employerClass)) {
            return Track.STATE_EMPLOYER;
        }
        return category == Category.ARREARS ? Track.ARREARS : Track.ADMINISTRATIVE;
    }

    private static FindingFacts facts(DetectedFinding finding) {
        return new FindingFacts(
                finding.category(),
                FindingStatus.SUSPECTED,
                finding.fromMonth(),
                finding.toMonth().orElse(null),
                finding.programmes(),
                number(finding, "workersKnown"),
                number(finding, "workersRegistered"),
                money(finding, "wagesKnown"),
                money(finding, "wagesReported"),
                money(finding, "minimumWage"),
                null,
                Money.ofNullable(finding.amount()),
                List.of(),
                null);
    }

    /** The largest of what the programmes say of a fact. */
    private static Optional<Long> largest(DetectedFinding finding, String fact) {
        return finding.facts().entrySet().stream()
                .filter(each -> each.getKey().equals(fact) || each.getKey().endsWith("." + fact))
                .map(each -> Long.valueOf(each.getValue()))
                .max(Long::compare);
    }

    private static @Nullable Integer number(DetectedFinding finding, String fact) {
        return largest(finding, fact).map(Math::toIntExact).orElse(null);
    }

    private static @Nullable Money money(DetectedFinding finding, String fact) {
        return largest(finding, fact).map(Money::rupiah).orElse(null);
    }
}
