package id.patuh.contribution;

import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.time.ZoneId;

/** The last month that may be entered: every migration makes the parts of the ledger to the end of the year after next. */
@ApplicationScoped
class LastMonth {

    private final LegalTime time;

    LastMonth(LegalTime time) {
        this.time = time;
    }

    /** December of next year, by the legal day of a zone. */
    YearMonth in(ZoneId zone) {
        return YearMonth.of(time.today(zone).getYear() + 1, 12);
    }
}
