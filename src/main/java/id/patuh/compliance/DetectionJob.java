package id.patuh.compliance;

import id.patuh.platform.event.Journal;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.security.Caller;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.Directory;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import id.patuh.platform.work.Job;
import id.patuh.region.Region;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Judges all legal persons in the sight of who ordered the run, some thousand at a time, each lot written in one transaction
 * with the person it ends on: killed, it goes on behind it.
 */
@ApplicationScoped
class DetectionJob implements Job {

    private static final int AT_ONCE = 10_000;
    private static final int SECONDS = 600;
    private static final UUID BEGINNING = new UUID(0, 0);

    private final Verdicts verdicts;
    private final DetectionWriter writer;
    private final Directory directory;
    private final CurrentCaller current;
    private final Visibility visibility;
    private final Journal journal;
    private final LegalTime time;
    private final Event<DetectionEnded> ended;

    DetectionJob(
            Verdicts verdicts,
            DetectionWriter writer,
            Directory directory,
            CurrentCaller current,
            Visibility visibility,
            Journal journal,
            LegalTime time,
            Event<DetectionEnded> ended) {
        this.verdicts = verdicts;
        this.writer = writer;
        this.directory = directory;
        this.current = current;
        this.visibility = visibility;
        this.journal = journal;
        this.time = time;
        this.ended = ended;
    }

    @Override
    public String name() {
        return "detection";
    }

    @Override
    public void run(UUID id) {
        Optional<Optional<Set<String>>> scope = within(() -> scope(id));
        if (scope.isEmpty()) {
            return;
        }
        Detection run = within(() -> Detection.locked(id).orElseThrow());
        Verdicts.Session session = within(() -> verdicts.fresh(run.asOf()));
        boolean isPast = run.asOf().isBefore(time.today(Detections.FIRST_ZONE));
        UUID reached = run.lastPerson().orElse(BEGINNING);
        try (LotsAhead lots = new LotsAhead(
                reached,
                last -> within(() -> verdicts.suspected(last, AT_ONCE, scope.get(), session, isPast)),
                rows -> within(() -> session.suspicions(rows, run.categories(), scope.get())))) {
            Optional<LotsAhead.Lot> lot = lots.next();
            while (lot.isPresent() && write(id, lot.get(), session)) {
                reached = lot.get().last();
                lot = lots.next();
            }
        }
        UUID last = reached;
        within(() -> end(id, last, scope.get()));
    }

    /** Regions in which the run looks; none means all. Empty where it may not run. */
    private Optional<Optional<Set<String>>> scope(UUID id) {
        Detection run = Detection.locked(id).orElseThrow();
        if (!run.state().isUnderWay()) {
            return Optional.empty();
        }
        Optional<Caller> client = directory.client(run.clientId());
        if (client.isEmpty()) {
            fail(run, PlatformProblem.CLIENT_NOT_REGISTERED);
            return Optional.empty();
        }
        current.set(run.officer().map(client.get()::as).orElse(client.get()));
        return Optional.of(regions(visibility.of(SubjectKind.DETECTION), run.regionCode()));
    }

    /** The regions that are both in sight and asked for. */
    static Optional<Set<String>> regions(Sight sight, Optional<String> asked) {
        Optional<Set<String>> under = asked.map(code -> Region.regenciesUnder(List.of(code)));
        if (sight.everything()) {
            return under;
        }
        Set<String> both = new HashSet<>(sight.regions());
        under.ifPresent(both::retainAll);
        return Optional.of(both);
    }

    /** Whether a run is under way and nobody else took it over and went on. */
    private static boolean stands(Detection run, UUID where) {
        return run.state().isUnderWay() && where.equals(run.lastPerson().orElse(BEGINNING));
    }

    /** Writes what a lot shows; tells whether the run is still this one's. */
    private boolean write(UUID id, LotsAhead.Lot lot, Verdicts.Session session) {
        return within(() -> {
            Detection run = Detection.locked(id).orElseThrow();
            if (!stands(run, lot.from())) {
                return false;
            }
            Instant now = time.now();
            writer.count(id, lot.found());
            int created = run.isDryRun() ? 0 : writer.keep(id, lot.found(), now);
            run.advanced(
                    lot.last(),
                    lot.persons(),
                    lot.found().size(),
                    created,
                    session.law().ruleSet(),
                    now);
            return true;
        });
    }

    private boolean end(UUID id, UUID reached, Optional<Set<String>> regions) {
        Detection run = Detection.locked(id).orElseThrow();
        if (stands(run, reached)) {
            Instant now = time.now();
            run.completed(run.isDryRun() ? 0 : writer.gone(run, regions, now), now);
            Detection.flush();
            journal.record(new DetectionEvent(run, DetectionEvent.COMPLETED));
            if (!run.isDryRun()) {
                ended.fire(new DetectionEnded(id));
            }
        }
        return true;
    }

    @Override
    public void giveUp(UUID id) {
        within(() -> {
            Detection.locked(id)
                    .filter(run -> run.state().isUnderWay())
                    .ifPresent(run -> fail(run, PlatformProblem.INTERNAL_ERROR));
            return true;
        });
    }

    /** Ends a run in failure; the change is recorded for whoever ordered it, unless there is no such client any more. */
    private void fail(Detection run, PlatformProblem problem) {
        run.failed(problem.code(), time.now());
        Detection.flush();
        directory.client(run.clientId()).ifPresent(client -> {
            current.set(client);
            journal.record(new DetectionEvent(run, DetectionEvent.FAILED));
        });
    }

    private static <T> T within(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS).call(work::get);
    }
}
