package id.patuh.contribution;

import id.patuh.platform.bulk.StagedTables;
import id.patuh.platform.event.Journal;
import id.patuh.platform.security.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes back what an import did to the ledger: what it changed is as before, what it made is taken out, and
 * {@code contribution_superseded} keeps that it was believed. Nothing may have been paid on it since.
 */
@ApplicationScoped
class ContributionUndo {

    private static final String SAME =
            """
            %1$s.employer_id = c.employer_id and %1$s.month = c.month
            and %1$s.programme = c.programme and %1$s.segment = c.segment""";

    /** Lines that the import corrected, as they were before it first wrote them. */
    private static final String BEFORE =
            """
            select distinct on (c.employer_id, c.month, c.programme, c.segment) s.%1$s
            from contribution c
            join contribution_superseded s
              on %2$s
            where c.import_id = :import
              and s.import_id is distinct from :import
              and (s.superseded_at = c.recorded_at
                   or s.superseded_at in (
                     select w.recorded_at
                     from contribution_superseded w
                     where %3$s
                       and w.import_id = :import))
            order by c.employer_id, c.month, c.programme, c.segment, s.superseded_at desc"""
                    .formatted(
                            String.join(", s.", LedgerWriter.TYPES.keySet()), SAME.formatted("s"), SAME.formatted("w"));

    private static final String RESTORED = "restored_ledger";

    private static final String RESTORED_LINES =
            "select " + String.join(", ", LedgerWriter.TYPES.keySet()) + "\nfrom " + RESTORED;

    /** Lines that the import made. */
    private static final String MADE =
            """
            select c.employer_id, c.month, c.programme, c.segment
            from contribution c
            where c.import_id = :import
              and (c.employer_id, c.month, c.programme, c.segment) not in (
                select b.employer_id, b.month, b.programme, b.segment from %s b)"""
                    .formatted(RESTORED);

    private final EntityManager database;
    private final LedgerWriter writer;
    private final AllocationCutting cutting;
    private final Settlement settlement;
    private final Journal journal;

    ContributionUndo(
            EntityManager database,
            LedgerWriter writer,
            AllocationCutting cutting,
            Settlement settlement,
            Journal journal) {
        this.database = database;
        this.writer = writer;
        this.cutting = cutting;
        this.settlement = settlement;
        this.journal = journal;
    }

    int undo(UUID importId, Instant now) {
        Map<String, Object> values = Map.of("import", importId);
        int lines = ((Number) database.createNativeQuery("select count(*) from contribution where import_id = :import")
                        .setParameter("import", importId)
                        .getSingleResult())
                .intValue();
        if (lines == 0) {
            return 0;
        }
        Journal.Bulk bulk = new Journal.Bulk(SubjectKind.IMPORT, importId, lines);
        journal.recordAll(
                ContributionEvent.MONTH_RESTORED,
                SubjectKind.CONTRIBUTION,
                bulk,
                """
                select e.id as subject_id,
                       (select max(v.version) + 1
                        from contribution v
                        where v.employer_id = e.id and v.month = c.month) as subject_version,
                       e.id as employer_id, e.region_code, array[to_char(c.month, 'YYYY-MM')] as fields
                from contribution c
                join employer e on e.id = c.employer_id
                where c.import_id = :import
                group by e.id, e.region_code, c.month
                """,
                values);
        StagedTables.also(database, RESTORED, LedgerWriter.TYPES);
        database.createNativeQuery("insert into " + RESTORED + "\n" + BEFORE)
                .setParameter("import", importId)
                .executeUpdate();
        touch(importId, now);
        List<LineKey> paidAgain = cutting.restore(importId, now, bulk);
        writer.write(RESTORED_LINES, Map.of(), now, bulk);
        settlement.settle(paidAgain, now);
        writer.remove(MADE, values, now);
        return lines;
    }

    /** The version of a month moves on, also where lines are only taken out of it. */
    private void touch(UUID importId, Instant now) {
        database.createNativeQuery(
                        """
                        update contribution c
                        set version = l.version + 1, updated_at = :now
                        from (
                          select v.employer_id, v.month, max(v.version) as version
                          from contribution v
                          where (v.employer_id, v.month) in (
                            select i.employer_id, i.month from contribution i where i.import_id = :import)
                          group by v.employer_id, v.month) l
                        where c.employer_id = l.employer_id
                          and c.month = l.month
                          and c.import_id is distinct from :import
                          and (c.employer_id, c.month) not in (select b.employer_id, b.month from %s b)
                        """
                                .formatted(RESTORED))
                .setParameter("import", importId)
                .setParameter("now", now)
                .executeUpdate();
    }
}
