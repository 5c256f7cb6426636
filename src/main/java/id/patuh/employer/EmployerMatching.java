package id.patuh.employer;

import id.patuh.platform.security.Sight;
import id.patuh.platform.security.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds employers by how others describe them: with slips, in another order, under another form, in part. For a thousand
 * descriptions it reads as often as for one. It sees what was flushed in the present transaction.
 */
@ApplicationScoped
public class EmployerMatching {

    /** Descriptions that may be asked for at once. */
    public static final int MOST_QUERIES = 1000;

    /** Candidates of one description whose numbers are compared. */
    private static final int NUMBERS_COMPARED = 20;

    private final MatchRows rows;
    private final Visibility visibility;

    EmployerMatching(MatchRows rows, Visibility visibility) {
        this.rows = rows;
        this.visibility = visibility;
    }

    /**
     * Candidates for each description, in its order, the best first; only employers in sight, and never one that was
     * merged: its survivor comes instead. A number that does not have the form of its scheme is not compared, nor a NIK
     * for whom numbers of persons are masked.
     *
     * @param limit candidates for each description at most
     */
    @Transactional
    public List<List<MatchCandidate>> match(List<MatchQuery> queries, Sight sight, int limit) {
        if (queries.size() > MOST_QUERIES) {
            throw new IllegalArgumentException("At most " + MOST_QUERIES + " descriptions at once");
        }
        List<MatchRows.Normal> normal = rows.normal(queries);
        List<MatchComparison> matched = new ArrayList<>(queries.size());
        for (int i = 0; i < queries.size(); i++) {
            matched.add(new MatchComparison(queries.get(i), normal.get(i)));
        }
        rows.alike(queries, normal, sight)
                .forEach(row -> matched.get(row.place()).compare(row));
        if (queries.stream().anyMatch(query -> !query.numbers().isEmpty())) {
            compareNumbers(matched, sight);
        }
        return matched.stream().map(each -> each.candidates(limit)).toList();
    }

    private void compareNumbers(List<MatchComparison> matched, Sight sight) {
        List<MatchRows.Asked> asked = asked(matched);
        if (asked.isEmpty()) {
            return;
        }
        rows.numbered(asked, sight).stream()
                .filter(found ->
                        sight.covers(found.row().regionCode(), found.row().id()))
                .forEach(found -> matched.get(found.row().place()).sameNumber(found));
        Map<Integer, List<MatchRows.Asked>> byPlace =
                asked.stream().collect(Collectors.groupingBy(MatchRows.Asked::place));
        Set<UUID> employers = byPlace.keySet().stream()
                .flatMap(place -> matched.get(place).best(NUMBERS_COMPARED).stream())
                .collect(Collectors.toSet());
        Map<UUID, List<MatchRows.Held>> held =
                rows.numbers(employers).stream().collect(Collectors.groupingBy(MatchRows.Held::employer));
        byPlace.forEach((place, numbers) -> matched.get(place).otherNumbers(numbers, held));
    }

    /** The numbers of all descriptions as they are stored. */
    private List<MatchRows.Asked> asked(List<MatchComparison> matched) {
        boolean personal = visibility.seesPersonalNumbers();
        List<MatchRows.Asked> asked = new ArrayList<>();
        for (int i = 0; i < matched.size(); i++) {
            int place = i;
            matched.get(i).query().numbers().forEach(number -> Identifier.read(number.scheme(), number.value())
                    .filter(read -> personal || !read.isPersonal())
                    .ifPresent(read -> asked.add(new MatchRows.Asked(place, read.scheme(), read.value()))));
        }
        return asked;
    }
}
