package id.patuh.employer;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Changes of an employer (merge patch). */
@Schema(
        name = "AmendEmployer",
        description = "Changes of an employer: what is absent stays, null removes; an object is given whole",
        minProperties = 1)
record AmendEmployer(
        @Nullable
                @Size(min = 1, max = 200)
                @Schema(description = "Name as registered", examples = "PT Contoh Bahari Jaya")
                String name,
        @Nullable @Schema(description = "Legal form") LegalForm legalForm,
        @Nullable @Schema(description = "What it is to PP 86/2013") EmployerClass employerClass,
        @Nullable @Schema(description = "Scale of business with what it rests on", nullable = true) Scale scale,
        @Nullable
                @Pattern(regexp = "^[0-9]{4}$")
                @Schema(description = "Regency or city (Kemendagri); who sees the employer moves with it")
                String regionCode,
        @Nullable @Size(min = 1, max = 300) @Schema(description = "Address without the region", nullable = true)
                String address,
        @Nullable @Schema(description = "Business classification with its edition", nullable = true) Kbli kbli,
        @Nullable @Schema(description = "JKK risk group, assigned by BPJS", nullable = true) RiskGroup riskGroup,
        @Nullable @Schema(description = "Workers known to exist, whatever is registered", nullable = true)
                KnownWorkers knownWorkers,
        @Nullable
                @Schema(
                        description = "Head office, for a branch; null makes it one of its own. Cases about it follow",
                        nullable = true)
                UUID parentId) {}
