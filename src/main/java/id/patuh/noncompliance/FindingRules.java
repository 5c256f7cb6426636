package id.patuh.noncompliance;

import id.patuh.compliance.Category;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may stand in a case together, and what a finding needs to change its status. Pure. */
final class FindingRules {

    private FindingRules() {}

    /** Refuses a finding that its track, its proof or the findings beside it do not allow. */
    static void check(Track track, FindingFacts facts, Collection<FindingFacts> others, String at) {
        if (facts.toMonth() != null && facts.toMonth().isBefore(facts.fromMonth())) {
            throw Refusal.of(List.of(Fault.at(at + "/toMonth", "before-from-month")));
        }
        if (!track.fits(facts.category())) {
            throw Refusal.of(CaseProblem.CATEGORY_DOES_NOT_FIT, facts.category(), track);
        }
        checkBeside(facts, others);
        proof(facts, at);
    }

    /** Refuses a finding that an open one of its case, or of another of the legal person, does not allow. */
    static void checkBeside(FindingFacts facts, Collection<FindingFacts> others) {
        if (others.stream().anyMatch(other -> isExcluded(facts, other))) {
            throw Refusal.of(CaseProblem.FINDINGS_EXCLUDE_EACH_OTHER, facts.category());
        }
    }

    /** Whether an open finding does not stand beside another one. */
    static boolean isExcluded(FindingFacts facts, FindingFacts other) {
        return facts.status().isOpen() && excludes(facts, other);
    }

    /** Refuses a status that cannot follow the one before. */
    static void move(@Nullable FindingStatus before, FindingStatus after) {
        if (before == null ? !after.isOpen() : before != after && !follows(before, after)) {
            throw Refusal.of(CaseProblem.FINDING_STATUS_NOT_ALLOWED, before == null ? "-" : before, after);
        }
    }

    private static boolean follows(FindingStatus before, FindingStatus after) {
        return switch (before) {
            case SUSPECTED -> true;
            case CONFIRMED -> !after.isOpen();
            case RESOLVED, REFUTED -> false;
        };
    }

    /**
     * PWBD and the other kinds exclude each other for the same months: who is not registered is not so in part. The same kind
     * may be found at several establishments.
     */
    private static boolean excludes(FindingFacts one, FindingFacts other) {
        boolean mixed = (one.category() == Category.PWBD) != (other.category() == Category.PWBD);
        boolean twice = one.category() == other.category() && one.sharesEmployer(other);
        return other.status().isOpen() && (mixed || twice) && one.overlaps(other);
    }

    private static void proof(FindingFacts facts, String at) {
        if (facts.status() == FindingStatus.CONFIRMED
                && facts.category() == Category.PDS_UPAH
                && facts.evidenceList().isEmpty()) {
            throw Refusal.at(
                    CaseProblem.FINDING_NEEDS_PROOF,
                    Fault.at(at + "/evidence", "required"),
                    facts.category(),
                    facts.status());
        }
        if (!facts.status().isOpen() && facts.resolution() == null) {
            throw Refusal.at(
                    CaseProblem.FINDING_NEEDS_PROOF,
                    Fault.at(at + "/resolution", "required"),
                    facts.category(),
                    facts.status());
        }
        if (facts.status().isOpen() && facts.resolution() != null) {
            throw Refusal.of(List.of(Fault.at(at + "/resolution", "not-with-this-status")));
        }
    }
}
