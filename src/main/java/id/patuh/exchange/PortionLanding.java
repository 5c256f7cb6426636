package id.patuh.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.patuh.contribution.ContributionLanding;
import id.patuh.contribution.PaymentLanding;
import id.patuh.employer.EmployerLanding;
import id.patuh.employer.IdentifierLanding;
import id.patuh.platform.bulk.CopyWriter;
import id.patuh.platform.bulk.Landing;
import id.patuh.platform.bulk.Planning;
import id.patuh.platform.bulk.StagedTables;
import id.patuh.platform.bulk.Staging;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.Ids;
import id.patuh.platform.time.LegalTime;
import id.patuh.registration.RegistrationLanding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Judges a portion of rows, lands those that may, and keeps what became of each; in the present transaction. */
@ApplicationScoped
class PortionLanding {

    private final EntityManager database;
    private final DataSource source;
    private final ObjectMapper json;
    private final Visibility visibility;
    private final LegalTime time;
    private final EmployerLanding employers;
    private final RegistrationLanding registrations;
    private final IdentifierLanding identifiers;
    private final ContributionLanding contributions;
    private final PaymentLanding payments;
    private final LikelyTwins twins;

    PortionLanding(
            EntityManager database,
            DataSource source,
            ObjectMapper json,
            Visibility visibility,
            LegalTime time,
            EmployerLanding employers,
            RegistrationLanding registrations,
            IdentifierLanding identifiers,
            ContributionLanding contributions,
            PaymentLanding payments,
            LikelyTwins twins) {
        this.database = database;
        this.source = source;
        this.json = json;
        this.visibility = visibility;
        this.time = time;
        this.employers = employers;
        this.registrations = registrations;
        this.identifiers = identifiers;
        this.contributions = contributions;
        this.payments = payments;
        this.twins = twins;
    }

    /** What lands rows of a kind. */
    Landing of(ImportKind kind) {
        return switch (kind) {
            case EMPLOYERS -> employers;
            case REGISTRATIONS -> registrations;
            case IDENTIFIERS -> identifiers;
            case CONTRIBUTIONS -> contributions;
            case PAYMENTS -> payments;
        };
    }

    /** Forgets what became of the rows of an import, so that they are looked at anew. */
    void forget(UUID importId) {
        database.createNativeQuery("delete from import_row where import_id = :import")
                .setParameter("import", importId)
                .executeUpdate();
    }

    /** How many rows had which outcome; nothing but the report is written if they do not land. */
    Map<String, Integer> look(Import found, Portion portion, boolean land) {
        Landing landing = of(found.kind());
        ImportOptions options = found.options();
        StagedTables.begin(database, landing.columns());
        stage(portion, List.copyOf(landing.columns().keySet()));
        StagedTables.analyse(database, "staged_row", "staged_number", "staged_parent");
        Staging staging = new Staging(
                found.id(),
                options.key().name(),
                found.mapping().source(),
                visibility.of(landing.seenAs()),
                options.mode() == ImportOptions.Mode.INSERT,
                !land,
                time.now());
        repeats(staging);
        landing.judge(staging);
        boolean alike = found.kind() == ImportKind.EMPLOYERS && options.match() == ImportOptions.Match.REPORT;
        Map<Integer, String> twins = alike ? this.twins.holdBack(staging.sight()) : Map.of();
        Planning.once(database);
        if (land) {
            landing.land(staging);
        }
        keep(staging, found, land);
        Planning.forValues(database);
        keepNotLanded(found, portion, twins);
        return outcomes();
    }

    private void stage(Portion portion, List<String> columns) {
        try (Connection connection = source.getConnection()) {
            try (CopyWriter copy =
                    new CopyWriter(connection, "staged_row (line, subject_id, " + String.join(", ", columns) + ")")) {
                String[] cells = new String[columns.size() + 2];
                for (ReadRow row : portion.rows) {
                    cells[0] = String.valueOf(row.line);
                    cells[1] = Ids.next().toString();
                    System.arraycopy(row.values, 0, cells, 2, row.values.length);
                    copy.row(cells);
                }
            }
            try (CopyWriter copy = new CopyWriter(connection, "staged_number (line, id, scheme, value, typed)")) {
                for (ReadRow row : portion.rows) {
                    for (ReadRow.Number number : row.numbers) {
                        copy.row(
                                String.valueOf(row.line),
                                Ids.next().toString(),
                                number.scheme(),
                                number.value(),
                                number.typed());
                    }
                }
            }
            try (CopyWriter copy = new CopyWriter(connection, "staged_parent (line, scheme, value)")) {
                for (ReadRow row : portion.rows) {
                    for (ReadRow.Number number : row.headOffice) {
                        copy.row(String.valueOf(row.line), number.scheme(), number.value());
                    }
                }
            }
            try (CopyWriter copy = new CopyWriter(connection, "staged_fault (line, field, code, arguments)")) {
                for (ReadRow row : portion.rows) {
                    for (ReadRow.RowFault fault : row.faults) {
                        copy.row(String.valueOf(row.line), fault.field(), fault.code(), array(fault.arguments()));
                    }
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Rows could not be staged", e);
        }
    }

    /** A list as the database writes an array. */
    private static String array(List<String> values) {
        StringBuilder array = new StringBuilder("{");
        for (String value : values) {
            array.append(array.length() > 1 ? "," : "")
                    .append('"')
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }

    private void repeats(Staging staging) {
        staging.fault(
                database,
                "duplicate-in-file",
                "r.field",
                """
                from staged_row s
                join import_repeat r on r.line = s.line and r.import_id = :import
                where r.field <> 'headOffice'""",
                "r.other_line");
    }

    /** What became of the rows; one that would make an employer has no subject while it does not land. */
    private void keep(Staging staging, Import found, boolean land) {
        boolean isOfKnown = found.kind() != ImportKind.EMPLOYERS && found.kind() != ImportKind.IDENTIFIERS;
        String part = of(found.kind()).part();
        String subject = land || isOfKnown ? "o.subject_id" : "case when o.outcome <> 'CREATED' then o.subject_id end";
        staging.run(
                database,
                """
                insert into import_row (import_id, line, outcome, subject_id, subject_part, subject_version)
                select :import, o.line, o.outcome, %s, %s, o.subject_version
                from staged_outcome o
                join staged_row s on s.line = o.line
                where o.outcome in ('CREATED', 'UPDATED', 'UNCHANGED')
                order by o.line
                """
                        .formatted(subject, part));
    }

    /** The rows that did not land, with their cells and why. */
    private void keepNotLanded(Import found, Portion portion, Map<Integer, String> alike) {
        Map<Integer, List<ImportRow.RowFault>> faults = faults(found.mapping());
        if (faults.isEmpty() && alike.isEmpty()) {
            return;
        }
        try (Connection connection = source.getConnection();
                CopyWriter copy =
                        new CopyWriter(connection, "import_row (import_id, line, outcome, raw, faults, twins)")) {
            for (SourceRow row : portion.sources) {
                List<ImportRow.RowFault> wrong = faults.get(row.line());
                String like = alike.get(row.line());
                if (wrong != null || like != null) {
                    copy.row(
                            found.id().toString(),
                            String.valueOf(row.line()),
                            (wrong != null ? RowOutcome.REJECTED : RowOutcome.LIKELY_TWIN).name(),
                            json.writeValueAsString(
                                    row.original().stream().map(Storable::text).toList()),
                            wrong == null ? null : json.writeValueAsString(wrong),
                            like);
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The report could not be written", e);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<Integer, List<ImportRow.RowFault>> faults(ImportMapping mapping) {
        List<Object[]> rows = database.createNativeQuery(
                        """
                        select f.line, f.field, f.code, array_to_json(f.arguments) #>> '{}'
                        from staged_fault f
                        order by f.line, f.field, f.code
                        """)
                .getResultList();
        Map<Integer, List<ImportRow.RowFault>> faults = new HashMap<>();
        rows.forEach(row -> faults.computeIfAbsent(((Number) row[0]).intValue(), line -> new ArrayList<>())
                .add(new ImportRow.RowFault(
                        column(mapping, (String) row[1]), (String) row[2], arguments((String) row[3]))));
        return faults;
    }

    private List<Object> arguments(String array) {
        try {
            return List.of(json.readValue(array, Object[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String column(ImportMapping mapping, String field) {
        return field.isEmpty() ? "" : mapping.columnOf(field);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Integer> outcomes() {
        List<Object[]> rows = database.createNativeQuery(
                        "select outcome, count(*) from staged_outcome group by outcome")
                .getResultList();
        Map<String, Integer> outcomes = new HashMap<>();
        rows.forEach(row -> outcomes.put((String) row[0], ((Number) row[1]).intValue()));
        return outcomes;
    }
}
