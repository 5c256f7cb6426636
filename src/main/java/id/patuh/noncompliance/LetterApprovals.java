package id.patuh.noncompliance;

import id.patuh.document.NumberSeries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Numbers many letters. The number stands on the paper, and setting the paper is slow, while a series keeps all others waiting
 * from the moment a number is taken: so the papers are set under the numbers that would come next, and then these are taken
 * in one statement. Where somebody took one in between, the papers of that series are set anew while it waits.
 */
@ApplicationScoped
class LetterApprovals {

    private final NumberSeries numbers;
    private final LetterApproval approval;

    LetterApprovals(NumberSeries numbers, LetterApproval approval) {
        this.numbers = numbers;
        this.approval = approval;
    }

    /** A letter with the number that it has taken, and its paper. */
    record Numbered(LetterApproval.Ready ready, String number, byte[] pdf) {}

    /** Letters of one series, set under the numbers after its last one. */
    private record Papers(long last, List<Numbered> letters) {}

    /** Letters with their numbers and papers, in the order in which they come; their cases are locked. */
    List<Numbered> numbered(List<LetterApproval.Ready> all) {
        SortedMap<String, List<LetterApproval.Ready>> bySeries = new TreeMap<>();
        all.forEach(each -> bySeries.computeIfAbsent(each.form().series(), series -> new ArrayList<>())
                .add(each));
        Map<String, Papers> expected = new HashMap<>();
        bySeries.forEach((series, letters) -> expected.put(series, set(series, letters)));
        Map<UUID, Numbered> numbered = new HashMap<>();
        // by name, so that two batches never wait for each other
        bySeries.forEach((series, letters) -> taken(
                        series,
                        letters,
                        Optional.ofNullable(expected.get(series)).orElseThrow())
                .forEach(each -> numbered.put(each.ready().letterId(), each)));
        return all.stream()
                .map(each -> Optional.ofNullable(numbered.get(each.letterId())).orElseThrow())
                .toList();
    }

    private List<Numbered> taken(String series, List<LetterApproval.Ready> letters, Papers expected) {
        if (numbers.takes(series, expected.last(), letters.size())) {
            return expected.letters();
        }
        // nobody is faster again: the series waits for this transaction now
        Papers anew = set(series, letters);
        if (!numbers.takes(series, anew.last(), letters.size())) {
            throw new IllegalStateException("The series " + series + " moved while it was locked");
        }
        return anew.letters();
    }

    private Papers set(String series, List<LetterApproval.Ready> letters) {
        long last = numbers.last(series);
        List<Numbered> set = new ArrayList<>();
        for (LetterApproval.Ready each : letters) {
            String number = each.form().numbered(last + set.size() + 1);
            set.add(new Numbered(each, number, approval.paper(each, number)));
        }
        return new Papers(last, set);
    }
}
