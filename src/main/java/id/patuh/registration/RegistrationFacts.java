package id.patuh.registration;

import id.patuh.programme.Segment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known of a registration, as one value. Wages in whole rupiah a month, all workers together. */
record RegistrationFacts(
        Segment segment,
        RegistrationStatus status,
        @Nullable LocalDate registeredDate,
        @Nullable Integer workersRegistered,
        @Nullable Integer workersKnown,
        @Nullable Long wagesReported,
        @Nullable Long wagesKnown,
        String source) {

    /** The same with what is known of workers and wages, as far as it is. */
    RegistrationFacts with(KnownWorkforce.Chosen known) {
        return new RegistrationFacts(
                segment,
                status,
                registeredDate,
                workersRegistered,
                known.workers() == null ? workersKnown : known.workers(),
                wagesReported,
                known.wages() == null ? wagesKnown : known.wages(),
                source);
    }
}
