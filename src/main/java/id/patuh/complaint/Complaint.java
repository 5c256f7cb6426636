package id.patuh.complaint;

import id.patuh.compliance.Category;
import id.patuh.employer.Succession;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.Caller;
import id.patuh.platform.security.Sight;
import id.patuh.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reported about an employer (pengaduan, PP 86/2013 art. 13(4)); {@link ComplaintStep} says how it goes on.
 * Knows nothing of who complained: that is behind the {@link Seal}.
 */
@Entity
public class Complaint extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "complaint_number")
    private String complaintNumber;

    @Column(name = "employer_id")
    private @Nullable UUID employerId;

    @Column(name = "told_name")
    private @Nullable String toldName;

    @Column(name = "told_address")
    private @Nullable String toldAddress;

    @Column(name = "region_code")
    private String regionCode;

    @Enumerated(EnumType.STRING)
    private @Nullable Category category;

    @Column(name = "from_month")
    private @Nullable LocalDate fromMonth;

    @Column(name = "to_month")
    private @Nullable LocalDate toMonth;

    private String account;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "received_date")
    private LocalDate receivedDate;

    @Column(name = "agency_id")
    private UUID agencyId;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "officer_id")
    private @Nullable UUID officerId;

    @Enumerated(EnumType.STRING)
    private ComplaintState state;

    @Column(name = "assessed_date")
    private @Nullable LocalDate assessedDate;

    @Column(name = "assessed_client")
    private @Nullable String assessedClient;

    @Column(name = "assessed_officer")
    private @Nullable UUID assessedOfficer;

    @Column(name = "assess_reason")
    private @Nullable String assessReason;

    @Column(name = "case_id")
    private @Nullable UUID caseId;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Complaint() {}

    /**
     * A complaint as it was told; who complained is left out.
     *
     * @param region of the employer, or as told
     */
    Complaint(String number, RecordComplaint told, String region, LocalDate day, Caller by, Instant now) {
        this.id = Ids.next();
        this.complaintNumber = number;
        this.employerId = told.employerId();
        this.toldName = told.employerName();
        this.toldAddress = told.employerAddress();
        this.regionCode = region;
        this.category = told.category();
        this.fromMonth = firstDay(told.fromMonth());
        this.toMonth = firstDay(told.toMonth());
        this.account = told.account();
        this.channel = told.channel();
        this.receivedDate = day;
        this.agencyId = by.agencyId().orElseThrow();
        this.clientId = by.clientId();
        this.officerId = by.officerId().orElse(null);
        this.state = ComplaintState.RECEIVED;
        this.createdAt = now;
        this.updatedAt = now;
    }

    private static @Nullable LocalDate firstDay(@Nullable YearMonth month) {
        return month == null ? null : month.atDay(1);
    }

    static Optional<Complaint> visible(UUID id, Sight sight) {
        return Complaint.<Complaint>findByIdOptional(id)
                .filter(found -> sight.covers(found.regionCode, found.agencyId));
    }

    static Optional<Complaint> locked(UUID id, Sight sight) {
        return Complaint.<Complaint>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> sight.covers(found.regionCode, found.agencyId));
    }

    /** Complaints about an employer, locked for change in the order of their ids. */
    static List<Complaint> lockedOf(UUID employer) {
        return Complaint.<Complaint>find("employerId = ?1 order by id", employer)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Takes a step of the table. */
    void take(ComplaintStep step, String reason, LocalDate day, Caller by, Instant now) {
        if (!step.leaves(state)) {
            throw Refusal.of(ComplaintProblem.COMPLAINT_ASSESSED, state);
        }
        this.state = step.to();
        this.assessReason = reason;
        this.assessedDate = day;
        this.assessedClient = by.clientId();
        this.assessedOfficer = by.officerId().orElse(null);
        this.updatedAt = now;
    }

    /** Belongs to a case of an employer from now on; the region that assessed it stays. */
    void belongTo(@Nullable UUID caseId, @Nullable UUID employerId) {
        this.caseId = caseId;
        this.employerId = employerId;
    }

    void follow(Succession succession) {
        this.employerId = succession.to().id();
        this.updatedAt = succession.now();
    }

    UUID id() {
        return id;
    }

    String complaintNumber() {
        return complaintNumber;
    }

    Optional<UUID> employerId() {
        return Optional.ofNullable(employerId);
    }

    @Nullable
    String toldName() {
        return toldName;
    }

    @Nullable
    String toldAddress() {
        return toldAddress;
    }

    String regionCode() {
        return regionCode;
    }

    @Nullable
    Category category() {
        return category;
    }

    Optional<YearMonth> fromMonth() {
        return Optional.ofNullable(fromMonth).map(YearMonth::from);
    }

    Optional<YearMonth> toMonth() {
        return Optional.ofNullable(toMonth).map(YearMonth::from);
    }

    String account() {
        return account;
    }

    Channel channel() {
        return channel;
    }

    LocalDate receivedDate() {
        return receivedDate;
    }

    UUID agencyId() {
        return agencyId;
    }

    ComplaintState state() {
        return state;
    }

    @Nullable
    LocalDate assessedDate() {
        return assessedDate;
    }

    @Nullable
    UUID assessedOfficer() {
        return assessedOfficer;
    }

    @Nullable
    String assessReason() {
        return assessReason;
    }

    @Nullable
    UUID caseId() {
        return caseId;
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
