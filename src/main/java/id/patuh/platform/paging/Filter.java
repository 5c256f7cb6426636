package id.patuh.platform.paging;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One typed filter of a list. It knows how to read its text, which condition it puts on the query and how the contract
 * describes it, so that the three cannot differ.
 *
 * @param name query key, and property of a search
 * @param description what it means, for the contract
 * @param parse reads a value; empty if the text is none
 * @param conditions condition with {@code :p} for the value, or for the list of values where it may be repeated
 * @param repeatable whether several values may be given, meaning or
 * @param basic whether callers who see only basics may use it
 * @param sensitive whether its values may not stand in an address, so that only a search takes it
 * @param personal which values are numbers of natural persons, which only those may ask for to whom they are shown
 * @param regions of a filter by region: the regencies and cities that codes mean
 * @param expected what a fault says the value should be
 * @param schema schema of one value
 */
public record Filter(
        String name,
        String description,
        Function<String, Optional<?>> parse,
        List<When> conditions,
        boolean repeatable,
        boolean basic,
        boolean sensitive,
        Predicate<Object> personal,
        @Nullable Function<Collection<String>, Set<String>> regions,
        String expected,
        Schema schema) {

    private static final Predicate<Object> NEVER = value -> false;

    /** The condition of a value, or of all where it names none. */
    record When(@Nullable Object value, String condition) {

        boolean takes(Object other) {
            return value == null || value.equals(other);
        }
    }

    /** Exact text of a given form. */
    public static Filter text(String name, String description, String pattern, String condition) {
        Schema schema = Values.string().pattern("^" + pattern + "$");
        return of(name, description, text -> Values.matching(text, pattern), condition, pattern, schema)
                .repeated();
    }

    /** Text that is written in several ways and stored in one. */
    public static Filter text(
            String name, String description, Function<String, Optional<String>> read, String form, String condition) {
        Schema schema = Values.string().minLength(1).maxLength(Values.LONGEST);
        return of(name, description, read::apply, condition, form, schema).repeated();
    }

    /** Constants of an enum. */
    public static <E extends Enum<E>> Filter choice(String name, String description, Class<E> type, String condition) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        Schema schema = Values.string().enumeration(List.copyOf(names));
        Function<String, Optional<?>> parse = text -> Values.constant(text, type);
        return of(name, description, parse, condition, String.join(", ", names), schema)
                .repeated();
    }

    /** An id. */
    public static Filter id(String name, String description, String condition) {
        Schema schema = Values.string().format("uuid");
        return of(name, description, Values::uuid, condition, "UUID", schema).repeated();
    }

    /** A region by two or four digits; the function tells the regencies and cities that such codes mean. */
    public static Filter region(
            String name, String description, String path, Function<Collection<String>, Set<String>> regions) {
        Filter text = text(name, description, "[0-9]{2}([0-9]{2})?", path + " in :p");
        return new Filter(
                text.name,
                text.description,
                text.parse,
                text.conditions,
                true,
                true,
                false,
                text.personal,
                regions,
                text.expected,
                text.schema);
    }

    /** A legal day; see {@link #gte} and {@link #lt} for a condition that is a path alone. */
    public static Filter day(String name, String description, String condition) {
        Schema schema = Values.string().format("date");
        return of(name, description, Values::date, condition, "YYYY-MM-DD", schema);
    }

    /** A month, as its first day; see {@link #gte} and {@link #lt} for a condition that is a path alone. */
    public static Filter month(String name, String description, String condition) {
        Schema schema = Values.string().pattern(Values.MONTH);
        return of(name, description, Values::month, condition, "YYYY-MM", schema);
    }

    /** Yes or no. */
    public static Filter truth(String name, String description, String ifTrue, String ifFalse) {
        List<When> conditions = List.of(new When(true, ifTrue), new When(false, ifFalse));
        return new Filter(
                name,
                description,
                Values::truth,
                conditions,
                false,
                true,
                false,
                NEVER,
                null,
                "true, false",
                Values.truths());
    }

    /** A moment in UTC. */
    public static Filter moment(String name, String description, String condition) {
        Schema schema = Values.string().format("date-time");
        return of(name, description, Values::instant, condition, "2026-01-31T08:00:00Z", schema);
    }

    /** A whole number within bounds. */
    public static Filter number(String name, String description, int min, int max, String condition) {
        Function<String, Optional<?>> parse = text -> Values.number(text, min, max);
        return of(name, description, parse, condition, min + "-" + max, Values.integer(min, max));
    }

    /** Words, each of which must occur. */
    public static Filter words(String name, String description, String condition) {
        Schema schema = Values.string().minLength(1).maxLength(Values.LONGEST);
        return of(name, description, Values::words, condition, "1-" + Values.LONGEST, schema);
    }

    /** How a text begins, in capitals or not; {@code %} and {@code _} stand for themselves. */
    public static Filter like(String field, String description, String path) {
        Schema schema = Values.string().minLength(1).maxLength(Values.LONGEST);
        String condition = "lower(" + path + ") like lower(:p) escape '!'";
        return of(field + "Like", description, Values::beginning, condition, "1-" + Values.LONGEST, schema);
    }

    /** Whether a value is missing. */
    public static Filter isNull(String field, String description, String path) {
        return truth(field + "IsNull", description, path + " is null", path + " is not null");
    }

    private static Filter of(
            String name,
            String description,
            Function<String, Optional<?>> parse,
            String condition,
            String expected,
            Schema schema) {
        List<When> conditions = List.of(new When(null, condition));
        return new Filter(name, description, parse, conditions, false, true, false, NEVER, null, expected, schema);
    }

    /** From a value on, where the condition is a path alone. */
    public Filter gte() {
        return suffixed("Gte", ": from this on", conditions.get(0).condition() + " >= :p");
    }

    /** Before or below a value, where the condition is a path alone. */
    public Filter lt() {
        return suffixed("Lt", ": before this", conditions.get(0).condition() + " < :p");
    }

    /** None of the values. */
    public Filter not() {
        return suffixed("Not", ": none of these", "not (" + conditions.get(0).condition() + ")");
    }

    private Filter suffixed(String suffix, String meaning, String condition) {
        List<When> changed = List.of(new When(null, condition));
        return new Filter(
                name + suffix,
                description + meaning,
                parse,
                changed,
                repeatable,
                basic,
                sensitive,
                personal,
                regions,
                expected,
                schema);
    }

    /** The same, of rows that also meet a condition. */
    public Filter where(String condition) {
        return suffixed("", "", "(" + conditions.get(0).condition() + " and " + condition + ")");
    }

    /** The same for several values, any of which will do. */
    public Filter repeated() {
        return new Filter(
                name, description, parse, conditions, true, basic, sensitive, personal, regions, expected, schema);
    }

    /** The same, kept from callers who see only basics. */
    public Filter notBasic() {
        return new Filter(
                name,
                description,
                parse,
                conditions,
                repeatable,
                false,
                sensitive,
                personal,
                regions,
                expected,
                schema);
    }

    /** The same, for a search alone: its values are personal data, which never stand in an address. */
    public Filter onlyInSearch() {
        return new Filter(
                name, description, parse, conditions, repeatable, basic, true, personal, regions, expected, schema);
    }

    /** The same, whose values may be numbers of natural persons. */
    public Filter personal(Predicate<String> isPersonal) {
        return new Filter(
                name,
                description,
                parse,
                conditions,
                repeatable,
                basic,
                sensitive,
                value -> value instanceof String number && isPersonal.test(number),
                regions,
                expected,
                schema);
    }
}
