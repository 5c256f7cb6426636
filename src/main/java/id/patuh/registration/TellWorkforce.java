package id.patuh.registration;

import id.patuh.platform.money.Money;
import id.patuh.programme.Programme;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a source counted on a day. */
@Schema(
        name = "TellWorkforce",
        description = "Workers and wages as a source counted them on a day; one of both is needed. The same programme, "
                + "source and day again corrects: what is not told stays")
record TellWorkforce(
        @Nullable @Schema(description = "Programme it is about; absent for all", examples = "JHT") Programme programme,
        @NotNull @Size(min = 1, max = 100) @Schema(description = "Who counted", examples = "WLKP") String source,
        @NotNull @Schema(description = "Day of the count, not after today", examples = "2026-06-30") LocalDate asOfDate,
        @Nullable @Min(0) @Max(10_000_000) @Schema(description = "Workers known to exist", examples = "31")
                Integer workers,
        @Nullable @Schema(description = "Wages known, a month, all workers together") Money wages,
        @Nullable
                @Size(min = 1, max = 200)
                @Schema(description = "Document it rests on", examples = "WLKP 998271000001/2026")
                String reference) {

    KnownFigures figures() {
        return new KnownFigures(programme, source, asOfDate, workers, Money.amountOf(wages), reference);
    }
}
