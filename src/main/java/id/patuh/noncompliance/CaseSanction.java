package id.patuh.noncompliance;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a case knows of a sanction that was approved for it; the sanction itself lives elsewhere and tells the case. */
@Entity
@Table(name = "case_sanction")
class CaseSanction extends PanacheEntityBase {

    /** What it is. */
    enum Kind {
        /** The administrative fine (PP 86/2013 art. 7). */
        FINE,
        /** Withheld public services, TMP2T (PP 86/2013 art. 8). */
        WITHHOLDING
    }

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "finding_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> findingIds;

    @Column(name = "approved_date")
    private LocalDate approvedDate;

    private @Nullable Long amount;

    @Column(name = "payable_until")
    private @Nullable LocalDate payableUntil;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<PublicService> services = new ArrayList<>();

    @Column(name = "requested_date")
    private @Nullable LocalDate requestedDate;

    @Column(name = "settled_date")
    private @Nullable LocalDate settledDate;

    @Column(name = "withdrawn_date")
    private @Nullable LocalDate withdrawnDate;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected CaseSanction() {}

    CaseSanction(UUID id, NoncomplianceCase theCase, Kind kind, Set<UUID> findings, LocalDate day, Instant now) {
        this.id = id;
        this.caseId = theCase.id();
        this.kind = kind;
        this.findingIds = findings.stream().sorted().toList();
        this.approvedDate = day;
        this.recordedAt = now;
    }

    /** Sanctions of cases in their order. */
    static List<CaseSanction> of(Collection<UUID> cases) {
        return list("caseId in ?1 order by recordedAt, id", cases);
    }

    static List<CaseSanction> withIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** Fines of a case that were not withdrawn. */
    static List<CaseSanction> finesOf(UUID caseId) {
        return list("caseId = ?1 and kind = ?2 and withdrawnDate is null order by recordedAt, id", caseId, Kind.FINE);
    }

    /**
     * Services that a letter asks for which cites some findings: of what was approved and not asked for yet, else of what was
     * asked for; in the order of the law.
     */
    static List<PublicService> toWithhold(UUID caseId, Collection<UUID> findings) {
        List<CaseSanction> open = of(List.of(caseId)).stream()
                .filter(each -> each.isOpenWithholding() && each.reachesAny(findings))
                .toList();
        boolean isAnyNew = open.stream().anyMatch(CaseSanction::isToRequest);
        return open.stream()
                .filter(each -> !isAnyNew || each.isToRequest())
                .flatMap(each -> each.services.stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Cases with a fine that is owed and whose last day to pay may be counted over days from one on, before another. */
    static List<UUID> owingFines(LocalDate from, LocalDate to) {
        return getEntityManager()
                .createQuery(
                        """
                        select s.caseId
                        from CaseSanction s
                        where s.kind = FINE
                          and s.settledDate is null
                          and s.withdrawnDate is null
                          and s.payableUntil >= :from
                          and s.approvedDate < :to
                        """,
                        UUID.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    static Optional<CaseSanction> of(UUID caseId, UUID id) {
        return find("caseId = ?1 and id = ?2", caseId, id).firstResultOptional();
    }

    /** What a fine comes to, in rupiah, and the last day on which it is paid in time. */
    void fine(long rupiah, LocalDate day) {
        this.amount = rupiah;
        this.payableUntil = day;
    }

    /** Which services are to be withheld. */
    void withhold(List<PublicService> asked) {
        this.services = new ArrayList<>(asked);
    }

    /** A fine was served, or services were asked to be withheld. */
    void request(LocalDate day) {
        this.requestedDate = day;
    }

    /** A fine was paid in full; or no service is withheld any more. */
    void settle(LocalDate day) {
        this.settledDate = day;
    }

    /** What had paid the fine does not count: it is owed again, until a day. */
    void owe(LocalDate day) {
        this.settledDate = null;
        this.payableUntil = day;
    }

    /** It no longer counts. */
    void withdraw(LocalDate day) {
        this.withdrawnDate = day;
    }

    boolean reachesAny(Collection<UUID> findings) {
        return findings.stream().anyMatch(findingIds::contains);
    }

    Optional<Long> amount() {
        return Optional.ofNullable(amount);
    }

    Optional<LocalDate> payableUntil() {
        return Optional.ofNullable(payableUntil);
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    boolean isToRequest() {
        return kind == Kind.WITHHOLDING && requestedDate == null && isOpen();
    }

    /** Whether it is a fine that no letter told yet. */
    boolean isToServe() {
        return kind == Kind.FINE && requestedDate == null && withdrawnDate == null;
    }

    /** Whether services are withheld or were asked to be. */
    boolean isAskedWithholding() {
        return isOpenWithholding() && requestedDate != null;
    }

    private boolean isOpenWithholding() {
        return kind == Kind.WITHHOLDING && isOpen();
    }

    private boolean isOpen() {
        return settledDate == null && withdrawnDate == null;
    }

    CaseStanding.Sanction facts() {
        return new CaseStanding.Sanction(
                kind, new HashSet<>(findingIds), payableUntil, requestedDate != null, isOpen(), withdrawnDate != null);
    }
}
