package id.patuh.compliance;

import id.patuh.programme.Programme;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What detection keeps of the reasons of one category at one establishment: a suspicion, whatever the verdict rests on, until
 * somebody promotes it.
 *
 * @param fromMonth first month, the month of the day where the reasons name none
 * @param toMonth last month, null while it goes on
 * @param amount rupiah concerned, null where the category has no amounts
 */
record Suspicion(
        UUID employerId,
        UUID legalPersonId,
        String regionCode,
        Category category,
        List<ReasonCode> codes,
        List<Programme> programmes,
        YearMonth fromMonth,
        @Nullable YearMonth toMonth,
        @Nullable Long amount,
        Map<String, String> facts) {

    /** One for each establishment and category among what rules found. */
    static List<Suspicion> of(LegalPerson person, List<Reason> reasons) {
        Map<UUID, Map<Category, List<Reason>>> apart = new LinkedHashMap<>();
        for (Reason reason : reasons) {
            category(person, reason).ifPresent(category -> apart.computeIfAbsent(
                            reason.employerId(), none -> new EnumMap<>(Category.class))
                    .computeIfAbsent(category, none -> new ArrayList<>())
                    .add(reason));
        }
        List<Suspicion> found = new ArrayList<>();
        for (Establishment each : person.establishments()) {
            apart.getOrDefault(each.id(), Map.of())
                    .forEach((category, about) -> found.add(of(person, each, category, about)));
        }
        return found;
    }

    /**
     * The category of a reason. Who stands in a licence or manpower register without a membership number is suspected even
     * where nobody told how many workers there are.
     */
    private static Optional<Category> category(LegalPerson person, Reason reason) {
        if (reason.code() == ReasonCode.WORKERS_NOT_KNOWN && person.head().isListedElsewhere()) {
            return Optional.of(Category.PWBD);
        }
        return reason.effect() == Effect.BREACH || reason.effect() == Effect.HINT
                ? reason.code().category()
                : Optional.empty();
    }

    private static Suspicion of(LegalPerson person, Establishment each, Category category, List<Reason> reasons) {
        List<YearMonth> months = reasons.stream()
                .flatMap(reason -> reason.months().stream())
                .sorted()
                .toList();
        Map<String, String> facts = new LinkedHashMap<>();
        reasons.forEach(reason -> reason.facts()
                .forEach((fact, value) -> facts.merge(
                        reason.programme() == null ? fact.label() : reason.programme() + "." + fact.label(),
                        value,
                        fact::together)));
        boolean hasAmount = reasons.stream().anyMatch(reason -> reason.amount() != null);
        return new Suspicion(
                each.id(),
                person.id(),
                each.regionCode(),
                category,
                reasons.stream().map(Reason::code).distinct().toList(),
                reasons.stream()
                        .map(Reason::programme)
                        .filter(programme -> programme != null)
                        .distinct()
                        .collect(Collectors.toList()),
                months.isEmpty() ? YearMonth.from(person.asOf()) : months.get(0),
                months.isEmpty() ? null : months.get(months.size() - 1),
                hasAmount
                        ? reasons.stream()
                                .mapToLong(reason -> reason.amount() == null ? 0 : reason.amount())
                                .sum()
                        : null,
                facts);
    }
}
