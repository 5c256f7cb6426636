package id.patuh.contribution;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an instalment was paid. */
@Schema(name = "PayInstalment", description = "That an instalment was paid")
record PayInstalment(
        @NotNull @Schema(description = "Legal day of the payment, not after today", examples = "2026-10-14")
                LocalDate paidDate) {}
