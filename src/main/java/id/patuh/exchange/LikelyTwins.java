package id.patuh.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.patuh.employer.EmployerMatching;
import id.patuh.employer.IdentifierScheme;
import id.patuh.employer.LegalForm;
import id.patuh.employer.MatchCandidate;
import id.patuh.employer.MatchNumber;
import id.patuh.employer.MatchQuery;
import id.patuh.platform.bulk.StagedTables;
import id.patuh.platform.security.Sight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds back the rows of a portion that would create an employer much like one that is known, with whom they are like. */
@ApplicationScoped
class LikelyTwins {

    private static final int SHOWN = 5;

    private final EntityManager database;
    private final EmployerMatching matching;
    private final ObjectMapper json;

    LikelyTwins(EntityManager database, EmployerMatching matching, ObjectMapper json) {
        this.database = database;
        this.matching = matching;
        this.json = json;
    }

    /** Employers alike by line; those lines have the outcome LIKELY_TWIN afterwards. */
    Map<Integer, String> holdBack(Sight sight) {
        Map<Integer, MatchQuery> created = created();
        Map<Integer, String> twins = new LinkedHashMap<>();
        List<Integer> lines = new ArrayList<>(created.keySet());
        for (int from = 0; from < lines.size(); from += EmployerMatching.MOST_QUERIES) {
            List<Integer> some = lines.subList(from, Math.min(lines.size(), from + EmployerMatching.MOST_QUERIES));
            List<List<MatchCandidate>> found =
                    matching.match(some.stream().map(created::get).toList(), sight, SHOWN);
            for (int i = 0; i < some.size(); i++) {
                List<ImportRow.Twin> alike = found.get(i).stream()
                        .filter(each -> each.likelihood() == MatchCandidate.Likelihood.LIKELY)
                        .map(each -> new ImportRow.Twin(each.employerId(), each.score()))
                        .toList();
                if (!alike.isEmpty()) {
                    twins.put(some.get(i), text(alike));
                }
            }
        }
        if (!twins.isEmpty()) {
            database.createNativeQuery("update staged_outcome set outcome = 'LIKELY_TWIN' where line in (:lines)")
                    .setParameter("lines", twins.keySet())
                    .executeUpdate();
            StagedTables.analyse(database, "staged_outcome");
        }
        return twins;
    }

    /** What the rows that would create an employer say of it. A branch is alike its head office and is left out. */
    @SuppressWarnings("unchecked")
    private Map<Integer, MatchQuery> created() {
        Map<Integer, List<MatchNumber>> numbers = new HashMap<>();
        List<Object[]> staged = database.createNativeQuery("select line, scheme, value from staged_number")
                .getResultList();
        staged.forEach(row -> numbers.computeIfAbsent(((Number) row[0]).intValue(), line -> new ArrayList<>())
                .add(new MatchNumber(IdentifierScheme.valueOf((String) row[1]), (String) row[2])));
        List<Object[]> rows = database.createNativeQuery(
                        """
                        select s.line, s.name, s.legal_form, s.address, s.region_code
                        from staged_row s
                        join staged_outcome o on o.line = s.line
                        where o.outcome = 'CREATED'
                          and not exists (select 1 from staged_parent p where p.line = s.line)
                        order by s.line
                        """)
                .getResultList();
        Map<Integer, MatchQuery> created = new LinkedHashMap<>();
        rows.forEach(row -> {
            int line = ((Number) row[0]).intValue();
            created.put(
                    line,
                    new MatchQuery(
                            null,
                            (String) row[1],
                            LegalForm.valueOf((String) row[2]),
                            numbers.get(line),
                            (String) row[3],
                            (String) row[4]));
        });
        return created;
    }

    private String text(List<ImportRow.Twin> alike) {
        try {
            return json.writeValueAsString(alike);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
