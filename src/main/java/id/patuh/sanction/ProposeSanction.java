package id.patuh.sanction;

import id.patuh.noncompliance.PublicService;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sanction to propose. */
@Schema(name = "ProposeSanction", description = "A sanction to propose; it counts once a second person approves it")
record ProposeSanction(
        @NotNull @Schema(description = "Case it is part of", examples = "01991000-0000-7000-8000-000000000101")
                UUID caseId,
        @NotNull @Schema(description = "Kind", examples = "ADMINISTRATIVE_FINE") SanctionKind kind,
        @NotNull
                @Size(min = 1, max = 20)
                @Schema(
                        description = "Findings that it reaches: confirmed, open, and in both reprimands",
                        uniqueItems = true)
                List<UUID> findingIds,
        @Nullable
                @Size(min = 1, max = 5)
                @Schema(
                        description = "Services to be withheld; with SERVICES_WITHHELD, and only with it",
                        uniqueItems = true)
                List<PublicService> services,
        @Nullable
                @Schema(description = "Agency that is asked to withhold them; with SERVICES_WITHHELD, and only with it")
                UUID addresseeAgencyId,
        @Nullable
                @Size(min = 1, max = 2000)
                @Schema(description = "Why it is proposed", examples = "Teguran kedua tidak ditindaklanjuti")
                String note) {

    List<PublicService> serviceList() {
        return services == null ? List.of() : services;
    }
}
