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
import id.patuh.platform.problem.ProblemType;
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
        Instant now = time.now();
        List<PromotionView> outcomes = request.onlyTells()
                ? tried(run, asked, request, sight, now)
                : promoted(run, asked, request, sight, now);
        Promotion kept = new Promotion(run, request.onlyTells(), outcomes, caller.get(), now);
        kept.persist();
        detections.promoted(
                run,
                request.onlyTells()
                        ? List.of()
                        : outcomes.stream()
                                .filter(each -> each.caseId() != null)
                                .map(PromotionView::findingId)
                                .toList());
        return kept.id();
    }

    /** What would become of them: it is done, told without the cases it made, and taken back. */
    private List<PromotionView> tried(UUID run, List<UUID> asked, PromoteFindings request, Sight sight, Instant now) {
        return Trial.of(() -> promoted(run, asked, request, sight, now)).stream()
                .map(each -> new PromotionView(each.findingId(), each.outcome(), null, each.problem()))
                .toList();
    }

    private List<PromotionView> promoted(
            UUID run, List<UUID> asked, PromoteFindings request, Sight sight, Instant now) {
        Map<UUID, DetectedFinding> found = new HashMap<>();
        DetectedFinding.lockedOpen(run, asked, sight).forEach(each -> found.put(each.id(), each));
        EmployerLocks.take(
                found.values().stream().map(DetectedFinding::employerId).toList());
        List<PromotionView> outcomes = new ArrayList<>();
        found.values().stream()
                .sorted(Comparator.comparing(DetectedFinding::employerId).thenComparing(DetectedFinding::category))
                .forEach(finding -> outcomes.add(promote(finding, request, now)));
        asked.stream()
                .filter(id -> !found.containsKey(id))
                .forEach(id -> outcomes.add(new PromotionView(id, Outcome.NOT_FOUND, null, null)));
        return outcomes;
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
        Sight sight = visibility.of(SubjectKind.CASE);
        Optional<Employer> employer = Employer.locked(finding.employerId(), sight);
        if (employer.isEmpty()) {
            return new PromotionView(finding.id(), Outcome.NOT_FOUND, null, null);
        }
        Track track = track(employer.get().employerClass(), finding.category());
        Optional<NoncomplianceCase> open = NoncomplianceCase.open(employer.get().legalPersonId(), track);
        if (open.isPresent() && !open.get().isIn(sight)) {
            return refused(finding, CaseProblem.CASE_ALREADY_OPEN);
        }
        try {
            UUID caseId = open.isPresent()
                    ? progress.add(employer.get(), open.get().id(), facts(finding))
                    : opening.open(
                            employer.get(),
                            new OpenCase(
                                    finding.employerId(),
                                    track,
                                    List.of(facts(finding)),
                                    request.assignee(),
                                    request.note()));
            finding.promoted(caseId, now);
            return new PromotionView(finding.id(), open.isPresent() ? Outcome.ADDED : Outcome.OPENED, caseId, null);
        } catch (Refusal refusal) {
            if (refusal.type() == CaseProblem.CASE_ALREADY_OPEN) {
                throw refusal; // a twin was faster, and the transaction is lost with it
            }
            return refused(finding, refusal.type());
        }
    }

    private static PromotionView refused(DetectedFinding finding, ProblemType problem) {
        return new PromotionView(finding.id(), Outcome.REFUSED, null, problem.code());
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
                finding.employerId(),
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

    /** The programme with the widest gap between what is known and what is registered: its figures belong together. */
    private static String widest(DetectedFinding finding) {
        return finding.programmes().stream()
                .map(programme -> programme + ".")
                .max(Comparator.comparing(
                                (String prefix) -> gap(finding, prefix + "workersKnown", prefix + "workersRegistered"))
                        .thenComparing(prefix -> gap(finding, prefix + "wagesKnown", prefix + "wagesReported")))
                .orElse("");
    }

    private static long gap(DetectedFinding finding, String known, String told) {
        String more = finding.facts().get(known);
        String less = finding.facts().get(told);
        return more == null || less == null ? Long.MIN_VALUE : Long.parseLong(more) - Long.parseLong(less);
    }

    private static Optional<Long> figure(DetectedFinding finding, String fact) {
        return Optional.ofNullable(finding.facts().get(widest(finding) + fact))
                .or(() -> Optional.ofNullable(finding.facts().get(fact)))
                .map(Long::valueOf);
    }

    private static @Nullable Integer number(DetectedFinding finding, String fact) {
        return figure(finding, fact).map(Math::toIntExact).orElse(null);
    }

    private static @Nullable Money money(DetectedFinding finding, String fact) {
        return figure(finding, fact).map(Money::rupiah).orElse(null);
    }
}
