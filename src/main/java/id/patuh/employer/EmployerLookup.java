package id.patuh.employer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds employers by official numbers, a thousand as fast as one; of a merged one its survivor. */
@ApplicationScoped
public class EmployerLookup {

    private final MatchRows rows;

    EmployerLookup(MatchRows rows) {
        this.rows = rows;
    }

    /** A number as somebody typed it. */
    public record Number(IdentifierScheme scheme, String value) {

        /** The number as it may be kept: of one that may be a person's, or that cannot be read, its end alone. */
        public String kept() {
            return Identifier.read(scheme, value)
                    .map(read -> read.isPersonal() ? read.masked() : read.value())
                    .orElseGet(() -> Identifier.masked(value.strip()));
        }
    }

    /** An employer that has a number. */
    public record Holder(UUID id, String regionCode) {}

    /**
     * Who has each number, in the order of the numbers, whoever may see them: nobody, one, or several. A number that cannot
     * be one of its scheme has no answer.
     */
    @Transactional
    public List<Optional<Set<Holder>>> holders(List<Number> numbers) {
        List<MatchRows.Asked> asked = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            int place = i;
            Identifier.read(numbers.get(i).scheme(), numbers.get(i).value())
                    .ifPresent(read -> asked.add(new MatchRows.Asked(place, read.scheme(), read.value())));
        }
        Map<Integer, Set<Holder>> found = new HashMap<>();
        asked.forEach(number -> found.put(number.place(), new LinkedHashSet<>()));
        rows.numbered(asked).forEach(each -> found.computeIfAbsent(each.row().place(), none -> new LinkedHashSet<>())
                .add(new Holder(each.row().id(), each.row().regionCode())));
        List<Optional<Set<Holder>>> holders = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            holders.add(Optional.ofNullable(found.get(i)));
        }
        return holders;
    }
}
