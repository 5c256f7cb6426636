package id.patuh.noncompliance;

import id.patuh.platform.security.Caller;
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
import java.util.List;
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

    private @Nullable String note;

    protected CaseHistory() {}

    /** The steps of a case in their order, without what is no step of the table. */
    static List<CaseHistory> steps(UUID caseId) {
        return CaseHistory.<CaseHistory>list("caseId = ?1 order by id", caseId).stream()
                .filter(line -> STEPS.contains(line.step))
                .toList();
    }

    /** What happened, with who did it taken from the caller. */
    record Entry(
            String step,
            @Nullable CaseState before,
            LocalDate day,
            List<UUID> findingIds,
            @Nullable UUID linkedCaseId,
            @Nullable LocalDate servedDate,
            @Nullable String note) {

        Entry(
                String step,
                @Nullable CaseState before,
                LocalDate day,
                List<UUID> findingIds,
                @Nullable UUID linkedCaseId,
                @Nullable String note) {
            this(step, before, day, findingIds, linkedCaseId, null, note);
        }
    }

    CaseHistory(NoncomplianceCase theCase, Entry entry, Caller by, Instant now) {
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
        this.linkedCaseId = entry.linkedCaseId();
        this.servedDate = entry.servedDate();
        this.note = entry.note();
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
    UUID linkedCaseId() {
        return linkedCaseId;
    }

    @Nullable
    LocalDate servedDate() {
        return servedDate;
    }

    @Nullable
    String note() {
        return note;
    }
}
