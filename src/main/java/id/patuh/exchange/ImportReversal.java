package id.patuh.exchange;

import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.Directory;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import id.patuh.platform.work.BackgroundWork;
import id.patuh.platform.work.Job;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Undoes an import in one transaction, unless something was built on it since. */
@ApplicationScoped
class ImportReversal {

    private final Visibility visibility;
    private final CurrentCaller caller;
    private final LegalTime time;
    private final BuiltOn builtOn;
    private final BackgroundWork work;
    private final ReversalJob job;

    ImportReversal(
            Visibility visibility,
            CurrentCaller caller,
            LegalTime time,
            BuiltOn builtOn,
            BackgroundWork work,
            ReversalJob job) {
        this.visibility = visibility;
        this.caller = caller;
        this.time = time;
        this.builtOn = builtOn;
        this.work = work;
        this.job = job;
    }

    /** Orders the reversal; refused with what has been built on it, if anything has. */
    @Transactional
    UUID order(UUID importId) {
        Import found = Import.visible(importId, visibility.of(SubjectKind.IMPORT))
                .flatMap(seen -> Import.locked(seen.id()))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        if (!found.isReversible()) {
            throw Refusal.of(ImportProblem.IMPORT_NOT_REVERSIBLE, found.state()).with("state", found.state());
        }
        List<BuiltOn.Change> since = builtOn.find(found);
        if (!since.isEmpty()) {
            throw Refusal.of(ImportProblem.IMPORT_BUILT_ON, since.size()).with("builtOn", since);
        }
        found.reversing(caller.get(), time.now());
        found.persistAndFlush();
        work.order(job, importId);
        return importId;
    }

    /** Does it, under the rights of the one who ordered it; nobody changes what is looked at until it is done. */
    @ApplicationScoped
    static class ReversalJob implements Job {

        private static final int PATIENCE_SECONDS = 3 * 3600;

        private final Directory directory;
        private final CurrentCaller current;
        private final LegalTime time;
        private final BuiltOn builtOn;
        private final PortionLanding landing;
        private final MonthDeclaring declaring;

        ReversalJob(
                Directory directory,
                CurrentCaller current,
                LegalTime time,
                BuiltOn builtOn,
                PortionLanding landing,
                MonthDeclaring declaring) {
            this.directory = directory;
            this.current = current;
            this.time = time;
            this.builtOn = builtOn;
            this.landing = landing;
            this.declaring = declaring;
        }

        @Override
        public String name() {
            return "import-reversal";
        }

        @Override
        public void run(UUID importId) {
            QuarkusTransaction.requiringNew().timeout(PATIENCE_SECONDS).run(() -> undo(importId));
        }

        private void undo(UUID importId) {
            Import found = Import.locked(importId).orElseThrow();
            if (found.state() != ImportState.REVERSING) {
                return;
            }
            var client = found.reversalClientId().flatMap(directory::client);
            if (client.isEmpty()) {
                found.notReversed(PlatformProblem.CLIENT_NOT_REGISTERED.code(), time.now());
                return;
            }
            current.set(found.reverser(client.get()));
            builtOn.lock(found);
            if (!builtOn.find(found).isEmpty() || !builtOn.isAsLanded(found)) {
                found.notReversed(ImportProblem.IMPORT_BUILT_ON.code(), time.now());
                return;
            }
            landing.of(found.kind()).undo(importId, time.now());
            declaring.withdraw(found);
            found.reversed(time.now());
        }

        @Override
        public void giveUp(UUID importId) {
            QuarkusTransaction.requiringNew().run(() -> Import.locked(importId)
                    .filter(found -> found.state() == ImportState.REVERSING)
                    .ifPresent(found -> found.notReversed(PlatformProblem.INTERNAL_ERROR.code(), time.now())));
        }
    }
}
