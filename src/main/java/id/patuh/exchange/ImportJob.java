package id.patuh.exchange;

import id.patuh.employer.EmployerLanding;
import id.patuh.platform.bulk.Staging;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.security.Caller;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.Directory;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import id.patuh.platform.work.Job;
import id.patuh.registration.RegistrationLanding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Lands a staged file in one transaction, under the rights that its sender has now. Killed in the middle it leaves
 * nothing and runs again.
 */
@ApplicationScoped
class ImportJob implements Job {

    private static final int PATIENCE_SECONDS = 3600;

    private final EntityManager database;
    private final Directory directory;
    private final CurrentCaller current;
    private final Visibility visibility;
    private final LegalTime time;
    private final EmployerLanding employers;
    private final RegistrationLanding registrations;

    ImportJob(
            EntityManager database,
            Directory directory,
            CurrentCaller current,
            Visibility visibility,
            LegalTime time,
            EmployerLanding employers,
            RegistrationLanding registrations) {
        this.database = database;
        this.directory = directory;
        this.current = current;
        this.visibility = visibility;
        this.time = time;
        this.employers = employers;
        this.registrations = registrations;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void run(UUID importId) {
        QuarkusTransaction.requiringNew().timeout(PATIENCE_SECONDS).run(() -> land(importId));
    }

    @Override
    public void giveUp(UUID importId) {
        QuarkusTransaction.requiringNew().run(() -> Import.locked(importId)
                .filter(found -> found.state() == ImportState.STAGED)
                .ifPresent(found -> found.failed(PlatformProblem.INTERNAL_ERROR.code(), time.now())));
    }

    private void land(UUID importId) {
        Import found = Import.locked(importId).orElseThrow();
        if (found.state() != ImportState.STAGED) {
            return;
        }
        Caller client = directory.client(found.clientId()).orElse(null);
        if (client == null) {
            found.failed(PlatformProblem.CLIENT_NOT_REGISTERED.code(), time.now());
            return;
        }
        current.set(found.bringer(client));
        ImportMapping mapping = found.mapping();
        Staging staging = new Staging(
                importId,
                mapping.key().name(),
                mapping.columnOf(Field.NUMBER + mapping.key()),
                mapping.columnOf("regionCode"),
                mapping.source(),
                visibility.of(SubjectKind.EMPLOYER),
                time.now());
        judge(staging);
        switch (found.kind()) {
            case EMPLOYERS -> employers.land(staging);
            case REGISTRATIONS -> registrations.land(staging);
        }
        found.completed(outcomes(importId), time.now());
    }

    /** What every kind of row is refused for: faults found while reading, and the same key again. */
    private void judge(Staging staging) {
        database.createNativeQuery("select cast(analyse_staged_rows() as text)").getResultList();
        staging.query(
                        database,
                        """
                        update import_row set outcome = 'REJECTED' where import_id = :import and faults is not null
                        """)
                .executeUpdate();
        staging.query(
                        database,
                        Staging.rejecting(
                                """
                        select l.line, jsonb_build_array(jsonb_build_object(
                                 'column', :keyColumn, 'code', 'duplicate-in-file',
                                 'arguments', jsonb_build_array(l.first))) as faults
                        from (select line, min(line) over (partition by key) as first
                              from import_row
                              where import_id = :import
                                and outcome is null) l
                        where l.first < l.line
                        """))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Integer> outcomes(UUID importId) {
        List<Object[]> rows = database.createNativeQuery(
                        """
                        select outcome, count(*)
                        from import_row
                        where import_id = :import
                        group by outcome
                        """)
                .setParameter("import", importId)
                .getResultList();
        Map<String, Integer> outcomes = new HashMap<>();
        rows.forEach(row -> outcomes.put((String) row[0], ((Number) row[1]).intValue()));
        return outcomes;
    }
}
