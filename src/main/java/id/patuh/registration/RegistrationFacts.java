package id.patuh.registration;

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
        String source) {}
