package id.patuh.compliance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.patuh.platform.event.Journal;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what a run found, a batch by one statement: what is new is added, what is known is brought up to date, once each. */
@ApplicationScoped
class DetectionWriter {

    /** What has no months of its own goes on from the run that saw it first. */
    private static final String FROM_MONTH =
            """
            case when excluded.category = 'ARREARS'
                 then excluded.from_month
                 else least(f.from_month, excluded.from_month) end""";

    private static final String TOLD =
            """
            with told as (
              select cast(id as uuid) as id, cast(employer as uuid) as employer_id, cast(person as uuid) as person,
                     region, category, string_to_array(codes, ',') as codes,
                     string_to_array(programmes, ',') as programmes, cast(first as date) as from_month,
                     cast(last as date) as to_month, cast(amount as bigint) as amount, cast(facts as jsonb) as facts
              from unnest(cast(:ids as text[]), cast(:employers as text[]), cast(:persons as text[]),
                          cast(:regions as text[]), cast(:categories as text[]), cast(:codes as text[]),
                          cast(:programmes as text[]), cast(:firsts as text[]), cast(:lasts as text[]),
                          cast(:amounts as text[]), cast(:facts as text[]))
                   t (id, employer, person, region, category, codes, programmes, first, last, amount, facts)
            )
            insert into detected_finding as f (id, detection_id, last_detection_id, employer_id, legal_person_id, region_code,
                                               category, codes, programmes, from_month, to_month, amount, facts, status,
                                               version, recorded_at, updated_at)
            select t.id, :run, :run, t.employer_id, t.person, t.region, t.category, t.codes, t.programmes, t.from_month,
                   t.to_month, t.amount, t.facts, 'OPEN', 0, :now, :now
            from told t
            on conflict (employer_id, category) where status in ('OPEN', 'PROMOTED') do update
            set last_detection_id = greatest(f.last_detection_id, excluded.last_detection_id),
                legal_person_id = excluded.legal_person_id,
                region_code = excluded.region_code,
                codes = excluded.codes,
                programmes = excluded.programmes,
                from_month = %2$s,
                to_month = excluded.to_month,
                amount = excluded.amount,
                facts = excluded.facts,
                version = f.version + case when %1$s then 1 else 0 end,
                updated_at = case when %1$s then excluded.updated_at else f.updated_at end
            where f.status = 'OPEN'
            """
                    .formatted(
                            """
                            (f.region_code, f.codes, f.programmes, f.from_month, f.to_month, f.amount, f.facts)
                                is distinct from
                                (excluded.region_code, excluded.codes, excluded.programmes, %1$s, excluded.to_month,
                                 excluded.amount, excluded.facts)"""
                                    .formatted(FROM_MONTH),
                            FROM_MONTH);

    private static final String COUNT =
            """
            insert into detection_count as c (detection_id, region_code, category, findings, amount)
            select :run, t.region, t.category, t.findings, t.amount
            from unnest(cast(:regions as text[]), cast(:categories as text[]), cast(:findings as int[]),
                        cast(:amounts as bigint[])) t (region, category, findings, amount)
            on conflict (detection_id, region_code, category) do update
            set findings = c.findings + excluded.findings, amount = c.amount + excluded.amount
            """;

    private final EntityManager database;
    private final ObjectMapper json;
    private final Journal journal;

    DetectionWriter(EntityManager database, ObjectMapper json, Journal journal) {
        this.database = database;
        this.json = json;
        this.journal = journal;
    }

    /** Adds to what a run counted, by region and category. */
    void count(UUID run, List<Suspicion> found) {
        Map<String, Map<Category, long[]>> counts = new TreeMap<>();
        for (Suspicion each : found) {
            long[] sum = counts.computeIfAbsent(each.regionCode(), none -> new EnumMap<>(Category.class))
                    .computeIfAbsent(each.category(), none -> new long[2]);
            sum[0]++;
            sum[1] += each.amount() == null ? 0 : each.amount();
        }
        List<Count> rows = counts.entrySet().stream()
                .flatMap(region -> region.getValue().entrySet().stream()
                        .map(category -> new Count(
                                region.getKey(), category.getKey(), category.getValue()[0], category.getValue()[1])))
                .toList();
        database.createNativeQuery(COUNT)
                .setParameter("run", run)
                .setParameter("regions", rows.stream().map(Count::region).toArray(String[]::new))
                .setParameter(
                        "categories",
                        rows.stream().map(row -> row.category().name()).toArray(String[]::new))
                .setParameter(
                        "findings",
                        rows.stream().map(row -> (int) row.findings()).toArray(Integer[]::new))
                .setParameter("amounts", rows.stream().map(Count::amount).toArray(Long[]::new))
                .executeUpdate();
    }

    private record Count(String region, Category category, long findings, long amount) {}

    /** Keeps what a run found; tells how many of it are new. */
    int keep(UUID run, List<Suspicion> found, Instant now) {
        if (found.isEmpty()) {
            return 0;
        }
        int written = database.createNativeQuery(TOLD)
                .setParameter("run", run)
                .setParameter("now", now)
                .setParameter("ids", texts(found, each -> Ids.next().toString()))
                .setParameter(
                        "employers", texts(found, each -> each.employerId().toString()))
                .setParameter(
                        "persons", texts(found, each -> each.legalPersonId().toString()))
                .setParameter("regions", texts(found, Suspicion::regionCode))
                .setParameter("categories", texts(found, each -> each.category().name()))
                .setParameter("codes", texts(found, each -> joined(each.codes())))
                .setParameter("programmes", texts(found, each -> joined(each.programmes())))
                .setParameter(
                        "firsts", texts(found, each -> each.fromMonth().atDay(1).toString()))
                .setParameter("lasts", texts(found, each -> Optional.ofNullable(each.toMonth())
                        .map(month -> month.atDay(1).toString())
                        .orElse(null)))
                .setParameter("amounts", texts(found, each -> Optional.ofNullable(each.amount())
                        .map(String::valueOf)
                        .orElse(null)))
                .setParameter("facts", texts(found, this::facts))
                .executeUpdate();
        Journal.Bulk bulk = new Journal.Bulk(SubjectKind.DETECTION, run, found.size());
        String[] employers = texts(found, each -> each.employerId().toString());
        int created = changed("finding.suspected", "f.recorded_at = :now", bulk, employers, now);
        if (created < written) {
            changed("finding.amended", "f.recorded_at < :now", bulk, employers, now);
        }
        return created;
    }

    /** Records the findings about some employers that the run wrote at this moment and that a condition picks. */
    private int changed(String type, String which, Journal.Bulk bulk, String[] employers, Instant now) {
        return journal.recordAll(
                type,
                SubjectKind.DETECTION,
                bulk,
                """
                select f.id as subject_id, f.version as subject_version, f.employer_id, f.region_code,
                       array[f.category] as fields
                from detected_finding f
                where f.employer_id = any (cast(:employers as uuid[]))
                  and f.status = 'OPEN'
                  and f.updated_at = :now
                  and %s
                """
                        .formatted(which),
                Map.of("now", now, "employers", employers));
    }

    /**
     * What earlier runs found in the same regions and categories and neither this one nor a later one did is gone; tells how
     * much.
     */
    int gone(Detection run, Optional<Set<String>> regions, Instant now) {
        Map<String, Object> values = new HashMap<>();
        values.put("run", run.id());
        values.put("now", now);
        values.put("categories", run.categories().stream().map(Category::name).toArray(String[]::new));
        var update = database.createNativeQuery(
                """
                update detected_finding
                set status = 'GONE', version = version + 1, updated_at = :now
                where status = 'OPEN'
                  and last_detection_id < :run
                  and category = any (cast(:categories as text[]))
                  and %s
                """
                        .formatted(regions.isEmpty() ? "true" : "region_code = any (cast(:regions as text[]))"));
        regions.ifPresent(codes -> update.setParameter("regions", codes.toArray(String[]::new)));
        values.forEach(update::setParameter);
        int gone = update.executeUpdate();
        if (gone > 0) {
            journal.recordAll(
                    "finding.gone",
                    SubjectKind.DETECTION,
                    new Journal.Bulk(SubjectKind.DETECTION, run.id(), gone),
                    """
                    select f.id as subject_id, f.version as subject_version, f.employer_id, f.region_code,
                           array[f.category] as fields
                    from detected_finding f
                    where f.status = 'GONE'
                      and f.updated_at = :now
                    """,
                    Map.of("now", now));
        }
        return gone;
    }

    private static String joined(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private String facts(Suspicion found) {
        try {
            return json.writeValueAsString(found.facts());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] texts(List<Suspicion> found, Function<Suspicion, @Nullable String> text) {
        return Arrays.copyOf(found.stream().map(text).toArray(), found.size(), String[].class);
    }
}
