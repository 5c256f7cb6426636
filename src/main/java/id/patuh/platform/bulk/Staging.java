package id.patuh.platform.bulk;

import id.patuh.platform.security.Sight;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Staged rows waiting to land: what a feature needs to judge and take them over. The rows stand in {@code import_row};
 * a feature sets {@code matched_id}, {@code outcome} and {@code faults}, and nothing else of it.
 *
 * @param importId import the rows belong to
 * @param key identifier scheme by which rows match
 * @param keyColumn the file's own name of that column
 * @param regionColumn the file's own name of the region column, or the target's where it is a constant
 * @param source what the rows' numbers are said to come from
 * @param sight rows of employers that the one who brought the file may see
 * @param now moment of recording
 */
public record Staging(
        UUID importId, String key, String keyColumn, String regionColumn, String source, Sight sight, Instant now) {

    /** Regions the rows may lie in; never empty, so that SQL can compare with it. */
    public Set<String> regions() {
        Set<String> regions = new LinkedHashSet<>(sight.regions());
        regions.add("none");
        return regions;
    }

    /** Rejects every undecided row that a query of {@code line, faults} finds; the import is {@code :import}. */
    public static String rejecting(String rows) {
        return """
                update import_row r
                set outcome = 'REJECTED', faults = found.faults
                from (
                %s
                ) found
                where r.import_id = :import
                  and r.line = found.line
                  and r.outcome is null
                """
                .formatted(rows);
    }

    /**
     * Rejects every undecided row whose number several employers in sight have: a number that is not unique, such as one
     * of an office's own register, must not pick one of them by chance.
     */
    public static String ambiguous(String number) {
        return rejecting(
                """
                select l.line, %s as faults
                from import_row l
                join employer_identifier i on i.scheme = :key and i.value = %s and i.valid_to is null
                join employer e on e.id = i.employer_id
                where l.import_id = :import
                  and i.scheme in ('LOCAL', 'WLKP')
                  and (:everything or e.region_code in (:regions))
                group by l.line
                having count(distinct i.employer_id) > 1
                """
                        .formatted(fault(":keyColumn", "ambiguous-number"), number));
    }

    /** SQL of one fault as the report wants it. */
    public static String fault(String column, String code) {
        return "jsonb_build_array(jsonb_build_object('column', %s, 'code', '%s', 'arguments', jsonb_build_array()))"
                .formatted(column, code);
    }

    /** A statement with those of its parameters set that it mentions. */
    public Query query(EntityManager database, String sql) {
        Query query = database.createNativeQuery(sql);
        Map<String, Object> values = Map.of(
                "import", importId,
                "key", key,
                "keyColumn", keyColumn,
                "regionColumn", regionColumn,
                "source", source,
                "everything", sight.everything(),
                "regions", regions(),
                "now", now);
        values.forEach((name, value) -> {
            if (Pattern.compile(":" + name + "\\b").matcher(sql).find()) {
                query.setParameter(name, value);
            }
        });
        return query;
    }
}
