package id.patuh.registration;

import id.patuh.platform.money.Money;
import id.patuh.platform.money.SignedMoney;
import id.patuh.platform.web.Versioned;
import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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
        @Schema(
                        description = "Workers known to exist: of the latest count, of one day the larger",
                        maximum = "10000000",
                        examples = "24")
                @Nullable
                Integer workersKnown,
        @Schema(description = "Who counted them", maxLength = 100, examples = "WLKP") @Nullable
                String workersKnownSource,
        @Schema(description = "Wages reported, a month, all workers together") @Nullable Money wagesReported,
        @Schema(description = "Wages known, a month, all workers together; chosen likewise") @Nullable Money wagesKnown,
        @Schema(description = "Who counted them", maxLength = 100) @Nullable String wagesKnownSource,
        @Schema(
                        description = "The latest count of each source; two, if its latest does not tell both figures",
                        required = true,
                        maxItems = 500)
                List<Known> known,
        @Nullable Difference difference,
        @Schema(description = "Who said so", maxLength = 100, examples = "BPJS", required = true) String source,
        @Schema(description = "Version", required = true) long version,
        @Schema(description = "When it was last changed", required = true) Instant updatedAt)
        implements Versioned {

    /** The latest count of a source. */
    @Schema(name = "KnownBySource", description = "The latest count of a source")
    record Known(
            @Schema(description = "Who counted", maxLength = 100, examples = "WLKP", required = true) String source,
            @Schema(description = "Day of the count", required = true) LocalDate asOfDate,
            @Schema(description = "Workers known to exist", maximum = "10000000", examples = "31") @Nullable
                    Integer workers,
            @Schema(description = "Wages known, a month, all workers together") @Nullable Money wages) {

        static Known of(KnownFigure figure) {
            return new Known(figure.source(), figure.asOfDate(), figure.workers(), Money.ofNullable(figure.wages()));
        }
    }

    /** Known less reported. */
    @Schema(name = "Difference", description = "Known less reported, where both are known")
    record Difference(
            @Schema(description = "Workers", minimum = "-10000000", maximum = "10000000", examples = "7") @Nullable
                    Integer workers,
            @Schema(description = "Wages a month") @Nullable SignedMoney wages) {

        static @Nullable Difference of(RegistrationFacts facts) {
            Integer workers = facts.workersKnown() == null || facts.workersRegistered() == null
                    ? null
                    : Integer.valueOf(facts.workersKnown() - facts.workersRegistered());
            SignedMoney wages = facts.wagesKnown() == null || facts.wagesReported() == null
                    ? null
                    : SignedMoney.difference(facts.wagesKnown(), facts.wagesReported());
            return workers == null && wages == null ? null : new Difference(workers, wages);
        }
    }

    /** A registration with the counts of its employer, in the order of their days. */
    static RegistrationView of(Registration registration, List<KnownFigure> ofEmployer) {
        RegistrationFacts facts = registration.facts();
        List<KnownFigure> figures = ofEmployer.stream()
                .filter(figure -> figure.isAbout(registration.programme()))
                .toList();
        return new RegistrationView(
                registration.programme(),
                facts.segment(),
                facts.status(),
                facts.registeredDate(),
                facts.workersRegistered(),
                facts.workersKnown(),
                source(facts, facts.workersKnown(), figures, KnownFigure::workers),
                Money.ofNullable(facts.wagesReported()),
                Money.ofNullable(facts.wagesKnown()),
                source(facts, facts.wagesKnown(), figures, KnownFigure::wages),
                known(figures),
                Difference.of(facts),
                facts.source(),
                registration.version(),
                registration.updatedAt());
    }

    /** Who said a figure: the source of the latest count with it, or of the registration. */
    private static @Nullable String source(
            RegistrationFacts facts,
            @Nullable Object figure,
            List<KnownFigure> figures,
            Function<KnownFigure, @Nullable Object> told) {
        if (figure == null) {
            return null;
        }
        return figures.stream()
                .filter(each -> figure.equals(told.apply(each)))
                .reduce((earlier, later) -> later)
                .map(KnownFigure::source)
                .orElse(facts.source());
    }

    /** The latest count of each source; two, if its latest does not tell both figures. */
    private static List<Known> known(List<KnownFigure> figures) {
        Map<String, Map<String, KnownFigure>> bySource = new TreeMap<>();
        for (KnownFigure figure : figures) {
            Map<String, KnownFigure> latest =
                    bySource.computeIfAbsent(figure.source(), unused -> new LinkedHashMap<>());
            if (figure.workers() != null) {
                latest.put("workers", figure);
            }
            if (figure.wages() != null) {
                latest.put("wages", figure);
            }
        }
        return bySource.values().stream()
                .flatMap(latest -> latest.values().stream().distinct())
                .map(Known::of)
                .toList();
    }
}
