package id.patuh.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened to the subjects of an import since it landed, by anybody else. */
@ApplicationScoped
class BuiltOn {

    private static final int SHOWN = 100;

    private final EntityManager database;

    BuiltOn(EntityManager database) {
        this.database = database;
    }

    /** A change that stands on a row of the import. */
    record Change(int line, UUID employerId, String type, Instant recordedAt) {}

    /** At most a hundred such changes, in the order of the file. Few come after an import: they look for its rows. */
    @SuppressWarnings("unchecked")
    List<Change> find(Import found) {
        List<Object[]> rows = database.createNativeQuery(
                        """
                        with later as materialized (
                          select l.*, a.about
                          from change l
                          cross join lateral (%s) a
                          where l.position > (
                              select min(own.position)
                              from (select o.position from change o where o.import_id = :import offset 0) own)
                            and l.import_id is distinct from :import
                            and not exists (select 1 from import i where i.id = l.import_id and i.state = 'REVERSED'))
                        select r.line, r.subject_id, l.type, l.recorded_at
                        from later l
                        join import_row r on r.import_id = :import and r.outcome in ('CREATED', 'UPDATED') and %s
                        join change o on o.import_id = :import and %s and o.position < l.position
                        order by r.line, l.position
                        """
                                .formatted(about(found.kind()), later(found.kind()), own(found.kind())))
                .setParameter("import", found.id())
                .setMaxResults(SHOWN)
                .getResultList();
        return rows.stream()
                .map(row -> new Change(((Number) row[0]).intValue(), (UUID) row[1], (String) row[2], (Instant) row[3]))
                .toList();
    }

    /** Keeps everybody from changing the subjects of an import, in the order in which others lock them, until the commit. */
    void lock(Import found) {
        database.createNativeQuery(
                        """
                        select count(*)
                        from (
                          select e.id
                          from employer e
                          where e.id in (
                            select r.subject_id
                            from import_row r
                            where r.import_id = :import
                              and r.outcome in ('CREATED', 'UPDATED'))
                          order by e.id
                          for update) locked
                        """)
                .setParameter("import", found.id())
                .getSingleResult();
    }

    /** Whether every subject still has the version that the import gave it, or one that was taken back after it. */
    boolean isAsLanded(Import found) {
        if (found.kind() == ImportKind.CONTRIBUTIONS || found.kind() == ImportKind.PAYMENTS) {
            return true; // who changes a ledger locks the employer, so that find has seen it
        }
        String subject = found.kind() == ImportKind.REGISTRATIONS
                ? "registration s on s.employer_id = r.subject_id and s.programme = r.subject_part"
                : "employer s on s.id = r.subject_id";
        return (boolean) database.createNativeQuery(
                        """
                        select not exists (
                          select 1
                          from import_row r
                          left join %s
                          where r.import_id = :import
                            and r.outcome in ('CREATED', 'UPDATED')
                            and s.version is distinct from (
                              select o.subject_version
                              from change o
                              where %s
                                and (o.import_id = :import
                                     or exists (
                                       select 1 from import i where i.id = o.import_id and i.state = 'REVERSED'))
                              order by o.position desc
                              limit 1))
                        """
                                .formatted(subject, own(found.kind())))
                .setParameter("import", found.id())
                .getSingleResult();
    }

    private static String own(ImportKind kind) {
        return switch (kind) {
            case EMPLOYERS, IDENTIFIERS -> "o.subject_id = r.subject_id and o.subject_kind = 'EMPLOYER'";
            case REGISTRATIONS -> "o.subject_id = r.subject_id and o.subject_kind = 'REGISTRATION' "
                    + "and o.fields = array[r.subject_part]";
            case CONTRIBUTIONS -> "o.subject_id = r.subject_id and o.subject_kind = 'CONTRIBUTION' "
                    + "and o.fields = array[r.subject_part]";
            case PAYMENTS -> "o.subject_id = cast(r.subject_part as uuid) and o.subject_kind = 'PAYMENT'";
        };
    }

    /** Whom a change is about; what happened to a branch is about its head office too. */
    private static String about(ImportKind kind) {
        String itself = "select l.employer_id as about";
        return kind == ImportKind.EMPLOYERS
                ? itself
                        + " union all select b.parent_id from employer b"
                        + " where b.id = l.employer_id and b.parent_id is not null"
                : itself;
    }

    /**
     * An employer is built on by everything about it or its branches, a registration by what was done to it and by cases, a
     * month of the ledger by what was entered or paid on it, by plans and cases, a payment by later ones that count, and
     * both by a merger.
     */
    private static String later(ImportKind kind) {
        return switch (kind) {
            case EMPLOYERS -> "l.about = r.subject_id";
            case IDENTIFIERS -> "l.subject_id = r.subject_id and l.subject_kind = 'EMPLOYER'";
            case REGISTRATIONS -> "l.about = r.subject_id and (l.subject_kind = 'CASE' "
                    + "or l.type = 'employer.merged' "
                    + "or l.subject_kind = 'REGISTRATION' and l.fields = array[r.subject_part])";
            case CONTRIBUTIONS -> "l.about = r.subject_id and (l.subject_kind in ('CASE', 'PAYMENT_PLAN') "
                    + "or l.type in ('employer.merged', 'contribution.moved') "
                    + "or l.subject_kind = 'CONTRIBUTION' and l.fields = array[r.subject_part])";
            case PAYMENTS -> "l.about = r.subject_id and (l.subject_kind in ('CASE', 'PAYMENT_PLAN') "
                    + "or l.type in ('employer.merged', 'contribution.moved') "
                    + "or l.type = 'payment.recorded' and exists ("
                    + "select 1 from payment p where p.id = l.subject_id and p.voided_at is null))";
        };
    }
}
