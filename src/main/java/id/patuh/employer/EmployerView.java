package id.patuh.employer;

import id.patuh.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An employer as it is answered. */
@Schema(
        name = "Employer",
        description =
                "An employer. Callers who see basics only get no scale, address, riskGroup, knownWorkers, statusChange and identifiers.")
record EmployerView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(
                        description = "Name as registered",
                        maxLength = 200,
                        examples = "PT Contoh Samudra Ternate",
                        required = true)
                String name,
        @Schema(description = "Legal form", examples = "PT", required = true) LegalForm legalForm,
        @Schema(description = "What it is to PP 86/2013", examples = "PRIVATE", required = true)
                EmployerClass employerClass,
        @Nullable Scale scale,
        @Schema(description = "Official numbers valid, with those a branch has from its head office", maxItems = 100)
                @Nullable
                List<IdentifierView> identifiers,
        @Schema(
                        description = "Regency or city (Kemendagri code without dots)",
                        pattern = "^[0-9]{4}$",
                        examples = "8271",
                        required = true)
                String regionCode,
        @Schema(
                        description = "The same region as the statistics office numbers it",
                        pattern = "^[0-9]{4}$",
                        examples = "8271")
                @Nullable
                String regionBpsCode,
        @Schema(description = "Address without the region", maxLength = 300) @Nullable String address,
        @Nullable Kbli kbli,
        @Nullable RiskGroup riskGroup,
        @Nullable KnownWorkers knownWorkers,
        @Schema(description = "Head office, for a branch") @Nullable UUID parentId,
        @Schema(description = "Whether it still is an employer", required = true) EmployerStatus status,
        @Schema(description = "Survivor of a merge") @Nullable UUID mergedInto,
        @Nullable StatusChange statusChange,
        @Schema(description = "Version", required = true) long version,
        @Schema(description = "When it was first recorded", required = true) Instant createdAt,
        @Schema(description = "When it was last changed", required = true) Instant updatedAt)
        implements Versioned {

    /** An employer with its numbers, or its basics alone. */
    static EmployerView of(
            Employer employer, List<IdentifierView> identifiers, @Nullable String bpsCode, boolean basicsOnly) {
        return of(
                employer.id(),
                employer.createdAt(),
                employer.facts(),
                employer.status(),
                employer.mergedInto().orElse(null),
                employer.statusChange().orElse(null),
                employer.version(),
                employer.updatedAt(),
                identifiers,
                bpsCode,
                basicsOnly);
    }

    /** An employer as it was. */
    static EmployerView of(
            UUID id,
            Instant createdAt,
            EmployerFact fact,
            List<IdentifierView> identifiers,
            @Nullable String bpsCode,
            boolean basicsOnly) {
        return of(
                id,
                createdAt,
                fact.facts(),
                fact.status(),
                fact.mergedInto().orElse(null),
                fact.statusChange().orElse(null),
                fact.version(),
                fact.recordedAt(),
                identifiers,
                bpsCode,
                basicsOnly);
    }

    private static EmployerView of(
            UUID id,
            Instant createdAt,
            EmployerFacts facts,
            EmployerStatus status,
            @Nullable UUID mergedInto,
            @Nullable StatusChange statusChange,
            long version,
            Instant updatedAt,
            List<IdentifierView> identifiers,
            @Nullable String bpsCode,
            boolean basicsOnly) {
        return new EmployerView(
                id,
                facts.name(),
                facts.legalForm(),
                facts.employerClass(),
                basicsOnly ? null : facts.scale(),
                basicsOnly ? null : identifiers,
                facts.regionCode(),
                bpsCode,
                basicsOnly ? null : facts.address(),
                facts.kbli(),
                basicsOnly ? null : facts.riskGroup(),
                basicsOnly ? null : facts.knownWorkers(),
                facts.parentId(),
                status,
                mergedInto,
                basicsOnly ? null : statusChange,
                version,
                createdAt,
                updatedAt);
    }
}
