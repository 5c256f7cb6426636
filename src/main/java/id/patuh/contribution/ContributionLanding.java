package id.patuh.contribution;

import id.patuh.employer.EmployerMatch;
import id.patuh.platform.bulk.Landing;
import id.patuh.platform.bulk.StagedTables;
import id.patuh.platform.bulk.Staging;
import id.patuh.platform.event.Journal;
import id.patuh.platform.security.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Lands staged rows as lines of the ledger: computed by the law as the single PUT has it, written by the statement of the
 * single PUT. A row finds its employer by number; blanks leave what is known; lines no row names stay.
 */
@ApplicationScoped
public class ContributionLanding implements Landing {

    private static final String KNOWN =
            """
            from %s t
            left join contribution c
              on c.employer_id = t.employer_id and c.month = t.month
             and c.programme = t.programme and c.segment = t.segment"""
                    .formatted(StagedLedger.TABLE);

    private final EntityManager database;
    private final EmployerMatch match;
    private final StagedLedger staged;
    private final LedgerWriter writer;
    private final ContributionUndo undo;

    ContributionLanding(
            EntityManager database,
            EmployerMatch match,
            StagedLedger staged,
            LedgerWriter writer,
            ContributionUndo undo) {
        this.database = database;
        this.match = match;
        this.staged = staged;
        this.writer = writer;
        this.undo = undo;
    }

    /** A row names one programme, or in {@code bases} several, each with its workers and wages: {@code JHT=3:12000000;…}. */
    @Override
    public Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("month", "date");
        columns.put("programme", "text");
        columns.put("segment", "text");
        columns.put("workers", "int");
        columns.put("wage_base", "bigint");
        columns.put("due_reported", "bigint");
        columns.put("sector", "text");
        columns.put("source", "text");
        columns.put("bases", "text");
        return columns;
    }

    @Override
    public SubjectKind seenAs() {
        return SubjectKind.CONTRIBUTION;
    }

    @Override
    public String part() {
        return "to_char(s.month, 'YYYY-MM')";
    }

    @Override
    public void judge(Staging staging) {
        match.matchCeasedToo(staging);
        match.mustBeKnown(staging);
        staged.fill(staging);
        if (staging.insertOnly()) {
            staging.fault(
                    database,
                    "already-known",
                    ":keyField",
                    "from (select distinct t.line " + KNOWN + " where c.employer_id is not null) s");
        }
        staging.run(
                database,
                """
                insert into staged_outcome (line, subject_id, subject_version, outcome)
                select s.line, m.employer_id, null,
                       case when f.line is not null then 'REJECTED'
                            when d.known = 0 then 'CREATED'
                            when d.differ > 0 then 'UPDATED'
                            else 'UNCHANGED' end
                from staged_row s
                join staged_match m on m.line = s.line
                left join (select distinct line from staged_fault) f on f.line = s.line
                left join (
                  select t.line, count(c.employer_id) as known,
                         count(*) filter (where (%s) is distinct from (%s)) as differ
                  %s
                  group by t.line) d on d.line = s.line
                """
                        .formatted(compared("t."), compared("c."), KNOWN));
        StagedTables.analyse(database, "staged_outcome");
    }

    private static String compared(String alias) {
        List<String> keys = List.of("employer_id", "month", "programme", "segment", "import_id");
        return alias
                + String.join(
                        ", " + alias,
                        LedgerWriter.TYPES.keySet().stream()
                                .filter(column -> !keys.contains(column))
                                .toList());
    }

    @Override
    public void land(Staging staging) {
        String lines =
                """
                select %s
                from %s t
                join staged_outcome o on o.line = t.line
                where o.outcome in ('CREATED', 'UPDATED')"""
                        .formatted("t." + String.join(", t.", LedgerWriter.TYPES.keySet()), StagedLedger.TABLE);
        int rows = ((Number) database.createNativeQuery("select count(*) from (" + lines + ") landing")
                        .getSingleResult())
                .intValue();
        if (rows > 0) {
            writer.recordAll(lines, Map.of(), new Journal.Bulk(SubjectKind.IMPORT, staging.importId(), rows));
        }
    }

    @Override
    public int undo(UUID importId, Instant now) {
        return undo.undo(importId, now);
    }
}
