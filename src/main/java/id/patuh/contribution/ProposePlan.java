package id.patuh.contribution;

import id.patuh.platform.money.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payment plan to propose. */
@Schema(name = "ProposePlan", description = "A payment plan to propose")
record ProposePlan(
        @NotNull
                @Size(min = 1, max = 100)
                @Schema(description = "Number of the agreement, once per employer", examples = "PA/99/2026")
                String number,
        @NotNull @Schema(description = "Legal day of the agreement, not after today", examples = "2026-09-01")
                LocalDate agreedDate,
        @NotNull
                @Pattern(regexp = Months.FORM)
                @Schema(implementation = String.class, description = "First month of the arrears", examples = "2026-01")
                YearMonth fromMonth,
        @NotNull
                @Pattern(regexp = Months.FORM)
                @Schema(implementation = String.class, description = "Last month of the arrears", examples = "2026-06")
                YearMonth toMonth,
        @NotNull
                @Size(min = 1, max = 120)
                @Schema(
                        description =
                                "Instalments, one after the other; a setting says how many at most, 12 by default")
                List<Due> instalments) {

    /** An instalment to pay. */
    @Schema(name = "ProposeInstalment", description = "An instalment to pay")
    record Due(
            @NotNull @Schema(description = "Last day to pay it in time", examples = "2026-10-15") LocalDate dueDate,
            @NotNull @Schema(description = "Rupiah") Money amount) {

        long rupiah() {
            return Long.parseLong(amount.amount());
        }
    }

    /** The instalments, numbered. */
    List<Instalment> numbered() {
        List<Instalment> numbered = new ArrayList<>();
        for (Due due : instalments) {
            numbered.add(new Instalment(numbered.size() + 1, due.dueDate(), due.rupiah(), null, null));
        }
        return numbered;
    }
}
