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
import java.util.ArrayList;
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
    private final MonthDeclaring declaring;

    ImportStart(
            FileStore files,
            CurrentCaller caller,
            LegalTime time,
            BackgroundWork work,
            ImportJob job,
            MonthDeclaring declaring) {
        this.files = files;
        this.caller = caller;
        this.time = time;
        this.work = work;
        this.job = job;
        this.declaring = declaring;
    }

    @Transactional
    UUID start(Order order, Path file, String digest) {
        try {
            FileFormat format = FileFormat.of(file);
            Import taken = check(order, file, format, digest);
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

    private Import check(Order order, Path file, FileFormat format, String digest) throws IOException {
        ImportOptions options = order.options();
        RowForm form = RowForm.of(order.kind(), options.rows());
        ImportMapping mapping = order.mapping();
        try (SourceFile source = SourceFile.open(format, file, options.sheet(), mapping.columnNames(form))) {
            ImportMapping named = mapping.named(form, source);
            List<Fault> faults = new ArrayList<>(new MappingCheck(form, options.key(), named, source).faults());
            if (options.rows() == RowUnit.WORKERS && form != RowForm.WORKERS) {
                faults.add(Fault.at("/rows", "not-with-this-kind"));
            }
            faults.addAll(declaring.faults(order.kind(), order.completeFor()));
            if (!faults.isEmpty()) {
                throw Refusal.of(faults);
            }
            List<DeclaredMonth> months = order.completeFor().stream()
                    .map(each -> each.pending(mapping.source()))
                    .toList();
            return new Import(
                    order.kind(),
                    options,
                    named,
                    format,
                    source.shownHeader(),
                    months,
                    digest,
                    caller.get(),
                    time.now());
        }
    }

    /** What a sender wants of a file. */
    record Order(ImportKind kind, ImportOptions options, ImportMapping mapping, List<CompleteFor> completeFor) {}
}
