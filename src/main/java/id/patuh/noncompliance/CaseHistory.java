package id.patuh.noncompliance;

import id.patuh.platform.security.Caller;
import id.patuh.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A line of a case's history; written once, never changed. */
@Entity
@Immutable
@Table(name = "case_event")
class CaseHistory extends PanacheEntityBase {

    private static final Set<String> STEPS =
            Arrays.stream(CaseStep.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "line_id")
    private UUID lineId;

    @Column(name = "case_id")
    private UUID caseId;

    private String step;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_before")
    private @Nullable CaseState stateBefore;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_after")
    private CaseState stateAfter;

    @Column(name = "taken_date")
    private LocalDate takenDate;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "agency_id")
    private @Nullable UUID agencyId;

    @Column(name = "officer_id")
    private @Nullable UUID officerId;

    @Column(name = "finding_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> findingIds;

    @Column(name = "linked_case_id")
    private @Nullable UUID linkedCaseId;

    @Column(name = "served_date")
    private @Nullable LocalDate servedDate;

    @Column(name = "mandate_id")
    private @Nullable UUID mandateId;

    @Column(name = "commitment_id")
    private @Nullable UUID commitmentId;

    @Column(name = "partner_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> partnerIds;

    @Column(name = "corrects_id")
    private @Nullable UUID correctsId;

    @Enumerated(EnumType.STRING)
    @Column(name = "corrected_field")
    private CaseCorrection.@Nullable Field correctedField;

    @Column(name = "corrected_value")
    private @Nullable String correctedValue;

    @Column(name = "taken_over")
    private boolean takenOver;

    @Column(name = "letter_id")
    private @Nullable UUID letterId;

    @Column(name = "document_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> documentIds;

    @Column(name = "paper_number")
    private @Nullable String paperNumber;

    private @Nullable String note;

    protected CaseHistory() {}

    /** The steps of cases in their order, without what is no step of the table. */
    static List<CaseHistory> steps(Collection<UUID> cases) {
        return CaseHistory.<CaseHistory>list("caseId in ?1 order by id", cases).stream()
                .filter(line -> STEPS.contains(line.step))
                .toList();
    }

    /** Steps of the table, as lines of the history name them. */
    static Set<String> stepNames() {
        return STEPS;
    }

    /**
     * A correction of a day: steps that were taken and fines that were approved between the line that it corrects and itself
     * wait for a review.
     *
     * @param from order of the line that it corrects
     * @param to its own order
     */
    record CorrectedDay(long from, long to) {

        boolean reaches(CaseHistory line) {
            return line.id() > from
                    && line.id() < to
                    && (STEPS.contains(line.step) || line.step.equals(CaseSanctions.FINE_APPROVED));
        }
    }

    static List<CorrectedDay> correctedDays(UUID caseId) {
        return getEntityManager()
                .createQuery(
                        """
                        select new id.patuh.noncompliance.CaseHistory$CorrectedDay(t.id, c.id)
                        from CaseHistory c
                        join CaseHistory t on t.lineId = c.correctsId
                        where c.caseId = :case
                          and c.correctedField = :day
                        """,
                        CorrectedDay.class)
                .setParameter("case", caseId)
                .setParameter("day", CaseCorrection.Field.SERVED_DATE)
                .getResultList();
    }

    /** Whether a step of any case names a document. */
    static boolean names(UUID documentId) {
        return count("array_contains(documentIds, ?1) and step in ?2", documentId, STEPS) > 0;
    }

    /** Whether a step of any case rests on a letter. */
    static boolean restsOn(UUID letterId) {
        return count("letterId = ?1 and step in ?2", letterId, STEPS) > 0;
    }

    /** Whether a case of a legal person on a track was taken over from a file of the office. */
    static boolean isTakenOver(UUID legalPersonId, Track track, String paperNumber) {
        return count(
                        """
                        from CaseHistory h
                        where h.step = ?1
                          and h.paperNumber = ?2
                          and h.caseId in (select c.id
                                           from NoncomplianceCase c
                                           where c.legalPersonId = ?3
                                             and c.track = ?4)
                        """,
                        CaseStep.DETECT.name(),
                        paperNumber,
                        legalPersonId,
                        track)
                > 0;
    }

    static Optional<CaseHistory> of(UUID caseId, UUID lineId) {
        return find("caseId = ?1 and lineId = ?2", caseId, lineId).firstResultOptional();
    }

    /** What happened, with who did it taken from the caller. */
    record Entry(
            String step,
            @Nullable CaseState before,
            LocalDate day,
            List<UUID> findingIds,
            HistoryLinks links,
            @Nullable LocalDate servedDate,
            @Nullable String note) {

        Entry(String step, @Nullable CaseState before, LocalDate day, List<UUID> findingIds, @Nullable String note) {
            this(step, before, day, findingIds, HistoryLinks.NONE, null, note);
        }
    }

    CaseHistory(NoncomplianceCase theCase, Entry entry, Caller by, Instant now) {
        this.lineId = Ids.next();
        this.caseId = theCase.id();
        this.step = entry.step();
        this.stateBefore = entry.before();
        this.stateAfter = theCase.state();
        this.takenDate = entry.day();
        this.recordedAt = now;
        this.clientId = by.clientId();
        this.agencyId = by.agencyId().orElse(null);
        this.officerId = by.officerId().orElse(null);
        this.findingIds = entry.findingIds();
        this.linkedCaseId = entry.links().linkedCaseId();
        this.servedDate = entry.servedDate();
        this.mandateId = entry.links().mandateId();
        this.commitmentId = entry.links().commitmentId();
        this.partnerIds = entry.links().partnerIds();
        this.correctsId = entry.links().correctsId();
        this.correctedField = entry.links().correctedField();
        this.correctedValue = entry.links().correctedValue();
        this.takenOver = entry.links().isTakenOver();
        this.letterId = entry.links().letterId();
        this.documentIds = entry.links().documentIds();
        this.paperNumber = entry.links().paperNumber();
        this.note = entry.note();
    }

    long id() {
        return id == null ? 0 : id;
    }

    UUID caseId() {
        return caseId;
    }

    UUID lineId() {
        return lineId;
    }

    String step() {
        return step;
    }

    @Nullable
    CaseState stateBefore() {
        return stateBefore;
    }

    CaseState stateAfter() {
        return stateAfter;
    }

    LocalDate takenDate() {
        return takenDate;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String clientId() {
        return clientId;
    }

    @Nullable
    UUID agencyId() {
        return agencyId;
    }

    @Nullable
    UUID officerId() {
        return officerId;
    }

    List<UUID> findingIds() {
        return List.copyOf(findingIds);
    }

    @Nullable
    LocalDate servedDate() {
        return servedDate;
    }

    @Nullable
    String note() {
        return note;
    }

    HistoryLinks links() {
        return new HistoryLinks(
                linkedCaseId,
                mandateId,
                commitmentId,
                List.copyOf(partnerIds),
                correctsId,
                correctedField,
                correctedValue,
                takenOver,
                letterId,
                List.copyOf(documentIds),
                paperNumber);
    }
}
