package id.patuh.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.programme.Law;
import id.patuh.programme.Laws;
import id.patuh.programme.Programme;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Must show: an explanation lists exactly the facts used. Every fact of random employers is changed in turn: one that is
 * listed changes the outcome, a reason or an amount in some way of changing it; one that is not listed changes nothing in any.
 */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class ExplanationTest {

    private static final boolean PROOF = Boolean.getBoolean("patuh.proof");
    private static final int ROUNDS = PROOF ? 3_000 : 1_000;
    private static final int SEEN_AT_LEAST = PROOF ? 20 : 4;

    @Inject
    Laws laws;

    @Test
    void an_explanation_lists_exactly_the_facts_used() {
        Law law = laws.now();
        Random random = new Random(99);
        Map<String, Integer> listedFacts = new HashMap<>();
        Map<String, Integer> otherFacts = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            ExplainedEmployer employer = ExplainedEmployer.random(random);
            Verdict verdict = Judge.of(employer.person(law), law);
            Set<Object> told = told(verdict);
            employer.changes().forEach((fact, changed) -> {
                boolean isListed = isListed(fact, verdict.reasons());
                Optional<ExplainedEmployer> other = changed.stream()
                        .filter(each -> !told(Judge.of(each.person(law), law)).equals(told))
                        .findFirst();
                assertThat(other.isPresent())
                        .as(
                                "%s is %s in %s of %s; changed: %s",
                                fact, isListed ? "listed" : "not listed", verdict, employer, other.orElse(null))
                        .isEqualTo(isListed);
                (isListed ? listedFacts : otherFacts).merge(fact.what(), 1, Integer::sum);
            });
        }
        assertThat(listedFacts.keySet()).containsAll(ExplainedEmployer.EVERYTHING_LISTABLE);
        assertThat(otherFacts.keySet()).containsAll(ExplainedEmployer.EVERYTHING_UNLISTABLE);
        assertThat(listedFacts.values()).allMatch(count -> count >= SEEN_AT_LEAST);
    }

    /** What a verdict says: its outcome, and of each reason what it is about, how much, and what it does. */
    private static Set<Object> told(Verdict verdict) {
        Set<Object> told = verdict.reasons().stream()
                .map(reason -> new Told(
                        reason.code(), reason.programme(), reason.months(), reason.amount(), reference(reason.cover())))
                .collect(Collectors.toCollection(HashSet::new));
        told.add(verdict.outcome());
        return told;
    }

    private record Told(ReasonCode code, Programme programme, List<?> months, Long amount, String cover) {}

    private static String reference(Cover cover) {
        return cover == null ? null : cover.reference();
    }

    private static boolean isListed(ExplainedEmployer.Changeable fact, Collection<Reason> reasons) {
        return reasons.stream().anyMatch(reason -> switch (fact.what()) {
            case "cover" -> fact.value().equals(reference(reason.cover()));
            case "declared complete" -> reason.months().contains(fact.month());
            case "fine amount" -> reason.code() == ReasonCode.ADMINISTRATIVE_FINE_UNPAID;
            case "listed elsewhere" -> false;
            case "segment" -> fact.isAbout(reason) && reason.facts().containsKey(Fact.SEGMENT)
                    || fact.programme() == Programme.JKK && reason.facts().containsKey(Fact.WORKER_KIND);
            case "status", "employerClass", "scale", "minimumWage", "imposedDate" -> lists(reason, fact);
            case "registration" -> (reason.programme() == null || fact.isAbout(reason)) && lists(reason, fact);
            case "principal", "lateFine", "oldestDueDate" -> fact.isAbout(reason)
                    && reason.months().contains(fact.month())
                    && lists(reason, fact);
            case "workersKnown", "wagesKnown", "source" -> fact.isAbout(reason)
                    && lists(reason, fact)
                    && fact.value().equals(reason.facts().get(label(fact)));
            default -> fact.isAbout(reason) && lists(reason, fact);
        });
    }

    private static boolean lists(Reason reason, ExplainedEmployer.Changeable fact) {
        return reason.facts().containsKey(label(fact));
    }

    private static Fact label(ExplainedEmployer.Changeable fact) {
        return java.util.Arrays.stream(Fact.values())
                .filter(each -> each.label().equals(fact.what()))
                .findFirst()
                .orElseThrow();
    }
}
