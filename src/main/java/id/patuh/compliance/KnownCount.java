package id.patuh.compliance;

import com.fasterxml.jackson.databind.JsonNode;
import id.patuh.programme.Programme;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Workers and wages as a source counted them on a day; of several that say the same thing the latest counts, and of one day
 * the larger.
 *
 * @param programme programme it is about, null for all
 * @param isEstablished whether it breaks a duty by itself: its source does, or it names a document
 */
record KnownCount(
        @Nullable Programme programme,
        String source,
        LocalDate day,
        @Nullable Integer workers,
        @Nullable Long wages,
        boolean isEstablished) {

    /** Of a row {@code [programme, source, day, workers, wages, has a document]}. */
    static KnownCount of(JsonNode row, Set<String> establishedSources) {
        String source = row.get(1).textValue();
        return new KnownCount(
                row.get(0).isNull() ? null : Programme.valueOf(row.get(0).textValue()),
                source,
                FactReader.date(row.get(2)),
                row.get(3).isNull() ? null : row.get(3).intValue(),
                row.get(4).isNull() ? null : row.get(4).longValue(),
                row.get(5).booleanValue() || establishedSources.contains(source));
    }

    /** What counts of a programme among those that are established, or among the others. */
    static Membership.@Nullable Known of(List<KnownCount> counts, Programme programme, boolean established) {
        if (counts.isEmpty()) {
            return null;
        }
        List<KnownCount> about = counts.stream()
                .filter(each -> each.isEstablished == established)
                .filter(each -> each.programme == null || each.programme == programme)
                .toList();
        Optional<KnownCount> workers = latest(about, KnownCount::workers);
        Optional<KnownCount> wages = latest(about, KnownCount::wages);
        return workers.or(() -> wages)
                .map(first -> new Membership.Known(
                        workers.map(KnownCount::workers).orElse(null),
                        wages.map(KnownCount::wages).orElse(null),
                        first.source))
                .orElse(null);
    }

    /** Workers that the latest count of any source tells. */
    static @Nullable Integer workers(List<KnownCount> counts) {
        return latest(counts, KnownCount::workers).map(KnownCount::workers).orElse(null);
    }

    private static <T extends Comparable<T>> Optional<KnownCount> latest(
            List<KnownCount> counts, Function<KnownCount, @Nullable T> figure) {
        return counts.stream()
                .filter(each -> figure.apply(each) != null)
                .max(Comparator.comparing(KnownCount::day)
                        .thenComparing(each -> Objects.requireNonNull(figure.apply(each))));
    }
}
