package id.patuh.registration;

import id.patuh.platform.money.Money;
import id.patuh.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A count as it is answered. */
@Schema(name = "KnownFigure", description = "Workers and wages as a source counted them on a day")
record KnownFigureView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "Programme it is about; absent for all") @Nullable Programme programme,
        @Schema(description = "Who counted", maxLength = 100, examples = "WLKP", required = true) String source,
        @Schema(description = "Day of the count", required = true) LocalDate asOfDate,
        @Schema(description = "Workers known to exist", maximum = "10000000", examples = "31") @Nullable
                Integer workers,
        @Schema(description = "Wages known, a month, all workers together") @Nullable Money wages,
        @Schema(description = "Document it rests on", maxLength = 200) @Nullable String reference,
        @Schema(description = "When it was recorded", required = true) Instant recordedAt,
        @Schema(description = "When it was corrected, absent while it is believed") @Nullable Instant supersededAt) {

    static KnownFigureView of(KnownFigure figure) {
        return new KnownFigureView(
                figure.id(),
                figure.programme().orElse(null),
                figure.source(),
                figure.asOfDate(),
                figure.workers(),
                Money.ofNullable(figure.wages()),
                figure.reference(),
                figure.recordedAt(),
                figure.supersededAt().orElse(null));
    }
}
