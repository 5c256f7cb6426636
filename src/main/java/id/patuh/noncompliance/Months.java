package id.patuh.noncompliance;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Keeps a month as its first day. */
@Converter
class Months implements AttributeConverter<YearMonth, LocalDate> {

    /** How a month is written. */
    static final String FORM = "^[0-9]{4}-(0[1-9]|1[0-2])$";

    @Override
    public @Nullable LocalDate convertToDatabaseColumn(@Nullable YearMonth month) {
        return month == null ? null : month.atDay(1);
    }

    @Override
    public @Nullable YearMonth convertToEntityAttribute(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day);
    }
}
