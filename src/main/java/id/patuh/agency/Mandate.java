package id.patuh.agency;

import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.Sight;
import id.patuh.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * A special power of attorney (surat kuasa khusus, SKK; UU 16/2004 art. 30(2)): an office of BPJS names a prosecution
 * office, which acts for it about some employers and passes that on to state attorneys. While it holds, the receiver
 * sees these employers and their cases.
 */
@Entity
public class Mandate extends PanacheEntityBase {

    /** Substitutions that one mandate may have. */
    static final int MOST_SUBSTITUTIONS = 100;

    private static final int PAGE = 501; // a page and the row that tells whether there is another

    @Id
    private UUID id;

    private String number;

    @Column(name = "giver_id")
    private UUID giverId;

    @Column(name = "receiver_id")
    private UUID receiverId;

    private String zone;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "ended_date")
    private @Nullable LocalDate endedDate;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @ElementCollection
    @BatchSize(size = PAGE)
    @CollectionTable(name = "mandate_employer", joinColumns = @JoinColumn(name = "mandate_id"))
    @Column(name = "employer_id")
    private Set<UUID> employerIds = new HashSet<>();

    @ElementCollection
    @BatchSize(size = PAGE)
    @CollectionTable(name = "mandate_case", joinColumns = @JoinColumn(name = "mandate_id"))
    @Column(name = "case_id")
    private Set<UUID> caseIds = new HashSet<>();

    @ElementCollection
    @BatchSize(size = PAGE)
    @CollectionTable(name = "mandate_substitution", joinColumns = @JoinColumn(name = "mandate_id"))
    private Set<Substitution> substitutions = new HashSet<>();

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Mandate() {}

    Mandate(RecordMandate told, UUID giver, ZoneId zone, Instant now) {
        this.id = Ids.next();
        this.number = told.number();
        this.giverId = giver;
        this.receiverId = told.receiverAgencyId();
        this.zone = zone.getId();
        this.validFrom = told.validFrom();
        this.validTo = told.validTo();
        this.employerIds.addAll(told.employerIds());
        this.caseIds.addAll(told.cases());
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** The mandate, if it is about the employer and holds on the legal day; whoever may see it. */
    public static Optional<Mandate> inForce(UUID id, UUID employerId, LocalDate day) {
        return Mandate.<Mandate>findByIdOptional(id)
                .filter(found -> found.employerIds.contains(employerId))
                .filter(found -> found.validity().holdsOn(day));
    }

    /**
     * Whether any mandate about one of the employers had begun by a legal day, in force or over by then, or was known by then to
     * begin later; whoever may see it. One that was ended before its first day never began.
     */
    public static boolean isKnown(Collection<UUID> employerIds, LocalDate day) {
        return count(
                        """
                        from Mandate m
                        join m.employerIds e
                        where e in ?1
                          and (m.validFrom <= ?2 or m.createdAt < ?3)
                          and (m.endedDate is null or m.endedDate >= m.validFrom)
                        """,
                        employerIds,
                        day,
                        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                > 0;
    }

    /** A mandate, if the caller's agency gave or received it. */
    static Optional<Mandate> visible(UUID id, Sight sight) {
        return Mandate.<Mandate>findByIdOptional(id).filter(found -> found.isIn(sight));
    }

    /** A mandate locked for change, if the caller's agency gave or received it. */
    static Optional<Mandate> locked(UUID id, Sight sight) {
        return Mandate.<Mandate>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.isIn(sight));
    }

    /** What an agency ever received; of each the days and the employers. */
    static Map<Validity, Set<UUID>> receivedBy(UUID agencyId) {
        return Mandate.<Mandate>find("receiverId", agencyId).stream()
                .collect(Collectors.toMap(Mandate::validity, found -> Set.copyOf(found.employerIds), Mandate::both));
    }

    private static Set<UUID> both(Set<UUID> one, Set<UUID> other) {
        Set<UUID> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    static boolean hasNumber(UUID giver, String number) {
        return count("giverId = ?1 and number = ?2", giver, number) > 0;
    }

    /**
     * The survivor of a merged employer joins every mandate about that one, which stays named, as the document says;
     * tells what happened, for the journal.
     */
    public static List<DomainEvent> follow(UUID merged, UUID survivor, Instant now) {
        List<DomainEvent> events = new ArrayList<>();
        List<Mandate> about = Mandate.<Mandate>find(
                        "from Mandate m where :merged member of m.employerIds order by m.id", Map.of("merged", merged))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        for (Mandate each : about) {
            if (each.employerIds.add(survivor)) {
                each.updatedAt = now;
                each.persistAndFlush();
                events.add(new MandateEvent.MandateFollowed(each, survivor));
            }
        }
        return events;
    }

    /** Passes it on to a state attorney, on a day on which it holds. */
    void substitute(Substitution to) {
        if (!validity().holdsOn(to.date())) {
            throw Refusal.of(MandateProblem.MANDATE_NOT_IN_FORCE, to.date());
        }
        if (substitutions.stream().anyMatch(each -> each.number().equals(to.number()))) {
            throw Refusal.of(MandateProblem.SUBSTITUTION_EXISTS, to.number());
        }
        substitutions.add(to);
        this.updatedAt = to.recordedAt();
    }

    /** Ends it: from the day on it no longer holds. */
    void end(LocalDate day, String reason, LocalDate today, Instant now) {
        if (validity().isOverOn(today)) {
            throw Refusal.of(MandateProblem.MANDATE_OVER, lastDay().orElse(today));
        }
        this.endedDate = day;
        this.endReason = reason;
        this.updatedAt = now;
    }

    private boolean isIn(Sight sight) {
        return sight.everything()
                || sight.owners().contains(giverId)
                || sight.owners().contains(receiverId);
    }

    /** The last day on which it held or will hold, if there is one. */
    private Optional<LocalDate> lastDay() {
        return Stream.of(Optional.ofNullable(validTo), endedDate().map(day -> day.minusDays(1)))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    Validity validity() {
        return new Validity(validFrom, validTo, endedDate, ZoneId.of(zone));
    }

    public UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    UUID giverId() {
        return giverId;
    }

    /** The prosecution office that acts. */
    public UUID receiverId() {
        return receiverId;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    Optional<LocalDate> endedDate() {
        return Optional.ofNullable(endedDate);
    }

    Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    /** In the order of their ids, as the cases. */
    List<UUID> employerIds() {
        return employerIds.stream().sorted().toList();
    }

    List<UUID> caseIds() {
        return caseIds.stream().sorted().toList();
    }

    /** From the first to the last. */
    List<Substitution> substitutions() {
        return substitutions.stream()
                .sorted(Comparator.comparing(Substitution::date).thenComparing(Substitution::number))
                .toList();
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
