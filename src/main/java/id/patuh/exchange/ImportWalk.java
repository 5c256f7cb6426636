package id.patuh.exchange;

import id.patuh.platform.time.LegalTime;
import id.patuh.programme.Laws;
import id.patuh.region.Region;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Walks a file portion by portion. A portion, its report and the line it ends on are one transaction, so that work that
 * was cut off goes on behind the last portion and no row is done twice.
 */
@ApplicationScoped
class ImportWalk {

    private static final int PORTION_SECONDS = 1800;
    private static final int WHOLE_SECONDS = 6 * 3600;
    private static final int ATTEMPTS = 3;

    private final FileStore files;
    private final PortionLanding landing;
    private final FileCount count;
    private final MonthDeclaring declaring;
    private final Laws laws;
    private final LegalTime time;
    private final int maxRows;

    ImportWalk(
            FileStore files,
            PortionLanding landing,
            FileCount count,
            MonthDeclaring declaring,
            Laws laws,
            LegalTime time,
            @ConfigProperty(name = "patuh.import-portion") int maxRows) {
        this.maxRows = maxRows;
        this.files = files;
        this.landing = landing;
        this.count = count;
        this.declaring = declaring;
        this.laws = laws;
        this.time = time;
    }

    /** Reads the whole file once, unless that was done. */
    void count(Import found, Path file) throws IOException {
        if (found.isCounted()) {
            return;
        }
        try (PortionReader reader = open(found, file, 0, 0)) {
            within(PORTION_SECONDS, () -> {
                Import locked = Import.locked(found.id()).orElseThrow();
                if (locked.state().isUnderWay() && !locked.isCounted()) {
                    int rows = count.count(locked, reader);
                    locked.counted(found.form() == RowForm.WORKERS ? sums(found, file) : rows, time.now());
                }
                return true;
            });
        }
    }

    /** How many sums and refused rows come of the rows of workers. */
    private int sums(Import found, Path file) throws IOException {
        int sums = 0;
        try (PortionReader reader = open(found, file, 0, 0)) {
            for (Portion portion = reader.next(); portion != null; portion = reader.next()) {
                sums += portion.rows.size();
            }
        }
        return sums;
    }

    /** Looks at every row that was not looked at yet, a transaction a portion. */
    void portions(UUID importId, Path file, boolean land) throws IOException {
        Import found = within(PORTION_SECONDS, () -> Import.locked(importId).orElseThrow());
        int line = found.landedLine();
        for (int pass = found.landedPass(); pass < PortionReader.passes(found.mapping()); pass++) {
            try (PortionReader reader = open(found, file, pass, line)) {
                for (Portion portion = reader.next(); portion != null; portion = reader.next()) {
                    landOne(importId, portion, land);
                }
            }
            line = 0;
        }
    }

    /** A number taken by somebody else meanwhile, or a deadlock, is judged anew. */
    private void landOne(UUID importId, Portion portion, boolean land) {
        for (int attempt = 1; ; attempt++) {
            try {
                within(PORTION_SECONDS, () -> {
                    Import locked = Import.locked(importId).orElseThrow();
                    locked.mustStandAt(portion.pass, portion.after);
                    look(locked, portion, land);
                    return true;
                });
                return;
            } catch (PersistenceException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /**
     * Lands every row in one transaction; false, and nothing landed, if the register moved so that its options forbid it.
     * Another replica may have landed or refused it meanwhile, which is the end of it, or found that the register moved.
     */
    boolean allAtOnce(UUID importId, Path file) throws IOException {
        Import snapshot = within(PORTION_SECONDS, () -> Import.locked(importId).orElseThrow());
        try {
            return within(WHOLE_SECONDS, () -> {
                Import found = Import.locked(importId).orElseThrow();
                if (!found.state().isUnderWay() || !found.isJudged()) {
                    return !found.state().isUnderWay();
                }
                landing.forget(importId);
                for (int pass = 0; pass < PortionReader.passes(found.mapping()); pass++) {
                    try (PortionReader reader = open(snapshot, file, pass, 0)) {
                        for (Portion portion = reader.next(); portion != null; portion = reader.next()) {
                            look(found, portion, true);
                        }
                    }
                }
                if (found.objection() != null) {
                    throw new RegisterMovedException();
                }
                found.completed(time.now());
                declaring.declare(found);
                files.forget(importId);
                return true;
            });
        } catch (RegisterMovedException e) {
            return within(PORTION_SECONDS, () -> {
                Import found = Import.locked(importId).orElseThrow();
                if (!found.state().isUnderWay()) {
                    return true;
                }
                found.judged(false);
                landing.forget(importId);
                return false;
            });
        }
    }

    private void look(Import found, Portion portion, boolean land) {
        Map<String, Integer> outcomes = portion.rows.isEmpty() ? Map.of() : landing.look(found, portion, land);
        found.advanced(outcomes, portion.pass, portion.lastLine, time.now());
    }

    private PortionReader open(Import found, Path file, int pass, int after) throws IOException {
        Map<String, String> regionByBpsCode = new HashMap<>();
        Region.bpsCodes().forEach((code, bps) -> regionByBpsCode.put(bps, code));
        List<String> columns = List.copyOf(landing.of(found.kind()).columns().keySet());
        PortionReader.Reading reading = new PortionReader.Reading(
                columns,
                regionByBpsCode,
                maxRows,
                laws.now(),
                found.form() == RowForm.WORKERS ? count.repeated(found.id()) : Set.of());
        return PortionReader.open(found, file, reading, pass, after);
    }

    private static <T> T within(int seconds, Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(seconds).call(() -> {
            try {
                return work.call();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The register is another than when the rows were judged. */
    private static final class RegisterMovedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
