package id.patuh.platform.paging;

import id.patuh.platform.json.Characters;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Texts read as the values of filters, empty where a text is none; and the schemas of such values. */
final class Values {

    /** Characters that a text to look for may have. */
    static final int LONGEST = 100;

    /** How a month is written. */
    static final String MONTH = "^[0-9]{4}-(0[1-9]|1[0-2])$";

    private Values() {}

    static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    static Schema integer(int min, int max) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .format("int32")
                .minimum(BigDecimal.valueOf(min))
                .maximum(BigDecimal.valueOf(max));
    }

    static Schema truths() {
        return OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN);
    }

    static Optional<String> matching(String text, String pattern) {
        return text.matches(pattern) ? Optional.of(text) : Optional.empty();
    }

    static <E extends Enum<E>> Optional<E> constant(String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text))
                .findFirst();
    }

    static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    static Optional<LocalDate> date(String text) {
        try {
            return text.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The first day of a month. */
    static Optional<LocalDate> month(String text) {
        return text.matches(MONTH) ? Optional.of(LocalDate.parse(text + "-01")) : Optional.empty();
    }

    static Optional<Instant> instant(String text) {
        try {
            return text.matches("\\d{4}-.{1,30}Z") ? Optional.of(Instant.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static Optional<Integer> number(String text, int min, int max) {
        return text.matches("0|[1-9][0-9]{0,8}")
                ? Optional.of(Integer.valueOf(text)).filter(number -> number >= min && number <= max)
                : Optional.empty();
    }

    static Optional<Boolean> truth(String text) {
        return text.matches("true|false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
    }

    static Optional<String> words(String text) {
        return text.isBlank() || text.length() > LONGEST || !Characters.areFine(text)
                ? Optional.empty()
                : Optional.of(text);
    }

    /** A pattern, with {@code !} to escape, for what begins so. */
    static Optional<String> beginning(String text) {
        return words(text).map(start -> start.replaceAll("([!%_])", "!$1") + "%");
    }
}
