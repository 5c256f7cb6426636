package id.patuh.registration;

import id.patuh.programme.Programme;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Workers and wages of an employer as a source counted them on a day; written by {@link KnownWorkforce} alone. */
@Entity
@Immutable
@Table(name = "known_workforce")
class KnownFigure extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "employer_id")
    private UUID employerId;

    @Enumerated(EnumType.STRING)
    private @Nullable Programme programme;

    private String source;

    @Column(name = "as_of_date")
    private LocalDate asOfDate;

    private @Nullable Integer workers;
    private @Nullable Long wages;
    private @Nullable String reference;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    protected KnownFigure() {}

    /** A figure of an employer, believed or corrected since. */
    static Optional<KnownFigure> of(UUID employerId, UUID id) {
        return find("id = ?1 and employerId = ?2", id, employerId).firstResultOptional();
    }

    /** What is believed now of one count, if anything is. */
    static Optional<KnownFigure> current(UUID employerId, KnownFigures told) {
        return believed(employerId, told).stream()
                .filter(figure -> figure.asOfDate.equals(told.asOfDate()))
                .findFirst();
    }

    /** The latest count of the same source about the same. */
    static Optional<KnownFigure> latest(UUID employerId, KnownFigures told) {
        return believed(employerId, told).stream().findFirst();
    }

    private static List<KnownFigure> believed(UUID employerId, KnownFigures told) {
        String same = "employerId = ?1 and source = ?2 and supersededAt is null and programme ";
        String latestFirst = " order by asOfDate desc";
        return told.programme() == null
                ? list(same + "is null" + latestFirst, employerId, told.source())
                : list(same + "= ?3" + latestFirst, employerId, told.source(), told.programme());
    }

    /**
     * Of each source, by programme and for all programmes, the counts that a registration may show: the latest and the
     * largest that tell workers, and those that tell wages. Of several employers in one statement.
     */
    @SuppressWarnings("unchecked")
    static List<KnownFigure> shownOf(Collection<UUID> employers) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select *
                        from (select k.*,
                                     max(as_of_date) filter (where workers is not null) over source_s as workers_day,
                                     max(as_of_date) filter (where wages is not null) over source_s as wages_day,
                                     max(workers) over source_s as most_workers,
                                     max(wages) over source_s as most_wages
                              from known_workforce k
                              where employer_id in (:employers)
                                and superseded_at is null
                              window source_s as (partition by employer_id, programme, source)) k
                        where workers is not null and (as_of_date = workers_day or workers = most_workers)
                           or wages is not null and (as_of_date = wages_day or wages = most_wages)
                        order by as_of_date, programme nulls first
                        """,
                        KnownFigure.class)
                .setParameter("employers", employers)
                .getResultList();
    }

    /** Whether it says nothing that this would not. */
    boolean says(KnownFigures told) {
        return (told.workers() == null || told.workers().equals(workers))
                && (told.wages() == null || told.wages().equals(wages));
    }

    UUID id() {
        return id;
    }

    UUID employerId() {
        return employerId;
    }

    Optional<Programme> programme() {
        return Optional.ofNullable(programme);
    }

    /** Whether it says something of a programme. */
    boolean isAbout(Programme other) {
        return programme == null || programme == other;
    }

    String source() {
        return source;
    }

    LocalDate asOfDate() {
        return asOfDate;
    }

    @Nullable
    Integer workers() {
        return workers;
    }

    @Nullable
    Long wages() {
        return wages;
    }

    @Nullable
    String reference() {
        return reference;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Optional<Instant> supersededAt() {
        return Optional.ofNullable(supersededAt);
    }
}
