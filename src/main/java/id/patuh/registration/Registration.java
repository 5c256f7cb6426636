package id.patuh.registration;

import id.patuh.platform.security.Sight;
import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Membership of an employer in a programme (kepesertaan): valid now, as known now. */
@Entity
public class Registration extends PanacheEntityBase {

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private Segment segment;

    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;

    @Column(name = "registered_date")
    private @Nullable LocalDate registeredDate;

    @Column(name = "workers_registered")
    private @Nullable Integer workersRegistered;

    @Column(name = "workers_known")
    private @Nullable Integer workersKnown;

    @Column(name = "wages_reported")
    private @Nullable Long wagesReported;

    @Column(name = "wages_known")
    private @Nullable Long wagesKnown;

    private String source;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Registration() {}

    Registration(UUID employerId, Programme programme, RegistrationFacts facts, Instant now) {
        this.key = new Key(employerId, programme);
        this.createdAt = now;
        set(facts, now);
    }

    /** One registration per employer and programme. */
    @Embeddable
    record Key(@Column(name = "employer_id") UUID employerId, @Enumerated(EnumType.STRING) Programme programme) {}

    static Optional<Registration> of(UUID employerId, Programme programme) {
        return findByIdOptional(new Key(employerId, programme));
    }

    /** Programmes in which an employer has a registration. */
    static List<Programme> programmesOf(UUID employerId) {
        return getEntityManager()
                .createQuery("select r.key.programme from Registration r where r.key.employerId = :id", Programme.class)
                .setParameter("id", employerId)
                .getResultList();
    }

    /** Registrations of an employer that changed at a moment. */
    static List<Registration> changedAt(UUID employerId, Instant moment) {
        return list("key.employerId = ?1 and updatedAt = ?2 order by key.programme", employerId, moment);
    }

    /** Those of several employers that the caller may see. */
    static List<Registration> visible(Collection<UUID> employers, Sight sight) {
        return list(
                """
                select r
                from Registration r
                join Employer e on e.id = r.key.employerId
                where e.id in :employers
                  and %s
                order by e.id, r.key.programme
                """
                        .formatted(sight.condition("e.regionCode", "e.id")),
                sight.parameters("employers", employers));
    }

    /** Takes over other facts; tells whether any is new. */
    boolean replace(RegistrationFacts facts, Instant now) {
        if (facts.equals(facts())) {
            return false;
        }
        set(facts, now);
        return true;
    }

    private void set(RegistrationFacts facts, Instant now) {
        this.segment = facts.segment();
        this.status = facts.status();
        this.registeredDate = facts.registeredDate();
        this.workersRegistered = facts.workersRegistered();
        this.workersKnown = facts.workersKnown();
        this.wagesReported = facts.wagesReported();
        this.wagesKnown = facts.wagesKnown();
        this.source = facts.source();
        this.updatedAt = now;
    }

    RegistrationFacts facts() {
        return new RegistrationFacts(
                segment, status, registeredDate, workersRegistered, workersKnown, wagesReported, wagesKnown, source);
    }

    UUID employerId() {
        return key.employerId();
    }

    Programme programme() {
        return key.programme();
    }

    long version() {
        return version;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
