package id.patuh.registration;

import id.patuh.platform.money.Money;
import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The whole of a registration, as it shall be. */
@Schema(name = "PutRegistration", description = "The whole of a registration, as it shall be")
record PutRegistration(
        @NotNull @Schema(description = "Segment", examples = "PU") Segment segment,
        @NotNull @Schema(description = "Where the employer stands in the programme", examples = "PARTIAL")
                RegistrationStatus status,
        @Nullable
                @Schema(description = "Day of registration; only with PARTIAL and REGISTERED", examples = "2024-03-01")
                LocalDate registeredDate,
        @Nullable @Min(0) @Max(10_000_000) @Schema(description = "Workers registered", examples = "18")
                Integer workersRegistered,
        @Nullable
                @Min(0)
                @Max(10_000_000)
                @Schema(
                        description =
                                "Workers that the source knows to exist; the answer shows what all sources together say",
                        examples = "24")
                Integer workersKnown,
        @Nullable @Schema(description = "Wages reported, a month, all workers together") Money wagesReported,
        @Nullable @Schema(description = "Wages that the source knows, a month, all workers together") Money wagesKnown,
        @NotNull @Size(min = 1, max = 100) @Schema(description = "Who said so", examples = "BPJS") String source,
        @Nullable
                @Schema(
                        description =
                                "Day of the workers and wages known; today in the region unless told, never later",
                        examples = "2026-01-31")
                LocalDate knownAsOfDate,
        @Nullable
                @Schema(
                        description = "First day on which this holds; today in the region unless told, never later",
                        examples = "2026-01-31")
                LocalDate validFrom) {

    RegistrationFacts facts() {
        return new RegistrationFacts(
                segment,
                status,
                registeredDate,
                workersRegistered,
                workersKnown,
                Money.amountOf(wagesReported),
                Money.amountOf(wagesKnown),
                source);
    }

    /** What the request's source knows of the programme, if it says. */
    Optional<KnownFigures> known(Programme programme, LocalDate today) {
        LocalDate day = knownAsOfDate == null ? today : knownAsOfDate;
        return workersKnown == null && wagesKnown == null
                ? Optional.empty()
                : Optional.of(new KnownFigures(programme, source, day, workersKnown, Money.amountOf(wagesKnown), null));
    }
}
