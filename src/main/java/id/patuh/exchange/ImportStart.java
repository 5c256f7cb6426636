package id.patuh.exchange;

import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.time.LegalTime;
import id.patuh.platform.work.BackgroundWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Takes a file in: its mapping is checked against its header and the file is kept before the sender is answered. */
@ApplicationScoped
class ImportStart {

    private final FileStore files;
    private final CurrentCaller caller;
    private final LegalTime time;
    private final BackgroundWork work;
    private final ImportJob job;

    ImportStart(FileStore files, CurrentCaller caller, LegalTime time, BackgroundWork work, ImportJob job) {
        this.files = files;
        this.caller = caller;
        this.time = time;
        this.work = work;
        this.job = job;
    }

    @Transactional
    UUID start(ImportKind kind, ImportOptions options, ImportMapping mapping, Path file, String digest) {
        try {
            FileFormat format = FileFormat.of(file);
            Import taken = check(kind, options, mapping, file, format, digest);
            taken.persistAndFlush();
            files.keep(taken.id(), file);
            work.order(job, taken.id());
            return taken.id();
        } catch (UnreadableFileException e) {
            throw Refusal.of(e.problem());
        } catch (IOException e) {
            throw Refusal.of(ImportProblem.FILE_NOT_READABLE);
        }
    }

    private Import check(
            ImportKind kind, ImportOptions options, ImportMapping mapping, Path file, FileFormat format, String digest)
            throws IOException {
        try (SourceFile source = SourceFile.open(format, file, options.sheet(), mapping.columnNames(kind))) {
            ImportMapping named = mapping.named(kind, source);
            List<Fault> faults = new MappingCheck(kind, options.key(), named, source).faults();
            if (!faults.isEmpty()) {
                throw Refusal.of(faults);
            }
            return new Import(kind, options, named, format, source.shownHeader(), digest, caller.get(), time.now());
        }
    }
}
