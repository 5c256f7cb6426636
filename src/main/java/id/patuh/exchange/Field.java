package id.patuh.exchange;

import id.patuh.employer.EmployerClass;
import id.patuh.employer.IdentifierScheme;
import id.patuh.employer.LegalForm;
import id.patuh.employer.Scale;
import id.patuh.platform.json.Characters;
import id.patuh.programme.Programme;
import id.patuh.programme.Sector;
import id.patuh.programme.Segment;
import id.patuh.registration.RegistrationStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A field of the register that a column may fill: how its cell is read, and where the staged row keeps it.
 *
 * @param name name in a mapping
 * @param column column of the staged row; for numbers their scheme
 * @param type what sort of value it is
 * @param parse the value as stored; empty if the cell is none
 * @param expected what a fault says the cell should be
 */
record Field(String name, String column, Type type, Function<String, Optional<String>> parse, String expected) {

    /** Sorts of values, as far as reading differs. */
    enum Type {
        TEXT,
        CODE,
        DAY,
        MONTH,
        /** Digits that must all be there. */
        DIGITS,
        /** An official number of the employer. */
        NUMBER,
        /** An official number of its head office. */
        HEAD_OFFICE
    }

    static final String NUMBER = "identifiers.";
    static final String HEAD_OFFICE = "headOffice.";

    private static final String AMOUNT = "0|[1-9][0-9]{0,14}";
    private static final int MAX_COUNT = 10_000_000;
    private static final int MAX_CELL = 1000;
    private static final Set<IdentifierScheme> OF_HEAD_OFFICES = EnumSet.of(
            IdentifierScheme.NPP,
            IdentifierScheme.NIB,
            IdentifierScheme.NPWP,
            IdentifierScheme.NITKU,
            IdentifierScheme.VILLAGE);

    /** What a spreadsheet makes of a long number. */
    private static final Pattern LOST_DIGITS = Pattern.compile("[0-9]([.,][0-9]+)?[eE][+]?[0-9]+");

    private static final Map<String, Field> EMPLOYERS = byName(
            text("name", "name", 200),
            choice("legalForm", "legal_form", LegalForm.class),
            choice("employerClass", "employer_class", EmployerClass.class),
            new Field("regionCode", "region_code", Type.DIGITS, Field::region, "[0-9]{4}"),
            text("regionName", "region_name", 100),
            text("address", "address", 300),
            choice("scale.code", "scale", Scale.Code.class),
            choice("scale.criterion", "scale_criterion", Scale.Criterion.class),
            text("scale.source", "scale_source", 100),
            day("scale.date", "scale_date"),
            digits("kbli.code", "kbli_code", "[0-9]{5}"),
            digits("kbli.version", "kbli_version", "2020|2025"),
            digits("riskGroup.code", "risk_group", "[1-5]"),
            text("riskGroup.source", "risk_group_source", 100),
            count("knownWorkers.count", "known_workers"),
            day("knownWorkers.asOfDate", "known_workers_date"),
            text("knownWorkers.source", "known_workers_source", 100),
            day("validFrom", "valid_from"));

    private static final Map<String, Field> REGISTRATIONS = byName(
            choice("programme", "programme", Programme.class),
            choice("segment", "segment", Segment.class),
            choice("status", "status", RegistrationStatus.class),
            day("registeredDate", "registered_date"),
            count("workersRegistered", "workers_registered"),
            count("workersKnown", "workers_known"),
            digits("wagesReported", "wages_reported", AMOUNT),
            digits("wagesKnown", "wages_known", AMOUNT),
            text("source", "source", 100),
            day("validFrom", "valid_from"));

    private static final Map<String, Field> IDENTIFIERS =
            byName(text("source", "source", 100), day("validFrom", "valid_from"));

    private static final Map<String, Field> CONTRIBUTIONS = byName(
            month("month", "month"),
            choice("programme", "programme", Programme.class),
            choice("segment", "segment", Segment.class),
            count("workers", "workers"),
            digits("wageBase", "wage_base", AMOUNT),
            digits("dueReported", "due_reported", AMOUNT),
            choice("sector", "sector", Sector.class),
            text("source", "source", 100));

    private static final Map<String, Field> WORKERS = byName(
            month("month", "month"),
            new Field("programmes", "programmes", Type.TEXT, Field::programmes, "JKK, JKM, JHT, JP, JKP"),
            choice("segment", "segment", Segment.class),
            digits("wages", "wages", "0|[1-9][0-9]{0,10}"),
            text("worker", "worker", 100),
            choice("sector", "sector", Sector.class),
            text("source", "source", 100));

    private static final Map<String, Field> PAYMENTS = byName(
            day("paidDate", "paid_date"),
            digits("amount", "amount", "[1-9][0-9]{0,14}"),
            month("codeMonth", "code_month"),
            text("reference", "reference", 100),
            text("source", "source", 100));

    /** The field with this name in rows of a form. */
    static Optional<Field> of(RowForm form, String name) {
        for (IdentifierScheme scheme : IdentifierScheme.values()) {
            if (name.equals(NUMBER + scheme)) {
                return Optional.of(new Field(name, scheme.name(), Type.NUMBER, scheme::normalise, scheme.form()));
            }
            if (form == RowForm.EMPLOYERS && OF_HEAD_OFFICES.contains(scheme) && name.equals(HEAD_OFFICE + scheme)) {
                return Optional.of(new Field(name, scheme.name(), Type.HEAD_OFFICE, scheme::normalise, scheme.form()));
            }
        }
        return Optional.ofNullable(fields(form).get(name));
    }

    /** Names of every field that rows of a form may have. */
    static List<String> names(RowForm form) {
        List<String> names = new ArrayList<>(fields(form).keySet());
        for (IdentifierScheme scheme : IdentifierScheme.values()) {
            names.add(NUMBER + scheme);
            if (form == RowForm.EMPLOYERS && OF_HEAD_OFFICES.contains(scheme)) {
                names.add(HEAD_OFFICE + scheme);
            }
        }
        return names;
    }

    private static Map<String, Field> fields(RowForm form) {
        return switch (form) {
            case EMPLOYERS -> EMPLOYERS;
            case REGISTRATIONS -> REGISTRATIONS;
            case IDENTIFIERS -> IDENTIFIERS;
            case CONTRIBUTIONS -> CONTRIBUTIONS;
            case WORKERS -> WORKERS;
            case PAYMENTS -> PAYMENTS;
        };
    }

    /** Code of what is wrong with a cell before its value is looked at; empty if nothing. */
    Optional<String> spoiled(String cell) {
        if (!Characters.areFine(cell) || cell.indexOf('\uFFFD') >= 0) {
            return Optional.of("forbidden-character");
        }
        if (cell.startsWith("=")) {
            return Optional.of("formula-cell");
        }
        if (cell.length() > MAX_CELL) {
            return Optional.of("cell-too-long");
        }
        boolean exact = type == Type.DIGITS || isNumber();
        return exact && LOST_DIGITS.matcher(cell).matches() ? Optional.of("number-lost-digits") : Optional.empty();
    }

    boolean isNumber() {
        return type == Type.NUMBER || type == Type.HEAD_OFFICE;
    }

    /** The value of a cell; empty if it is not one. */
    Optional<String> read(String cell) {
        return parse.apply(cell);
    }

    /** Lines of a cell become one; so do blanks in a row. */
    private static Field text(String name, String column, int max) {
        return new Field(
                name,
                column,
                Type.TEXT,
                cell -> Optional.of(oneLine(cell)).filter(text -> text.length() <= max),
                "1-" + max);
    }

    private static String oneLine(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) < ' ') {
                return cell.replaceAll("\\s+", " ");
            }
        }
        return cell;
    }

    private static Field digits(String name, String column, String form) {
        Pattern pattern = Pattern.compile(form);
        return new Field(
                name,
                column,
                Type.DIGITS,
                cell -> Optional.of(cell).filter(text -> pattern.matcher(text).matches()),
                form);
    }

    private static Field count(String name, String column) {
        Pattern pattern = Pattern.compile("[0-9]{1,8}");
        return new Field(
                name,
                column,
                Type.DIGITS,
                cell -> Optional.of(cell)
                        .filter(text -> pattern.matcher(text).matches() && Integer.parseInt(text) <= MAX_COUNT),
                "0-" + MAX_COUNT);
    }

    private static Field day(String name, String column) {
        return new Field(name, column, Type.DAY, Optional::of, "YYYY-MM-DD");
    }

    private static Field month(String name, String column) {
        return new Field(name, column, Type.MONTH, Optional::of, "YYYY-MM");
    }

    /** Programmes of a worker, in one cell, with commas or anything else that no name has in between. */
    private static Optional<String> programmes(String cell) {
        Set<String> all = Arrays.stream(Programme.values()).map(Enum::name).collect(Collectors.toSet());
        Set<String> named = new LinkedHashSet<>(Arrays.asList(cell.split("[ ,;+/]+")));
        return named.isEmpty() || !all.containsAll(named) ? Optional.empty() : Optional.of(String.join(",", named));
    }

    /** A region code with or without the dot of the official form. */
    private static Optional<String> region(String cell) {
        String plain = cell.length() == 5 && cell.charAt(2) == '.' ? cell.substring(0, 2) + cell.substring(3) : cell;
        return plain.length() == 4 && plain.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(plain)
                : Optional.empty();
    }

    private static <E extends Enum<E>> Field choice(String name, String column, Class<E> type) {
        Map<String, Optional<String>> names = new LinkedHashMap<>();
        for (E each : type.getEnumConstants()) {
            names.put(each.name(), Optional.of(each.name()));
        }
        return new Field(
                name,
                column,
                Type.CODE,
                cell -> names.getOrDefault(cell, Optional.empty()),
                String.join(", ", names.keySet()));
    }

    private static Map<String, Field> byName(Field... fields) {
        Map<String, Field> named = new LinkedHashMap<>();
        Arrays.stream(fields).forEach(field -> named.put(field.name(), field));
        return named;
    }
}
