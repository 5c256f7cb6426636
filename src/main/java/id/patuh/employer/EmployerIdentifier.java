package id.patuh.employer;

import id.patuh.platform.time.Ids;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/** An official number of an employer, with the time it was valid and the time we knew it. */
@Entity
@Table(name = "employer_identifier")
public class EmployerIdentifier extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "employer_id")
    private UUID employerId;

    @Enumerated(EnumType.STRING)
    private IdentifierScheme scheme;

    private String value;

    /** As it was typed, where that differs. */
    private @Nullable String typed;

    private boolean branch;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    private String source;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected EmployerIdentifier() {}

    EmployerIdentifier(Employer employer, NewIdentifier number, LocalDate validFrom, Instant now) {
        this.id = Ids.next();
        this.employerId = employer.id();
        this.scheme = number.number().scheme();
        this.value = number.number().value();
        this.typed = number.typed().equals(value) ? null : number.typed();
        this.branch = employer.parentId().isPresent();
        this.validFrom = validFrom;
        this.source = number.source();
        this.recordedAt = now;
    }

    /** Numbers valid now, of several employers in one statement that is the same however many; to read only. */
    static List<EmployerIdentifier> current(Collection<UUID> employers) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select i.*
                        from employer_identifier i
                        where i.employer_id = any(:employers)
                          and i.valid_to is null
                        order by i.employer_id, i.scheme, i.id
                        """,
                        EmployerIdentifier.class)
                .setParameter("employers", employers.toArray(UUID[]::new))
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
    }

    /** Numbers an employer has now. */
    static List<Identifier> numbersOf(UUID employer) {
        return changeable(employer).stream().map(EmployerIdentifier::number).toList();
    }

    /** Numbers an employer has now, with those it has from its head office. */
    static List<Identifier> numbersWith(Employer employer) {
        List<Identifier> numbers = new ArrayList<>(numbersOf(employer.id()));
        employer.parentId().ifPresent(head -> numbers.addAll(shared(numbersOf(head))));
        return numbers;
    }

    /** Numbers of a head office that its branches have too. */
    static List<Identifier> sharedBy(Employer headOffice) {
        return shared(numbersOf(headOffice.id()));
    }

    private static List<Identifier> shared(List<Identifier> numbers) {
        return numbers.stream().filter(number -> number.scheme().isInherited()).toList();
    }

    /** Every number an employer ever had. */
    static Optional<EmployerIdentifier> of(UUID employer, UUID id) {
        return find("id = ?1 and employerId = ?2", id, employer).firstResultOptional();
    }

    /** Numbers valid on a day, as known at a moment. */
    static List<EmployerIdentifier> at(UUID employer, LocalDate day, Instant knownAt) {
        return list(
                """
                employerId = ?1
                and validFrom <= ?2
                and recordedAt <= ?3
                and (validTo is null or validTo >= ?2 or endedAt > ?3)
                order by scheme, id
                """,
                employer,
                day,
                knownAt);
    }

    /** Numbers of an employer valid now, to be changed. */
    static List<EmployerIdentifier> changeable(UUID employer) {
        return list("employerId = ?1 and validTo is null order by scheme, id", employer);
    }

    /** The other employer that has this number now, numbers that branches have with their head office aside. */
    static Optional<UUID> holder(Identifier number, Employer employer) {
        IdentifierScheme scheme = number.scheme();
        if (!scheme.isUnique(employer.parentId().isPresent())) {
            return Optional.empty();
        }
        return EmployerIdentifier.<EmployerIdentifier>find(
                        "scheme = ?1 and value = ?2 and validTo is null and branch in ?3 and employerId <> ?4",
                        scheme,
                        number.value(),
                        scheme.isUnique(true) ? List.of(true, false) : List.of(false),
                        employer.id())
                .firstResultOptional()
                .map(found -> found.employerId);
    }

    /** Ends, but not before it began. */
    void end(LocalDate lastDay, Instant now) {
        this.validTo = lastDay.isBefore(validFrom) ? validFrom : lastDay;
        this.endedAt = now;
    }

    /** Follows its employer, which became a branch or is one no longer. */
    void follow(Employer employer) {
        this.branch = employer.parentId().isPresent();
    }

    /** The same number, as another employer takes it over. */
    NewIdentifier again() {
        return new NewIdentifier(number(), typed == null ? value : typed, source, null);
    }

    public UUID id() {
        return id;
    }

    public UUID employerId() {
        return employerId;
    }

    public IdentifierScheme scheme() {
        return scheme;
    }

    public String value() {
        return value;
    }

    Identifier number() {
        return new Identifier(scheme, value);
    }

    Optional<String> typed() {
        return Optional.ofNullable(typed);
    }

    LocalDate validFrom() {
        return validFrom;
    }

    Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    String source() {
        return source;
    }

    /** Never the number itself: it may be a person's. */
    @Override
    public String toString() {
        return number().toString();
    }
}
