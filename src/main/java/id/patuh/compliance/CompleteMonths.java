package id.patuh.compliance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The months that sources declared complete, as of a day: for a region or its whole province, after the month was due. */
final class CompleteMonths {

    private final List<Declaration> declarations;
    private final DueMonths due;
    private final Map<String, Set<YearMonth>> byRegion = new HashMap<>();

    CompleteMonths(List<Declaration> declarations, DueMonths due) {
        this.declarations = declarations;
        this.due = due;
    }

    /** That a month is complete for a region of two or four digits, as a source declared on a day. */
    record Declaration(YearMonth month, String regionCode, String source, LocalDate declaredDate) {}

    Set<YearMonth> of(String region) {
        return byRegion.computeIfAbsent(region, this::months);
    }

    private Set<YearMonth> months(String region) {
        return declarations.stream()
                .filter(each -> counts(each, region))
                .map(Declaration::month)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The latest month that counts for a region, with its source and day. */
    Optional<Declaration> latest(String region) {
        return declarations.stream()
                .filter(each -> counts(each, region))
                .max((one, other) -> one.month().compareTo(other.month()));
    }

    private boolean counts(Declaration declaration, String region) {
        return region.startsWith(declaration.regionCode())
                && due.dueDate(declaration.month(), region)
                        .filter(declaration.declaredDate()::isAfter)
                        .isPresent();
    }
}
