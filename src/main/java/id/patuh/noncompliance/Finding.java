package id.patuh.noncompliance;

import id.patuh.compliance.Category;
import id.patuh.employer.Succession;
import id.patuh.platform.money.Money;
import id.patuh.platform.security.Sight;
import id.patuh.platform.time.Ids;
import id.patuh.programme.Programme;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One category of non-compliance found at an employer; part of its case, which alone changes it. */
@Entity
public class Finding extends PanacheEntityBase {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id")
    private NoncomplianceCase theCase;

    @Column(name = "employer_id")
    private UUID employerId;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    private FindingStatus status;

    @Convert(converter = Months.class)
    @Column(name = "from_month")
    private YearMonth fromMonth;

    @Convert(converter = Months.class)
    @Column(name = "to_month")
    private @Nullable YearMonth toMonth;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<Programme> programmes = new ArrayList<>();

    @Column(name = "workers_known")
    private @Nullable Integer workersKnown;

    @Column(name = "workers_registered")
    private @Nullable Integer workersRegistered;

    @Column(name = "wage_known")
    private @Nullable Long wageKnown;

    @Column(name = "wage_reported")
    private @Nullable Long wageReported;

    @Column(name = "minimum_wage_used")
    private @Nullable Long minimumWageUsed;

    @Column(name = "assessment_base")
    private @Nullable Long assessmentBase;

    @Column(name = "assessment_source")
    private @Nullable String assessmentSource;

    private @Nullable Long amount;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> evidence = new ArrayList<>();

    private @Nullable String resolution;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Finding() {}

    Finding(NoncomplianceCase theCase, UUID employerId, FindingFacts facts, Instant now) {
        this.id = Ids.next();
        this.theCase = theCase;
        this.employerId = employerId;
        this.category = facts.category();
        this.createdAt = now;
        set(facts, now);
    }

    /** Those of several cases that the caller may see. */
    static List<Finding> visible(Collection<UUID> cases, Sight sight) {
        return list(
                """
                select f
                from Finding f
                join fetch f.theCase c
                where c.id in :cases
                  and %s
                order by c.id, f.id
                """
                        .formatted(sight.condition("c.regionCode", "c.employerId")),
                sight.parameters("cases", cases));
    }

    /** The employers of cases and the establishments that their findings name, in order; nothing is loaded. */
    static TreeSet<UUID> employersOf(Collection<UUID> cases) {
        TreeSet<UUID> employers = new TreeSet<>(getEntityManager()
                .createQuery("select f.employerId from Finding f where f.theCase.id in :cases", UUID.class)
                .setParameter("cases", cases)
                .getResultList());
        employers.addAll(getEntityManager()
                .createQuery("select c.employerId from NoncomplianceCase c where c.id in :cases", UUID.class)
                .setParameter("cases", cases)
                .getResultList());
        return employers;
    }

    /** Those that are open in open cases of a legal person on other tracks, whoever may see them. */
    static List<Finding> openBeside(UUID legalPersonId, Track track) {
        return list(
                """
                select f
                from Finding f
                join f.theCase c
                where c.legalPersonId = ?1
                  and c.track <> ?2
                  and c.closedDate is null
                  and f.status in ?3
                order by f.id
                """,
                legalPersonId,
                track,
                List.of(FindingStatus.SUSPECTED, FindingStatus.CONFIRMED));
    }

    final void set(FindingFacts facts, Instant now) {
        FindingFacts.Assessment assessment = facts.assessment();
        this.status = facts.status();
        this.fromMonth = facts.fromMonth();
        this.toMonth = facts.toMonth();
        this.programmes = new ArrayList<>(facts.programmeList());
        this.workersKnown = facts.workersKnown();
        this.workersRegistered = facts.workersRegistered();
        this.wageKnown = Money.amountOf(facts.wageKnown());
        this.wageReported = Money.amountOf(facts.wageReported());
        this.minimumWageUsed = Money.amountOf(facts.minimumWageUsed());
        this.assessmentBase = assessment == null ? null : Money.amountOf(assessment.base());
        this.assessmentSource = assessment == null ? null : assessment.source();
        this.amount = Money.amountOf(facts.amount());
        this.evidence = new ArrayList<>(facts.evidenceList());
        this.resolution = facts.resolution();
        this.updatedAt = now;
    }

    FindingFacts facts() {
        return new FindingFacts(
                employerId,
                category,
                status,
                fromMonth,
                toMonth,
                List.copyOf(programmes),
                workersKnown,
                workersRegistered,
                Money.ofNullable(wageKnown),
                Money.ofNullable(wageReported),
                Money.ofNullable(minimumWageUsed),
                assessmentBase == null || assessmentSource == null
                        ? null
                        : new FindingFacts.Assessment(Money.rupiah(assessmentBase), assessmentSource),
                Money.ofNullable(amount),
                List.copyOf(evidence),
                resolution);
    }

    public UUID id() {
        return id;
    }

    public Category category() {
        return category;
    }

    public FindingStatus status() {
        return status;
    }

    UUID employerId() {
        return employerId;
    }

    /** Goes on about the establishment that took the place of another. */
    void follow(Succession succession) {
        if (employerId.equals(succession.from().id())) {
            this.employerId = succession.to().id();
        }
    }

    NoncomplianceCase theCase() {
        return theCase;
    }

    UUID caseId() {
        return theCase.id();
    }

    long caseVersion() {
        return theCase.version();
    }

    Instant createdAt() {
        return createdAt;
    }
}
