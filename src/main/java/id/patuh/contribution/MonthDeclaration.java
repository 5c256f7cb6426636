package id.patuh.contribution;

import id.patuh.platform.security.Sight;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That a source declared a month complete for a region, to read; {@link CompleteMonths} writes it. */
@Entity
@Immutable
@Table(name = "month_complete")
class MonthDeclaration extends PanacheEntityBase {

    @Id
    private UUID id;

    private LocalDate month;

    @Column(name = "region_code")
    private String regionCode;

    private String source;

    @Column(name = "declared_date")
    private LocalDate declaredDate;

    @Column(name = "import_id")
    private @Nullable UUID importId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    protected MonthDeclaration() {}

    /** One that the caller may see. */
    static Optional<MonthDeclaration> visible(UUID id, Sight sight) {
        Map<String, Object> values = new HashMap<>(parameters(sight));
        values.put("id", id);
        return find("from MonthDeclaration d where d.id = :id and " + condition(sight), values)
                .firstResultOptional();
    }

    /** The rule of who sees it: whoever sees some of its region. */
    static String condition(Sight sight) {
        if (sight.everything()) {
            return "1 = 1";
        }
        return sight.regions().isEmpty() ? "1 = 0" : "d.regionCode in :sightRegions";
    }

    /** Parameters of {@link #condition}: the regencies and cities seen, and the provinces that they lie in. */
    static Map<String, Object> parameters(Sight sight) {
        if (sight.everything() || sight.regions().isEmpty()) {
            return Map.of();
        }
        Set<String> regions =
                sight.regions().stream().map(code -> code.substring(0, 2)).collect(Collectors.toSet());
        regions.addAll(sight.regions());
        return Map.of("sightRegions", regions);
    }

    UUID id() {
        return id;
    }

    YearMonth month() {
        return YearMonth.from(month);
    }

    String regionCode() {
        return regionCode;
    }

    String source() {
        return source;
    }

    LocalDate declaredDate() {
        return declaredDate;
    }

    Optional<UUID> importId() {
        return Optional.ofNullable(importId);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }
}
