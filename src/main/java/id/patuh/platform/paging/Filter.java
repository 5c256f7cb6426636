package id.patuh.platform.paging;

import id.patuh.platform.json.Characters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * One typed filter of a list. It knows how to read its text, which condition it puts on the query and how the contract
 * describes it, so that the three cannot differ.
 *
 * @param name query key
 * @param description what it means, for the contract
 * @param parse reads a value; empty if the text is none
 * @param condition condition with {@code :p} for the value, or for the list of values where it may be repeated
 * @param repeatable whether several values may be given, meaning or
 * @param basic whether callers who see only basics may use it
 * @param expected what a fault says the value should be
 * @param schema schema of one value
 */
public record Filter(
        String name,
        String description,
        Function<String, Optional<?>> parse,
        String condition,
        boolean repeatable,
        boolean basic,
        String expected,
        Schema schema) {

    /** Exact text of a given form. */
    public static Filter text(String name, String description, String pattern, String condition) {
        Schema schema = string().pattern("^" + pattern + "$");
        return new Filter(name, description, text -> matching(text, pattern), condition, true, true, pattern, schema);
    }

    /** Constants of an enum. */
    public static <E extends Enum<E>> Filter choice(String name, String description, Class<E> type, String condition) {
        List<E> values = List.of(type.getEnumConstants());
        List<Object> names = values.stream().<Object>map(Enum::name).toList();
        return new Filter(
                name,
                description,
                text -> values.stream()
                        .filter(value -> value.name().equals(text))
                        .findFirst(),
                condition,
                true,
                true,
                String.join(
                        ", ",
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()),
                string().enumeration(names));
    }

    /** An id. */
    public static Filter id(String name, String description, String condition) {
        return new Filter(name, description, Filter::uuid, condition, true, true, "UUID", string().format("uuid"));
    }

    /** A legal day. */
    public static Filter day(String name, String description, String condition) {
        return new Filter(
                name, description, Filter::date, condition, false, true, "YYYY-MM-DD", string().format("date"));
    }

    /** A moment in UTC. */
    public static Filter moment(String name, String description, String condition) {
        return new Filter(
                name,
                description,
                Filter::instant,
                condition,
                false,
                true,
                "2026-01-31T08:00:00Z",
                string().format("date-time"));
    }

    /** Words, each of which must occur. */
    public static Filter words(String name, String description, String condition) {
        return new Filter(
                name,
                description,
                text -> text.isBlank() || text.length() > 100 || !Characters.areFine(text)
                        ? Optional.empty()
                        : Optional.of(text),
                condition,
                false,
                true,
                "1-100",
                string().minLength(1).maxLength(100));
    }

    /** The same, kept from callers who see only basics. */
    public Filter notBasic() {
        return new Filter(name, description, parse, condition, repeatable, false, expected, schema);
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Optional<?> matching(String text, String pattern) {
        return text.matches(pattern) ? Optional.of(text) : Optional.empty();
    }

    private static Optional<?> uuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private static Optional<?> date(String text) {
        try {
            return text.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<?> instant(String text) {
        try {
            return text.matches("\\d{4}-.{1,30}Z") ? Optional.of(Instant.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
