package id.patuh.exchange;

import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.security.Caller;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.Directory;
import id.patuh.platform.time.LegalTime;
import id.patuh.platform.work.Job;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Lands a kept file under the rights that its sender has now. Killed in the middle, it goes on where it was. */
@ApplicationScoped
class ImportJob implements Job {

    private static final Logger LOG = Logger.getLogger(ImportJob.class);
    private static final int SHORT_SECONDS = 600;
    private static final int MAX_ROUNDS = 3;

    private final FileStore files;
    private final ImportWalk walk;
    private final MonthDeclaring declaring;
    private final Directory directory;
    private final CurrentCaller current;
    private final LegalTime time;

    ImportJob(
            FileStore files,
            ImportWalk walk,
            MonthDeclaring declaring,
            Directory directory,
            CurrentCaller current,
            LegalTime time) {
        this.files = files;
        this.walk = walk;
        this.declaring = declaring;
        this.directory = directory;
        this.current = current;
        this.time = time;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void run(UUID importId) {
        if (!within(() -> mayRun(importId))) {
            return;
        }
        Path file = within(() -> files.fetch(importId));
        try {
            land(importId, file);
        } catch (UnreadableFileException e) {
            fail(importId, e.problem().code());
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("A file could not be read to its end", e);
            fail(importId, ImportProblem.FILE_NOT_READABLE.code());
        } finally {
            delete(file);
        }
    }

    private void land(UUID importId, Path file) throws IOException {
        Import found = within(() -> Import.locked(importId).orElseThrow());
        walk.count(found, file);
        if (!found.options().isJudgedFirst()) {
            walk.portions(importId, file, true);
            end(importId);
            return;
        }
        for (int round = 0; round < MAX_ROUNDS; round++) {
            if (!within(() -> Import.locked(importId).orElseThrow().isJudged())) {
                walk.portions(importId, file, false);
                if (!within(() -> mayLand(importId))) {
                    return;
                }
            }
            if (walk.allAtOnce(importId, file)) {
                return;
            }
        }
        fail(importId, PlatformProblem.INTERNAL_ERROR.code());
    }

    /** Whether the import waits for its rows to land, and its sender still may bring them. */
    private boolean mayRun(UUID importId) {
        Import found = Import.locked(importId).orElseThrow();
        if (!found.state().isUnderWay()) {
            return false;
        }
        Optional<Caller> client = directory.client(found.sender().clientId());
        if (client.isEmpty()) {
            found.failed(PlatformProblem.CLIENT_NOT_REGISTERED.code(), time.now());
            files.forget(importId);
            return false;
        }
        current.set(found.sender().caller(client.get()));
        return true;
    }

    /** Every row is judged: whether they may land now. Another replica may have seen to it. */
    private boolean mayLand(UUID importId) {
        Import found = Import.locked(importId).orElseThrow();
        if (!found.state().isUnderWay() || found.isJudged()) {
            return found.state().isUnderWay();
        }
        ImportProblem objection = found.objection();
        if (objection != null) {
            found.refused(objection.code(), time.now());
        } else if (found.options().dryRun()) {
            found.completed(time.now());
        } else {
            found.judged(true);
            return true;
        }
        files.forget(importId);
        return false;
    }

    private void end(UUID importId) {
        within(() -> {
            Import.locked(importId).filter(found -> found.state().isUnderWay()).ifPresent(found -> {
                found.completed(time.now());
                declaring.declare(found);
            });
            files.forget(importId);
            return true;
        });
    }

    private void fail(UUID importId, String code) {
        within(() -> {
            Import.locked(importId)
                    .filter(found -> found.state().isUnderWay())
                    .ifPresent(found -> found.failed(code, time.now()));
            files.forget(importId);
            return true;
        });
    }

    @Override
    public void giveUp(UUID importId) {
        fail(importId, PlatformProblem.INTERNAL_ERROR.code());
    }

    private static <T> T within(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().timeout(SHORT_SECONDS).call(work::get);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
