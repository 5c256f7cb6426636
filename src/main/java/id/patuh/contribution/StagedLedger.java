package id.patuh.contribution;

import id.patuh.platform.bulk.StagedTables;
import id.patuh.platform.bulk.Staging;
import id.patuh.platform.money.Money;
import id.patuh.platform.problem.Fault;
import id.patuh.programme.Law;
import id.patuh.programme.Laws;
import id.patuh.programme.Programme;
import id.patuh.programme.Sector;
import id.patuh.programme.Segment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes lines of the ledger of staged rows that have no fault yet, or faults of what the law has against them. */
@ApplicationScoped
class StagedLedger {

    /** The lines that rows come to: {@code line} and the columns of {@link LedgerWriter}. */
    static final String TABLE = "staged_ledger";

    /** A row with its employer and the line that the ledger has; a blank says what is known. */
    private static final String ROWS =
            """
            select s.line, cast(m.employer_id as text), e.region_code, g.zone, e.kbli_code, e.risk_group,
                   to_char(s.month, 'YYYY-MM-DD'), s.programme, coalesce(s.segment, 'PU'),
                   coalesce(s.workers, c.workers), coalesce(s.wage_base, c.wage_base),
                   coalesce(s.due_reported, c.due_reported),
                   coalesce(s.sector, c.sector,
                            (select min(k.sector)
                             from contribution k
                             where s.bases is not null
                               and k.employer_id = m.employer_id and k.month = s.month
                               and k.segment = coalesce(s.segment, 'PU'))),
                   coalesce(s.source, :source), s.bases
            from staged_row s
            join staged_match m on m.line = s.line
            join employer e on e.id = m.employer_id
            join region g on g.code = e.region_code
            left join contribution c
              on c.employer_id = m.employer_id and c.month = s.month
             and c.programme = s.programme and c.segment = coalesce(s.segment, 'PU')
            where not exists (select 1 from staged_fault f where f.line = s.line)
            order by s.line
            """;

    private static final String FAULTS =
            """
            insert into staged_fault (line, field, code, arguments)
            select line, field, code, arguments
            from (%s) found
            """;

    private final EntityManager database;
    private final Laws laws;
    private final LedgerComputing computing;
    private final LastMonth lastMonth;

    StagedLedger(EntityManager database, Laws laws, LedgerComputing computing, LastMonth lastMonth) {
        this.database = database;
        this.laws = laws;
        this.computing = computing;
        this.lastMonth = lastMonth;
    }

    /** A staged row. */
    private record Row(
            int line,
            UUID employer,
            LedgerComputing.Bearer bearer,
            ZoneId zone,
            YearMonth month,
            Segment segment,
            String source,
            boolean isSum,
            List<PutContributions.Line> told) {}

    /** Fills {@link #TABLE} and adds to the faults. */
    @SuppressWarnings("unchecked")
    void fill(Staging staging) {
        StagedTables.also(database, TABLE, types());
        List<Object[]> rows = database.createNativeQuery(ROWS)
                .setParameter("source", staging.source())
                .getResultList();
        Law law = laws.now();
        TextTable lines = table(types());
        TextTable faults = new TextTable()
                .column("line", "int")
                .column("field", "text")
                .column("code", "text")
                .column("arguments", "text[]");
        Map<LineKey, Integer> taken = new HashMap<>();
        for (Object[] cells : rows) {
            Row row = row(cells);
            List<Fault> wrong = new ArrayList<>();
            List<LedgerLine> computed = lines(law, row, staging, taken, wrong);
            wrong.forEach(fault -> faults.row(
                    row.line(),
                    row.isSum() && !fault.where().equals("/month") ? "programmes" : field(fault, staging),
                    fault.code(),
                    array(fault.arguments())));
            if (wrong.isEmpty()) {
                computed.forEach(line -> {
                    taken.put(line.key(), row.line());
                    lines.row(values(row.line(), line));
                });
            }
        }
        insert("insert into " + TABLE + "\n%s", lines);
        insert(FAULTS, faults);
        StagedTables.analyse(database, TABLE);
    }

    private List<LedgerLine> lines(Law law, Row row, Staging staging, Map<LineKey, Integer> taken, List<Fault> faults) {
        YearMonth last = lastMonth.in(row.zone());
        if (row.month().isBefore(Months.FIRST) || row.month().isAfter(last)) {
            faults.add(Fault.at("/month", "month-not-kept", Months.FIRST, last));
            return List.of();
        }
        List<LedgerLine> lines = new ArrayList<>();
        for (PutContributions.Line told : row.told()) {
            LineKey key = new LineKey(row.employer(), row.month(), told.programme(), row.segment());
            Integer other = taken.get(key);
            if (other != null) {
                faults.add(Fault.at("/identifiers." + staging.key(), "same-employer-in-file", other));
            } else if (told.workers() == null) {
                faults.add(Fault.at("/workers", "required"));
            } else {
                computing
                        .line(law, row.bearer(), key, told, row.source(), staging.importId(), "", faults)
                        .ifPresent(lines::add);
            }
        }
        return lines;
    }

    private static Row row(Object[] cells) {
        Segment segment = Segment.valueOf((String) cells[8]);
        Sector sector = cells[12] == null ? null : Sector.valueOf((String) cells[12]);
        String bases = (String) cells[14];
        List<PutContributions.Line> told = bases == null
                ? List.of(new PutContributions.Line(
                        Programme.valueOf((String) cells[7]),
                        segment,
                        (Integer) cells[9],
                        Money.ofNullable((Long) cells[10]),
                        Money.ofNullable((Long) cells[11]),
                        sector))
                : sums(bases, segment, sector);
        return new Row(
                ((Number) cells[0]).intValue(),
                UUID.fromString((String) cells[1]),
                new LedgerComputing.Bearer((String) cells[2], (String) cells[4], (Integer) cells[5]),
                ZoneId.of((String) cells[3]),
                YearMonth.from(LocalDate.parse((String) cells[6])),
                segment,
                (String) cells[13],
                bases != null,
                told);
    }

    private static List<PutContributions.Line> sums(String bases, Segment segment, @Nullable Sector sector) {
        List<PutContributions.Line> lines = new ArrayList<>();
        for (String base : bases.split(";", -1)) {
            String[] parts = base.split("[=:]", -1);
            lines.add(new PutContributions.Line(
                    Programme.valueOf(parts[0]),
                    segment,
                    Integer.valueOf(parts[1]),
                    Money.rupiah(Long.parseLong(parts[2])),
                    null,
                    sector));
        }
        return lines;
    }

    /** The field that a fault of a line is about. */
    private static String field(Fault fault, Staging staging) {
        return fault.where().isEmpty()
                ? "identifiers." + staging.key()
                : fault.where().substring(1);
    }

    private static Object[] values(int line, LedgerLine computed) {
        @Nullable Object[] values = LedgerWriter.values(computed);
        @Nullable Object[] all = new @Nullable Object[values.length + 1];
        all[0] = line;
        System.arraycopy(values, 0, all, 1, values.length);
        return all;
    }

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("line", "int");
        types.putAll(LedgerWriter.TYPES);
        return types;
    }

    private static TextTable table(Map<String, String> types) {
        TextTable table = new TextTable();
        types.forEach(table::column);
        return table;
    }

    private static String array(List<Object> values) {
        return values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(",", "{", "}"));
    }

    private void insert(String sql, TextTable table) {
        if (!table.isEmpty()) {
            Query insert = database.createNativeQuery(sql.formatted(table.query()));
            table.values().forEach(insert::setParameter);
            insert.executeUpdate();
        }
    }
}
