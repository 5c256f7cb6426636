package id.patuh.employer;

import id.patuh.platform.event.ReadsRows;
import id.patuh.platform.problem.Language;
import id.patuh.platform.problem.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Candidates for each description, as they are answered. */
@Schema(name = "EmployerMatches", description = "Candidates for each description")
record MatchesView(
        @Schema(
                        description = "One for each description, in the order of the descriptions",
                        required = true,
                        maxItems = EmployerMatching.MOST_QUERIES)
                List<MatchView> items)
        implements ReadsRows {

    static MatchesView of(List<MatchQuery> queries, List<List<MatchCandidate>> found, Language language) {
        Sentences sentences = new Sentences(language, new HashMap<>());
        List<MatchView> items = new ArrayList<>(queries.size());
        for (int i = 0; i < queries.size(); i++) {
            items.add(new MatchView(
                    queries.get(i).ref(),
                    found.get(i).stream()
                            .map(candidate -> CandidateView.of(candidate, sentences))
                            .toList()));
        }
        return new MatchesView(items);
    }

    /** Every employer that was told. */
    @Override
    public int rowsRead() {
        return items.stream().mapToInt(item -> item.candidates().size()).sum();
    }

    /** The candidates for one description. */
    @Schema(name = "EmployerMatch", description = "The candidates for one description, the best first")
    record MatchView(
            @Schema(description = "The asker's own reference, as it came", maxLength = 100, examples = "row-17")
                    @Nullable
                    String ref,
            @Schema(description = "Candidates, the best first; none if nobody is alike", required = true, maxItems = 10)
                    List<CandidateView> candidates) {}

    /** A candidate as it is answered. */
    @Schema(name = "MatchCandidate", description = "An employer that may be the one described")
    record CandidateView(
            @Schema(description = "Employer", required = true) UUID employerId,
            @Schema(
                            description = "Name as registered",
                            maxLength = 200,
                            examples = "PT Contoh Penginapan Ternate",
                            required = true)
                    String name,
            @Schema(
                            description = "Regency or city (Kemendagri code without dots)",
                            pattern = "^[0-9]{4}$",
                            examples = "8271",
                            required = true)
                    String regionCode,
            @Schema(
                            description = "How sure it is, to two decimals",
                            minimum = "0",
                            maximum = "1",
                            examples = "0.98",
                            required = true)
                    double score,
            @Schema(required = true) MatchCandidate.Likelihood likelihood,
            @Schema(description = "What speaks for it and against it", required = true, maxItems = 50)
                    List<ReasonView> reasons) {

        static CandidateView of(MatchCandidate candidate, Sentences sentences) {
            return new CandidateView(
                    candidate.employerId(),
                    candidate.name(),
                    candidate.regionCode(),
                    Math.round(candidate.score() * 100) / 100.0,
                    candidate.likelihood(),
                    candidate.reasons().stream()
                            .map(reason -> ReasonView.of(reason, sentences))
                            .toList());
        }
    }

    /** A reason as it is answered. */
    @Schema(name = "MatchReason", description = "What speaks for a candidate or against it")
    record ReasonView(
            @Schema(required = true) MatchReason.Code code,
            @Schema(
                            description = "How alike, where texts were compared",
                            minimum = "0",
                            maximum = "1",
                            examples = "0.86")
                    @Nullable
                    Double similarity,
            @Schema(description = "Which number, where one was compared") @Nullable IdentifierScheme scheme,
            @Schema(
                            description = "The same as a sentence",
                            maxLength = 300,
                            examples = "The names are alike.",
                            required = true)
                    String detail) {

        static ReasonView of(MatchReason reason, Sentences sentences) {
            return new ReasonView(reason.code(), reason.similarity(), reason.scheme(), sentences.of(reason));
        }
    }

    /** The sentences of one answer: thousands of reasons say the same few. */
    private record Sentences(Language language, Map<String, String> said) {

        String of(MatchReason reason) {
            String scheme = reason.scheme() == null ? "" : reason.scheme().name();
            String key = reason.code().text();
            return said.computeIfAbsent(key + scheme, unsaid -> Texts.of(language, key, List.of(scheme)));
        }
    }
}
