package id.patuh.exchange;

import id.patuh.employer.EmployerClass;
import id.patuh.employer.IdentifierScheme;
import id.patuh.employer.LegalForm;
import id.patuh.employer.Scale;
import id.patuh.platform.json.Characters;
import id.patuh.programme.Programme;
import id.patuh.registration.RegistrationStatus;
import id.patuh.registration.Segment;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A field of the register that a column may fill: how its cell is read, and where the payload keeps it.
 *
 * @param name name in a mapping
 * @param column column of the table, key of the payload; for numbers their scheme
 * @param parse the value as stored; empty if the cell is none
 * @param expected what a fault says the cell should be
 */
record Field(String name, String column, Function<String, Optional<String>> parse, String expected) {

    private static final int MAX_COUNT = 10_000_000;
    static final String NUMBER = "identifiers.";

    private static final Map<String, Field> EMPLOYERS = byName(
            text("name", "name", 200),
            choice("legalForm", "legal_form", LegalForm.class),
            choice("employerClass", "employer_class", EmployerClass.class),
            pattern("regionCode", "region_code", "[0-9]{4}"),
            text("address", "address", 300),
            choice("scale.code", "scale", Scale.Code.class),
            choice("scale.criterion", "scale_criterion", Scale.Criterion.class),
            text("scale.source", "scale_source", 100),
            date("scale.date", "scale_date"),
            pattern("kbli.code", "kbli_code", "[0-9]{5}"),
            pattern("kbli.version", "kbli_version", "2020|2025"),
            pattern("riskGroup.code", "risk_group", "[1-5]"),
            text("riskGroup.source", "risk_group_source", 100),
            count("knownWorkers.count", "known_workers"),
            date("knownWorkers.asOfDate", "known_workers_date"),
            text("knownWorkers.source", "known_workers_source", 100),
            date("validFrom", "valid_from"));

    private static final Map<String, Field> REGISTRATIONS = byName(
            choice("programme", "programme", Programme.class),
            choice("segment", "segment", Segment.class),
            choice("status", "status", RegistrationStatus.class),
            date("registeredDate", "registered_date"),
            count("workersRegistered", "workers_registered"),
            count("workersKnown", "workers_known"),
            pattern("wagesReported", "wages_reported", "0|[1-9][0-9]{0,14}"),
            pattern("wagesKnown", "wages_known", "0|[1-9][0-9]{0,14}"),
            text("source", "source", 100),
            date("validFrom", "valid_from"));

    /** The field with this name in files of a kind. */
    static Optional<Field> of(ImportKind kind, String name) {
        if (name.startsWith(NUMBER)) {
            return Arrays.stream(IdentifierScheme.values())
                    .filter(scheme -> name.equals(NUMBER + scheme))
                    .findFirst()
                    .map(scheme -> new Field(name, scheme.name(), scheme::normalise, scheme.form()));
        }
        Map<String, Field> fields =
                switch (kind) {
                    case EMPLOYERS -> EMPLOYERS;
                    case REGISTRATIONS -> REGISTRATIONS;
                };
        return Optional.ofNullable(fields.get(name));
    }

    boolean isNumber() {
        return name.startsWith(NUMBER);
    }

    /** The value of a cell; empty if it is not one. */
    Optional<String> read(String cell) {
        return Characters.areFine(cell) ? parse.apply(cell.strip()) : Optional.empty();
    }

    private static Field text(String name, String column, int max) {
        return new Field(name, column, cell -> Optional.of(cell).filter(text -> text.length() <= max), "1-" + max);
    }

    private static Field pattern(String name, String column, String pattern) {
        return new Field(name, column, cell -> Optional.of(cell).filter(text -> text.matches(pattern)), pattern);
    }

    private static Field count(String name, String column) {
        return new Field(
                name,
                column,
                cell -> Optional.of(cell)
                        .filter(text -> text.matches("[0-9]{1,8}") && Integer.parseInt(text) <= MAX_COUNT),
                "0-" + MAX_COUNT);
    }

    private static Field date(String name, String column) {
        return new Field(name, column, Field::day, "YYYY-MM-DD");
    }

    private static Optional<String> day(String cell) {
        try {
            return cell.matches("\\d{4}-\\d{2}-\\d{2}")
                    ? Optional.of(LocalDate.parse(cell).toString())
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Field choice(String name, String column, Class<E> type) {
        String names = String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        return new Field(
                name,
                column,
                cell -> Arrays.stream(type.getEnumConstants())
                        .map(Enum::name)
                        .filter(cell::equals)
                        .findFirst(),
                names);
    }

    private static Map<String, Field> byName(Field... fields) {
        Map<String, Field> named = new LinkedHashMap<>();
        Arrays.stream(fields).forEach(field -> named.put(field.name(), field));
        return named;
    }
}
