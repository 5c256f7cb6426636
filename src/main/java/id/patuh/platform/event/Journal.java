package id.patuh.platform.event;

import id.patuh.platform.security.Caller;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.web.Trace;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The one way to write down that something happened: a change row per subject and one audit row per commit, in the
 * transaction of the work itself. A database index refuses a second audit row.
 */
@ApplicationScoped
public class Journal {

    private static final String WRITTEN = Journal.class.getName();

    private final EntityManager database;
    private final CurrentCaller caller;
    private final TransactionSynchronizationRegistry transaction;
    private final MeterRegistry metrics;
    private final Operation operation;

    Journal(
            EntityManager database,
            CurrentCaller caller,
            TransactionSynchronizationRegistry transaction,
            MeterRegistry metrics,
            Operation operation) {
        this.database = database;
        this.caller = caller;
        this.transaction = transaction;
        this.metrics = metrics;
        this.operation = operation;
    }

    /** Says what a transaction is about that records many events one by one: its audit row is about that and counts all. */
    public void bulk(Bulk bulk) {
        audit(bulk.kind(), bulk.id(), bulk.rows());
    }

    /** Records one event. */
    public void record(DomainEvent event) {
        record(List.of(event));
    }

    /** Records what happened to several subjects at once; the audit row is about the first and counts all. */
    public void record(List<? extends DomainEvent> events) {
        DomainEvent first = events.get(0);
        audit(first.subjectKind(), first.subjectId(), events.size());
        events.forEach(this::change);
    }

    private void change(DomainEvent event) {
        database.createNativeQuery(
                        """
                        insert into change (type, subject_kind, subject_id, subject_version, employer_id, region_code, fields)
                        values (:type, :kind, :subject, :version, cast(:employer as uuid), :region,
                                string_to_array(:fields, ','))
                        """)
                .setParameter("type", event.type())
                .setParameter("kind", event.subjectKind().name())
                .setParameter("subject", event.subjectId())
                .setParameter("version", event.subjectVersion())
                .setParameter("employer", event.employerId().map(UUID::toString).orElse(null))
                .setParameter("region", event.regionCode().orElse(null))
                .setParameter("fields", String.join(",", event.fields()))
                .executeUpdate();
        count(event.type(), 1);
    }

    /**
     * Records one change for each row of a query, in one statement; with one audit row for all.
     *
     * @param bulk what the audit row is about
     * @param rows query that gives subject_id, subject_version, employer_id, region_code, fields
     * @return changes recorded
     */
    public int recordAll(String type, SubjectKind kind, Bulk bulk, String rows, Map<String, Object> values) {
        audit(bulk.kind(), bulk.id(), bulk.rows());
        var insert = database.createNativeQuery(
                """
                insert into change (type, subject_kind, subject_id, subject_version, employer_id, region_code, fields,
                                    import_id)
                select :type, :kind, r.subject_id, r.subject_version, r.employer_id, r.region_code, r.fields,
                       cast(:importId as uuid)
                from (%s) r
                """
                        .formatted(rows));
        values.forEach(insert::setParameter);
        int changes = insert.setParameter("type", type)
                .setParameter("kind", kind.name())
                .setParameter(
                        "importId",
                        bulk.kind() == SubjectKind.IMPORT ? bulk.id().toString() : null)
                .executeUpdate();
        count(type, changes);
        return changes;
    }

    /**
     * The same for rows of a table that has id, version, employer_id and region_code; at least one.
     *
     * @param field what changed, the same of all
     */
    public void recordRows(String type, SubjectKind kind, String table, Collection<UUID> ids, String field) {
        recordAll(
                type,
                kind,
                new Bulk(kind, ids.iterator().next(), ids.size()),
                """
                select s.id as subject_id, s.version as subject_version, s.employer_id, s.region_code,
                       array[cast(:field as text)] as fields
                from %s s
                where s.id = any (:ids)
                """
                        .formatted(table),
                Map.of("ids", ids.toArray(UUID[]::new), "field", field));
    }

    /**
     * What a bulk change is about.
     *
     * @param kind such as IMPORT
     * @param rows subjects changed by the whole commit
     */
    public record Bulk(SubjectKind kind, UUID id, int rows) {}

    private void audit(SubjectKind kind, UUID subject, int rows) {
        if (transaction.getResource(WRITTEN) != null) {
            return;
        }
        transaction.putResource(WRITTEN, true);
        Caller by = caller.get();
        database.createNativeQuery(
                        """
                        insert into audit_entry (kind, client_id, agency_id, officer_id, purpose, purpose_reference,
                                                 operation, trace_id, subject_kind, subject_id, row_count)
                        values ('WRITE', :client, cast(:agency as uuid), cast(:officer as uuid), :purpose, :reference,
                                :operation, :trace, :kind, :subject, :rows)
                        """)
                .setParameter("client", by.clientId())
                .setParameter("agency", by.agencyId().map(UUID::toString).orElse(null))
                .setParameter("officer", by.officerId().map(UUID::toString).orElse(null))
                .setParameter(
                        "purpose", by.purpose().map(use -> use.purpose().name()).orElse(null))
                .setParameter(
                        "reference",
                        by.purpose().flatMap(use -> use.reference()).orElse(null))
                .setParameter("operation", operation.name())
                .setParameter("trace", Trace.current())
                .setParameter("kind", kind.name())
                .setParameter("subject", subject)
                .setParameter("rows", rows)
                .executeUpdate();
    }

    /** patuh_changes_total{type="case.opened"} counts what happened in the words of the domain. */
    private void count(String type, int changes) {
        metrics.counter("patuh.changes", "type", type).increment(changes);
    }
}
