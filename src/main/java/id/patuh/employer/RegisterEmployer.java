package id.patuh.employer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An employer to enter in the register. */
@Schema(name = "RegisterEmployer", description = "An employer to enter in the register")
record RegisterEmployer(
        @NotNull
                @Size(min = 1, max = 200)
                @Schema(description = "Name as registered", examples = "PT Contoh Bahari Baru")
                String name,
        @NotNull @Schema(description = "Legal form", examples = "PT") LegalForm legalForm,
        @NotNull @Schema(description = "What it is to PP 86/2013", examples = "PRIVATE") EmployerClass employerClass,
        @Nullable Scale scale,
        @NotNull
                @Pattern(regexp = "^[0-9]{4}$")
                @Schema(
                        description =
                                "Regency or city of the place of business: Kemendagri code without dots, never the BPS code",
                        examples = "8271")
                String regionCode,
        @Nullable
                @Size(min = 1, max = 300)
                @Schema(description = "Address without the region", examples = "Jalan Contoh 1")
                String address,
        @Nullable Kbli kbli,
        @Nullable RiskGroup riskGroup,
        @Nullable KnownWorkers knownWorkers,
        @Nullable @Schema(description = "Head office, for a branch") UUID parentId,
        @Nullable @Size(max = 20) @Schema(description = "Official numbers") List<AddIdentifier> identifiers,
        @Nullable
                @Schema(
                        description =
                                "First day on which these facts hold; today in the region unless told, never later",
                        examples = "2026-01-31")
                LocalDate validFrom) {

    EmployerFacts facts() {
        return new EmployerFacts(
                name, legalForm, employerClass, scale, regionCode, address, kbli, riskGroup, knownWorkers, parentId);
    }

    List<AddIdentifier> numbers() {
        return identifiers == null ? List.of() : identifiers;
    }
}
