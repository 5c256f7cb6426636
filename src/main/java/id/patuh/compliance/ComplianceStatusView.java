package id.patuh.compliance;

import id.patuh.platform.problem.Language;
import id.patuh.platform.security.Sight;
import id.patuh.programme.Duty;
import id.patuh.programme.Law;
import id.patuh.programme.Programme;
import id.patuh.registration.RegistrationStatus;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A verdict as it is answered. */
@Schema(name = "ComplianceStatus", description = "Whether an employer complies, on a day, and why")
record ComplianceStatusView(
        @Schema(description = "Employer asked for", required = true) UUID employerId,
        @Schema(
                        description = "Legal person judged: the employer itself, or the head office of a branch",
                        required = true)
                UUID legalPersonId,
        @Schema(description = "Day for which it holds", required = true) LocalDate asOf,
        @Schema(required = true) Outcome outcome,
        @Schema(
                        description =
                                "Last day until which it holds if nothing more is recorded; of a day past, that day",
                        required = true)
                LocalDate validUntil,
        @Schema(
                        description = "State of the rules and of the law as data by which it was judged",
                        pattern = "^[0-9a-z-]+$",
                        maxLength = 40,
                        examples = "1-4f2a90c1",
                        required = true)
                String ruleSet,
        @Schema(description = "How old the data of each source is", required = true, maxItems = 10)
                List<DataAgeView> dataAsOf,
        @Schema(description = "Duty and standing in each programme", required = true, minItems = 5, maxItems = 5)
                List<ProgrammeStandingView> programmes,
        @Schema(
                        description = "What was found: what decides it first, what is in order last",
                        required = true,
                        maxItems = 1000)
                List<ReasonView> reasons) {

    /** How old the data of a source is. */
    @Schema(name = "DataAge", description = "Until when data of a kind was loaded")
    record DataAgeView(
            @Schema(description = "What it is about", required = true) Kind kind,
            @Schema(description = "Source", maxLength = 100, examples = "BPJS", required = true) String source,
            @Schema(
                            description = "Last month declared complete for the region",
                            pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$",
                            examples = "2026-10",
                            required = true)
                    String month,
            @Schema(description = "Day on which the source declared it", required = true) LocalDate declaredDate) {

        /** What data is about. */
        @Schema(name = "DataKind", description = "PAYMENTS: contributions due and paid")
        enum Kind {
            PAYMENTS
        }
    }

    /** A programme as it stands for an employer. */
    @Schema(name = "ProgrammeStanding", description = "Duty and standing in a programme, of the legal person")
    record ProgrammeStandingView(
            @Schema(required = true) Programme programme,
            @Schema(required = true) Duty duty,
            @Schema(description = "Standing; absent where nothing is known") @Nullable RegistrationStatus status,
            @Schema(
                            description = "Workers registered; where all establishments are in sight",
                            maximum = "100000000",
                            examples = "20")
                    @Nullable
                    Integer workersRegistered,
            @Schema(
                            description = "Workers known of; where all establishments are in sight",
                            maximum = "100000000",
                            examples = "31")
                    @Nullable
                    Integer workersKnown) {}

    /** As the caller may see it; {@code today} is the legal day of the employer's region. */
    static ComplianceStatusView of(
            UUID employer, Verdicts.Judged judged, Sight sight, Language language, LocalDate today) {
        LegalPerson person = judged.person();
        return new ComplianceStatusView(
                employer,
                person.id(),
                person.asOf(),
                judged.verdict().outcome(),
                person.asOf().isBefore(today) ? person.asOf() : validUntil(judged),
                judged.session().law().ruleSet(),
                dataAsOf(judged),
                programmes(person, judged.session().law(), sight),
                ReasonView.of(judged, sight, language));
    }

    /** Until a month more falls due, or what covers a reason ends. */
    private static LocalDate validUntil(Verdicts.Judged judged) {
        LegalPerson person = judged.person();
        Optional<LocalDate> due = judged.session().due().next(person.head().regionCode());
        return Stream.concat(
                        due.stream(),
                        judged.verdict().reasons().stream()
                                .map(Reason::cover)
                                .filter(Objects::nonNull)
                                .map(Cover::until))
                .filter(day -> !day.isBefore(person.asOf()))
                .min(LocalDate::compareTo)
                .orElse(person.asOf());
    }

    private static List<DataAgeView> dataAsOf(Verdicts.Judged judged) {
        return judged.session().complete().latest(judged.person().head().regionCode()).stream()
                .map(each -> new DataAgeView(
                        DataAgeView.Kind.PAYMENTS, each.source(), each.month().toString(), each.declaredDate()))
                .toList();
    }

    /** Figures are told where every establishment is in sight: else a part would pass for the whole. */
    private static List<ProgrammeStandingView> programmes(LegalPerson person, Law law, Sight sight) {
        boolean isSeen = person.establishments().stream().allMatch(each -> sight.covers(each.regionCode(), each.id()));
        return Arrays.stream(Programme.values())
                .map(programme -> new ProgrammeStandingView(
                        programme,
                        RegistrationRules.duty(person, programme, law).duty(),
                        status(person, programme),
                        isSeen ? sum(person.memberships(programme).map(Membership::workersRegistered)) : null,
                        isSeen ? sum(person.memberships(programme).map(Membership::workersKnown)) : null))
                .toList();
    }

    private static @Nullable RegistrationStatus status(LegalPerson person, Programme programme) {
        List<RegistrationStatus> found =
                person.memberships(programme).map(Membership::status).toList();
        return Stream.of(
                        RegistrationStatus.PARTIAL,
                        RegistrationStatus.REGISTERED,
                        RegistrationStatus.EXEMPT,
                        RegistrationStatus.NOT_REGISTERED)
                .filter(found::contains)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer sum(Stream<@Nullable Integer> counts) {
        return counts.filter(Objects::nonNull).reduce(Integer::sum).orElse(null);
    }
}
