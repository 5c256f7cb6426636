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
 * A portion of a file's rows waiting to land in the tables of {@link StagedTables}: what a feature needs to judge and
 * take them over.
 *
 * @param importId import the rows belong to
 * @param key identifier scheme by which rows match
 * @param source what facts are said to come from where a row does not say
 * @param sight rows of employers that the one who brought the file may see
 * @param insertOnly whether a row about somebody known is refused
 * @param ahead whether rows are judged without landing, so that a head office may still stand elsewhere in the file
 * @param now moment of recording
 */
public record Staging(
        UUID importId, String key, String source, Sight sight, boolean insertOnly, boolean ahead, Instant now) {

    /** Regions the rows may lie in; never empty, so that SQL can compare with it. */
    public Set<String> regions() {
        Set<String> regions = new LinkedHashSet<>(sight.regions());
        regions.add("none");
        return regions;
    }

    /** Runs a statement with those of its parameters set that it mentions; tells how many rows it touched. */
    public int run(EntityManager database, String sql) {
        Query query = database.createNativeQuery(sql);
        Map<String, Object> values = Map.of(
                "import", importId,
                "key", key,
                "keyField", "identifiers." + key,
                "source", source,
                "everything", sight.everything(),
                "regions", regions(),
                "insertOnly", insertOnly,
                "ahead", ahead,
                "now", now);
        values.forEach((name, value) -> {
            if (Pattern.compile(":" + name + "\\b").matcher(sql).find()) {
                query.setParameter(name, value);
            }
        });
        return query.executeUpdate();
    }

    /**
     * Adds a fault to every row that a query finds.
     *
     * @param field SQL of the field's name
     * @param found from-clause and condition with {@code s.line}
     * @param arguments SQL of what the text mentions, none or more
     */
    public void fault(EntityManager database, String code, String field, String found, String... arguments) {
        run(
                database,
                """
                insert into staged_fault (line, field, code, arguments)
                select s.line, %s, '%s', cast(array[%s] as text[])
                %s
                """
                        .formatted(field, code, String.join(", ", arguments), found));
    }
}
