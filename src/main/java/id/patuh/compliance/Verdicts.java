package id.patuh.compliance;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.patuh.calendar.WorkingDays;
import id.patuh.programme.Law;
import id.patuh.programme.Laws;
import id.patuh.programme.MinimumWages;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Judges legal persons as of a day, as known at a moment: one, a thousand or a million by the same statement and the same
 * rules. What does not depend on the employer (law, calendar, months declared complete) is read once.
 */
@ApplicationScoped
public class Verdicts {

    private static final Duration KEPT = Duration.ofMillis(500);

    private final FactRows rows;
    private final Declarations declarations;
    private final Laws laws;
    private final WorkingDays open;
    private final MinimumWages wages;
    private final ComplianceSettings settings;
    private final LoadingCache<LocalDate, Session> current =
            Caffeine.newBuilder().maximumSize(100).expireAfterWrite(KEPT).build(this::current);

    Verdicts(
            FactRows rows,
            Declarations declarations,
            Laws laws,
            WorkingDays open,
            MinimumWages wages,
            ComplianceSettings settings) {
        this.rows = rows;
        this.declarations = declarations;
        this.laws = laws;
        this.open = open;
        this.wages = wages;
        this.settings = settings;
    }

    /** What was judged, with what it was judged by. */
    record Judged(LegalPerson person, Verdict verdict, Session session) {}

    /** All that verdicts of one day share. */
    record Session(FactRows.When when, Law law, DueMonths due, CompleteMonths complete, FactReader reader) {

        List<Judged> judge(List<FactRow> rows) {
            return reader.read(rows).stream()
                    .map(person -> new Judged(person, Judge.of(person, law), this))
                    .toList();
        }

        /** Of the same rows what detection keeps, in some categories and of establishments in some regions. */
        List<Suspicion> suspicions(List<FactRow> rows, Collection<Category> wanted, Optional<Set<String>> regions) {
            return reader.read(rows).stream()
                    .flatMap(person -> Judge.suspicions(person, law).stream())
                    .filter(one -> wanted.contains(one.category()))
                    .filter(one -> regions.isEmpty() || regions.get().contains(one.regionCode()))
                    .toList();
        }
    }

    /**
     * Verdicts on the legal persons to which employers belong, each once. An employer of which nothing was known on the day
     * has none.
     */
    List<Judged> of(Collection<UUID> employers, LocalDate day, Optional<Instant> knownAt) {
        Session session = session(day, knownAt);
        return session.judge(rows.of(employers, session.when()));
    }

    /** Verdicts on the next legal persons in the order of ids, those of which an establishment is in one of the regions. */
    List<Judged> after(UUID last, int most, Optional<Set<String>> regions, Session session) {
        return session.judge(rows.after(last, most, regions, session.when()));
    }

    /**
     * Rows of the next legal persons of whom anything is known, with what suspicions rest on and no more; the whole facts for
     * a day that is past.
     */
    List<FactRow> suspected(UUID last, int most, Optional<Set<String>> regions, Session session, boolean isPast) {
        Optional<UUID> from = Optional.of(last);
        while (from.isPresent()) {
            List<FactRow> found = isPast
                    ? rows.after(from.get(), most, regions, session.when())
                    : rows.owing(from.get(), most, regions, session.when());
            if (!found.isEmpty()) {
                return found;
            }
            from = rows.last(from.get(), most, regions);
        }
        return List.of();
    }

    /** What verdicts of a day share, as it is known now or was at a moment. */
    Session session(LocalDate day, Optional<Instant> knownAt) {
        return knownAt.map(moment -> start(day, laws.knownAt(moment), Optional.of(moment)))
                .orElseGet(() -> current.get(day));
    }

    /** The same for a long run: it sees the law and what is declared as they are when it starts. */
    Session fresh(LocalDate day) {
        return start(day, laws.now(), Optional.empty());
    }

    private Session current(LocalDate day) {
        return QuarkusTransaction.joiningExisting().call(() -> start(day, laws.now(), Optional.empty()));
    }

    private Session start(LocalDate day, Law law, Optional<Instant> moment) {
        DueMonths due = new DueMonths(law, open, day, settings.months());
        FactRows.When when = new FactRows.When(day, due.window(), moment);
        CompleteMonths complete = new CompleteMonths(declarations.of(day, moment), due);
        FactReader reader = new FactReader(
                day, law, due, complete, settings.establishedSources(), wages.all(day, moment.orElse(null)));
        return new Session(when, law, due, complete, reader);
    }
}
