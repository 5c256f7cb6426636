package id.patuh.sanction;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a sanction is withdrawn. */
@Schema(name = "WithdrawSanction", description = "Why a sanction is withdrawn")
record WithdrawSanction(
        @NotNull @Size(min = 1, max = 2000) @Schema(description = "Reason", examples = "Dasar penghitungan keliru")
                String reason) {}
