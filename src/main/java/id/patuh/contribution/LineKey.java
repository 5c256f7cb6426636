package id.patuh.contribution;

import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.UUID;

/**
 * A line of the ledger: one per employer, month, programme and segment.
 *
 * @param month first day of the month
 */
@Embeddable
record LineKey(
        @Column(name = "employer_id") UUID employerId,
        LocalDate month,
        @Enumerated(EnumType.STRING) Programme programme,
        @Enumerated(EnumType.STRING) Segment segment)
        implements Comparable<LineKey> {

    private static final Comparator<LineKey> ORDER = Comparator.comparing(LineKey::employerId)
            .thenComparing(LineKey::month)
            .thenComparing(LineKey::programme)
            .thenComparing(LineKey::segment);

    LineKey(UUID employerId, YearMonth month, Programme programme, Segment segment) {
        this(employerId, month.atDay(1), programme, segment);
    }

    YearMonth yearMonth() {
        return YearMonth.from(month);
    }

    /** By month, then in the order of the programmes. */
    @Override
    public int compareTo(LineKey other) {
        return ORDER.compare(this, other);
    }
}
