package id.patuh.compliance;

import id.patuh.compliance.ComplianceChecksView.CheckView;
import id.patuh.compliance.ComplianceChecksView.Match;
import id.patuh.employer.EmployerLookup;
import id.patuh.employer.EmployerLookup.Holder;
import id.patuh.platform.problem.Language;
import id.patuh.platform.security.Sight;
import id.patuh.platform.time.LegalTime;
import id.patuh.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges many employers at once: the numbers in one statement, the facts in one for each legal day, which is one or two. */
@ApplicationScoped
class ComplianceChecks {

    private final EmployerLookup lookup;
    private final Verdicts verdicts;
    private final LegalTime time;
    private volatile Map<String, ZoneId> zones = Map.of();

    ComplianceChecks(EmployerLookup lookup, Verdicts verdicts, LegalTime time) {
        this.lookup = lookup;
        this.verdicts = verdicts;
        this.time = time;
    }

    @Transactional
    List<CheckView> check(CheckCompliance request, Sight sight, Language language) {
        List<Optional<Set<Holder>>> holders = lookup.holders(request.items().stream()
                .map(item -> new EmployerLookup.Number(
                        item.identifier().scheme(), item.identifier().value()))
                .toList());
        Map<UUID, Verdicts.Judged> judged = judge(holders, Optional.ofNullable(request.asOf()));
        List<CheckView> views = new ArrayList<>();
        for (int i = 0; i < holders.size(); i++) {
            String ref = request.items().get(i).ref();
            views.add(holders.get(i)
                    .map(found -> view(ref, found, judged, sight, language))
                    .orElseGet(() -> CheckView.of(ref, Match.INVALID)));
        }
        return views;
    }

    private LocalDate today(Verdicts.Judged judged) {
        return today(judged.person().head().regionCode());
    }

    /** Regions are reference data: their zones are read once. */
    private LocalDate today(String region) {
        Map<String, ZoneId> known = zones;
        if (known.isEmpty()) {
            known = Region.zones();
            zones = known;
        }
        return time.today(Objects.requireNonNull(known.get(region), region));
    }

    private CheckView view(
            @Nullable String ref,
            Set<Holder> found,
            Map<UUID, Verdicts.Judged> judged,
            Sight sight,
            Language language) {
        Map<UUID, Verdicts.Judged> persons = new HashMap<>();
        found.stream()
                .filter(holder -> isForAll(sight) || sight.covers(holder.regionCode(), holder.id()))
                .forEach(holder -> Optional.ofNullable(judged.get(holder.id()))
                        .ifPresent(one -> persons.put(one.person().id(), one)));
        if (persons.size() > 1) {
            return CheckView.of(ref, Match.AMBIGUOUS);
        }
        return persons.values().stream()
                .findFirst()
                .map(one ->
                        CheckView.of(ref, ComplianceStatusView.of(one.person().id(), one, sight, language, today(one))))
                .orElseGet(() -> CheckView.of(ref, Match.NOT_FOUND));
    }

    /** Whether outcomes are told of anybody: offices ask about all, an employer about itself. */
    private static boolean isForAll(Sight sight) {
        return sight.everything() || !sight.regions().isEmpty();
    }

    /** What was judged, by every establishment of it. */
    private Map<UUID, Verdicts.Judged> judge(List<Optional<Set<Holder>>> holders, Optional<LocalDate> asOf) {
        List<Holder> all =
                holders.stream().flatMap(Optional::stream).flatMap(Set::stream).toList();
        Map<LocalDate, Set<UUID>> byDay = new HashMap<>();
        all.forEach(holder -> byDay.computeIfAbsent(
                        asOf.orElseGet(() -> today(holder.regionCode())), none -> new LinkedHashSet<>())
                .add(holder.id()));
        Map<UUID, Verdicts.Judged> judged = new HashMap<>();
        byDay.forEach((day, employers) -> verdicts.of(employers, day, Optional.empty())
                .forEach(each ->
                        each.person().establishments().forEach(establishment -> judged.put(establishment.id(), each))));
        return judged;
    }
}
