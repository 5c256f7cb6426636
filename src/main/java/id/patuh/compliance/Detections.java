package id.patuh.compliance;

import id.patuh.compliance.DetectionViews.CountView;
import id.patuh.compliance.DetectionViews.DetectionView;
import id.patuh.platform.event.Journal;
import id.patuh.platform.money.Money;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.Caller;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.Directory;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import id.patuh.platform.work.BackgroundWork;
import id.patuh.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders runs and tells what they counted. */
@ApplicationScoped
public class Detections {

    /** Zone of the west, in which a legal day begins last: that of a run without a region. */
    private static final ZoneId LAST_ZONE = ZoneId.of("Asia/Jakarta");

    /** Zone of the east, in which a legal day begins first. */
    static final ZoneId FIRST_ZONE = ZoneId.of("Asia/Jayapura");

    private final EntityManager database;
    private final BackgroundWork work;
    private final DetectionJob job;
    private final CurrentCaller caller;
    private final Visibility visibility;
    private final Journal journal;
    private final LegalTime time;
    private final Directory directory;

    Detections(
            EntityManager database,
            BackgroundWork work,
            DetectionJob job,
            CurrentCaller caller,
            Visibility visibility,
            Journal journal,
            LegalTime time,
            Directory directory) {
        this.database = database;
        this.work = work;
        this.job = job;
        this.caller = caller;
        this.visibility = visibility;
        this.journal = journal;
        this.time = time;
        this.directory = directory;
    }

    @Transactional
    UUID order(OrderDetection order) {
        LocalDate today = time.today(FIRST_ZONE);
        LocalDate day = order.asOf() == null ? today(order.regionCode()) : order.asOf();
        List<Fault> faults = new ArrayList<>();
        if (order.regionCode() != null
                && Region.known(Set.of(order.regionCode())).isEmpty()) {
            faults.add(Fault.at("/regionCode", "unknown-region"));
        }
        if (day.isAfter(today)) {
            faults.add(Fault.at("/asOf", "in-the-future"));
        }
        if (day.isBefore(time.today(LAST_ZONE)) && !order.onlyCounts()) {
            faults.add(Fault.at("/dryRun", "past-day-keeps-nothing"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        Detection run = new Detection(order, day, caller.get(), time.now());
        run.persistAndFlush();
        journal.record(new DetectionEvent(run, DetectionEvent.ORDERED));
        work.order(job, run.id());
        return run.id();
    }

    private LocalDate today(@Nullable String regionCode) {
        return time.today(Optional.ofNullable(regionCode)
                .flatMap(Region::withCode)
                .map(Region::zone)
                .orElse(LAST_ZONE));
    }

    /** Refuses a run that the caller may not see. */
    public void check(UUID id) {
        if (Detection.visible(id, visibility.of(SubjectKind.DETECTION_RUN)).isEmpty()) {
            throw Refusal.of(PlatformProblem.NOT_FOUND);
        }
    }

    /** Findings of a run were promoted, or it was tried; within the transaction that does so. */
    public void promoted(UUID id, Collection<UUID> findings) {
        Detection.flush();
        journal.record(new DetectionEvent(Detection.<Detection>findById(id), DetectionEvent.PROMOTED));
        record("finding.promoted", id, findings);
    }

    /** Whoever ordered a run, for what is done in its name. */
    public Optional<Caller> orderer(UUID id) {
        return Detection.<Detection>findByIdOptional(id).flatMap(run -> directory
                .client(run.clientId())
                .map(client -> run.officer().map(client::as).orElse(client)));
    }

    private void record(String type, UUID about, Collection<UUID> findings) {
        if (!findings.isEmpty()) {
            journal.recordAll(
                    type,
                    SubjectKind.DETECTION,
                    new Journal.Bulk(SubjectKind.DETECTION, about, findings.size()),
                    """
                    select f.id as subject_id, f.version as subject_version, f.employer_id, f.region_code,
                           array[f.category] as fields
                    from detected_finding f
                    where f.id = any (:findings)
                    """,
                    Map.of("findings", findings.toArray(UUID[]::new)));
        }
    }

    /** Runs with their counts, in one statement more whatever their number. */
    List<DetectionView> views(List<Detection> runs) {
        Map<UUID, List<CountView>> counts =
                counts(runs.stream().map(Detection::id).toList());
        return runs.stream()
                .map(run -> DetectionView.of(run, counts.getOrDefault(run.id(), List.of())))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, List<CountView>> counts(Collection<UUID> runs) {
        Map<UUID, List<CountView>> counts = new HashMap<>();
        if (!runs.isEmpty()) {
            List<Object[]> rows = database.createNativeQuery(
                            """
                            select detection_id, region_code, category, findings, amount
                            from detection_count
                            where detection_id in (:runs)
                            order by region_code, category
                            """)
                    .setParameter("runs", runs)
                    .getResultList();
            rows.forEach(row -> counts.computeIfAbsent((UUID) row[0], none -> new ArrayList<>())
                    .add(new CountView(
                            (String) row[1],
                            Category.valueOf((String) row[2]),
                            ((Number) row[3]).intValue(),
                            Money.rupiah(((Number) row[4]).longValue()))));
        }
        return counts;
    }

    /** The case that findings were promoted to is closed: a later run may find the same anew. */
    @Transactional
    public void caseClosed(UUID caseId) {
        Instant now = time.now();
        List<DetectedFinding> of = DetectedFinding.ofCase(caseId);
        of.forEach(found -> found.closed(now));
        Detection.flush();
        record("finding.closed", caseId, of.stream().map(DetectedFinding::id).toList());
    }
}
