package id.patuh.programme;

import id.patuh.platform.money.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where minimum wages are to be had. For many regions at once, join the database function {@code minimum_wage_on(region,
 * day, known)} laterally; {@code known} is {@code 'infinity'} for what is known now.
 */
@ApplicationScoped
public class MinimumWages {

    MinimumWages() {}

    /**
     * A minimum wage.
     *
     * @param regionCode region whose decree it is: the one asked for, or its province
     * @param amount rupiah a month
     */
    public record Wage(UUID id, String regionCode, Money amount, String decree, Certainty certainty) {}

    /** The minimum wage of a region on a day: its own, else the one of its province. */
    public Optional<Wage> on(String regionCode, LocalDate day) {
        return read(regionCode, day, null);
    }

    /** The same as it was known at a moment. */
    public Optional<Wage> knownAt(Instant moment, String regionCode, LocalDate day) {
        return read(regionCode, day, moment);
    }

    /** The minimum wages of all regions on a day, as known at a moment or now, in one statement. Rupiah a month. */
    public Map<String, Long> all(LocalDate day, @Nullable Instant moment) {
        return QuarkusTransaction.joiningExisting().call(() -> MinimumWage.all(day, moment));
    }

    private static Optional<Wage> read(String regionCode, LocalDate day, @Nullable Instant moment) {
        return QuarkusTransaction.joiningExisting().call(() -> MinimumWage.on(regionCode, day, moment)
                .map(wage -> new Wage(wage.id(), wage.regionCode(), wage.amount(), wage.decree(), wage.certainty())));
    }
}
