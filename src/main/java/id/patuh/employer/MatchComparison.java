package id.patuh.employer;

import id.patuh.employer.MatchFeatures.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One description with the employers that were compared to it. */
final class MatchComparison {

    private static final double SAME_ADDRESS = 1;
    private static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble((Scored each) -> -each.score())
            .thenComparing(each -> each.found().row.id());

    private final MatchQuery query;
    private final MatchWords name;
    private final MatchWords address;
    private final @Nullable LegalForm form;
    private final Map<UUID, Found> found = new LinkedHashMap<>();

    MatchComparison(MatchQuery query, MatchRows.Normal normal) {
        this.query = query;
        this.name = MatchWords.of(normal.name());
        this.address = MatchWords.of(normal.address());
        this.form = query.legalForm() == null ? normal.form() : query.legalForm();
    }

    MatchQuery query() {
        return query;
    }

    Found compare(MatchRows.Row row) {
        return found.computeIfAbsent(row.id(), id -> new Found(row, address, features(row)));
    }

    /** What speaks for and against an employer, with the same address if both are known. */
    private MatchFeatures features(MatchRows.Row row) {
        return new MatchFeatures(
                MatchNames.of(name, MatchWords.of(row.name())),
                address.size() == 0 || row.address() == null ? null : SAME_ADDRESS,
                MatchFeatures.Place.of(query.regionCode(), row.regionCode()),
                Numbers.UNKNOWN,
                MatchFeatures.Form.of(form, row.form()));
    }

    /** An employer that has a number of the description. */
    void sameNumber(MatchRows.Numbered numbered) {
        compare(numbered.row()).same.add(numbered.scheme());
    }

    /** Marks the schemes of which an employer has another number than the description says. */
    void otherNumbers(List<MatchRows.Asked> asked, Map<UUID, List<MatchRows.Held>> held) {
        found.forEach((id, candidate) -> {
            for (MatchRows.Held number : held.getOrDefault(id, List.of())) {
                IdentifierScheme scheme = number.scheme();
                if (scheme.tellsApart()
                        && !candidate.same.contains(scheme)
                        && asked.stream().anyMatch(each -> each.scheme() == scheme)) {
                    candidate.conflicting.add(scheme);
                }
            }
        });
    }

    /** The employers that are the most alike so far. */
    List<UUID> best(int most) {
        return scored().sorted(BEST_FIRST)
                .limit(most)
                .map(each -> each.found().row.id())
                .toList();
    }

    List<MatchCandidate> candidates(int most) {
        List<Scored> possible = scored().filter(each -> MatchScore.isPossible(each.score()))
                .sorted(BEST_FIRST)
                .toList();
        List<Boolean> likely =
                MatchScore.likely(possible.stream().map(Scored::score).toList());
        List<MatchCandidate> candidates = new ArrayList<>();
        for (int i = 0; i < Math.min(most, possible.size()); i++) {
            candidates.add(possible.get(i).candidate(likely.get(i)));
        }
        return candidates;
    }

    private Stream<Scored> scored() {
        return found.values().stream().map(each -> new Scored(each, each.score()));
    }

    /** An employer compared, with its score by all that is known of it now. */
    private record Scored(Found found, double score) {

        MatchCandidate candidate(boolean likely) {
            return found.candidate(score, likely);
        }
    }

    /** An employer compared. */
    static final class Found {

        private final MatchRows.Row row;
        private final MatchWords address;
        private MatchFeatures features;
        private boolean isAddressSupposed;
        private final Set<IdentifierScheme> same = EnumSet.noneOf(IdentifierScheme.class);
        private final Set<IdentifierScheme> conflicting = EnumSet.noneOf(IdentifierScheme.class);

        private Found(MatchRows.Row row, MatchWords address, MatchFeatures features) {
            this.row = row;
            this.address = address;
            this.features = features;
            this.isAddressSupposed = features.address() != null;
        }

        /** The score; of one that is nobody even at the same address, no more than that. */
        private double score() {
            double score = MatchScore.of(features.with(numbers()));
            if (isAddressSupposed && MatchScore.isPossible(score)) {
                isAddressSupposed = false;
                features = features.withAddress(MatchAddresses.likeness(address, MatchWords.of(row.address())));
                score = MatchScore.of(features.with(numbers()));
            }
            return score;
        }

        private Numbers numbers() {
            if (same.isEmpty() && conflicting.isEmpty()) {
                return Numbers.UNKNOWN;
            }
            if (same.stream().anyMatch(IdentifierScheme::tellsApart)) {
                return Numbers.SAME;
            }
            return conflicting.isEmpty() ? Numbers.SAME_OF_OFFICE : Numbers.CONFLICTING;
        }

        private MatchCandidate candidate(double score, boolean likely) {
            List<MatchReason> reasons = new ArrayList<>();
            same.forEach(scheme -> reasons.add(MatchReason.of(MatchReason.Code.SAME_NUMBER, scheme)));
            conflicting.forEach(scheme -> reasons.add(MatchReason.of(MatchReason.Code.CONFLICTING_NUMBER, scheme)));
            reasons.addAll(MatchReason.of(features));
            return new MatchCandidate(
                    row.id(),
                    row.registeredName(),
                    row.regionCode(),
                    score,
                    likely ? MatchCandidate.Likelihood.LIKELY : MatchCandidate.Likelihood.POSSIBLE,
                    reasons);
        }
    }
}
