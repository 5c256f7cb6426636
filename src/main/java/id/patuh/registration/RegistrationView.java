package id.patuh.registration;

import id.patuh.platform.money.Money;
import id.patuh.platform.web.Versioned;
import id.patuh.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A registration as it is answered. */
@Schema(name = "Registration", description = "Membership of an employer in a programme: reported against known")
record RegistrationView(
        @Schema(description = "Programme", examples = "JHT", required = true) Programme programme,
        @Schema(description = "Segment", examples = "PU", required = true) Segment segment,
        @Schema(description = "Where the employer stands in the programme", examples = "PARTIAL", required = true)
                RegistrationStatus status,
        @Schema(description = "Day of registration") @Nullable LocalDate registeredDate,
        @Schema(description = "Workers registered", maximum = "10000000", examples = "18") @Nullable
                Integer workersRegistered,
        @Schema(description = "Workers known to exist", maximum = "10000000", examples = "24") @Nullable
                Integer workersKnown,
        @Schema(description = "Wages reported, a month, all workers together") @Nullable Money wagesReported,
        @Schema(description = "Wages known, a month, all workers together") @Nullable Money wagesKnown,
        @Schema(description = "Who said so", maxLength = 100, examples = "BPJS", required = true) String source,
        @Schema(description = "Version", required = true) long version,
        @Schema(description = "When it was last changed", required = true) Instant updatedAt)
        implements Versioned {

    static RegistrationView of(Registration registration) {
        RegistrationFacts facts = registration.facts();
        return new RegistrationView(
                registration.programme(),
                facts.segment(),
                facts.status(),
                facts.registeredDate(),
                facts.workersRegistered(),
                facts.workersKnown(),
                Money.ofNullable(facts.wagesReported()),
                Money.ofNullable(facts.wagesKnown()),
                facts.source(),
                registration.version(),
                registration.updatedAt());
    }
}
