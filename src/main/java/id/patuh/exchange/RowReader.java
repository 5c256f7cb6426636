package id.patuh.exchange;

import id.patuh.employer.IdentifierScheme;
import id.patuh.programme.Segment;
import id.patuh.region.CodeSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file by its mapping: cells to values, and every fault of a row at once. Pure. */
final class RowReader {

    private static final List<String> SOURCED = List.of("scale", "risk_group", "known_workers");

    private final RowForm form;
    private final String key;
    private final int width;
    private final boolean fixedHeader;
    private final String source;
    private final CodeSystem codeSystem;
    private final DayReader days;
    private final MonthReader months;
    private final Map<String, String> regionByBpsCode;
    private final List<Bound> bound = new ArrayList<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<String, Integer> needed = new LinkedHashMap<>();
    private final @Nullable String[] constants;
    private final List<ReadRow.Number> fixedNumbers = new ArrayList<>();

    /** A field and the cell it is read from. */
    private record Bound(Field field, int index, int slot) {}

    /**
     * A reader for one file whose mapping has been checked.
     *
     * @param columns columns of the staged row, in their order
     */
    RowReader(
            RowForm form,
            IdentifierScheme key,
            ImportMapping mapping,
            SourceFile file,
            List<String> columns,
            Map<String, String> regionByBpsCode) {
        this.form = form;
        this.key = key.name();
        this.width = file.header().size();
        this.fixedHeader = file.hasFixedHeader();
        this.source = mapping.source();
        this.codeSystem = mapping.regionCodeSystem() == null ? CodeSystem.KEMENDAGRI : mapping.regionCodeSystem();
        this.days = new DayReader(mapping.dateFormat());
        this.months = new MonthReader(days);
        this.regionByBpsCode = regionByBpsCode;
        this.constants = new String[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            slots.put(columns.get(i), i);
        }
        form.needed().forEach(name -> Field.of(form, name).ifPresent(field -> needed.put(name, slot(field.column()))));
        mapping.read().forEach((name, column) -> Field.of(form, name)
                .ifPresent(field -> bound.add(
                        new Bound(field, file.header().indexOf(column), slots.getOrDefault(field.column(), -1)))));
        mapping.fixed().forEach((name, value) -> Field.of(form, name).ifPresent(field -> fix(field, value)));
    }

    private void fix(Field field, String text) {
        value(field, text).ifPresent(value -> {
            if (field.type() == Field.Type.NUMBER) {
                fixedNumbers.add(ReadRow.Number.of(field.column(), value, text));
            } else {
                constants[slots.getOrDefault(field.column(), 0)] = value;
            }
        });
    }

    /** The value of a cell or constant as stored; a region in the system of this service, whichever the file has. */
    Optional<String> value(Field field, String text) {
        Optional<String> value =
                switch (field.type()) {
                    case DAY -> days.read(text);
                    case MONTH -> months.read(text);
                    case TEXT, CODE, DIGITS, NUMBER, HEAD_OFFICE -> field.read(text);
                };
        return field.name().equals("regionCode") && codeSystem == CodeSystem.BPS
                ? value.map(regionByBpsCode::get)
                : value;
    }

    ReadRow read(SourceRow source) {
        ReadRow row = new ReadRow(source.line(), constants.clone());
        row.numbers.addAll(fixedNumbers);
        if (source.fault() != null) {
            row.fault("", source.fault());
        } else if (fixedHeader && source.cells().size() != width) {
            row.fault(
                    "",
                    "wrong-column-count",
                    String.valueOf(width),
                    String.valueOf(source.cells().size()));
        } else {
            bound.forEach(each -> cell(each, source, row));
            sources(row);
            needKey(row);
        }
        return row;
    }

    /** A blank cell says nothing, so that a file with gaps never wipes what is known. */
    private void cell(Bound each, SourceRow source, ReadRow row) {
        String cell = source.cells().get(each.index()).strip();
        String spoiled = source.cellFaults().get(each.index());
        boolean scientific = SourceFile.SCIENTIFIC.equals(spoiled);
        if (spoiled != null && !(scientific && !each.field().isNumber())) {
            row.fault(each.field().name(), scientific ? "number-lost-digits" : spoiled);
            return;
        }
        if (cell.isEmpty()) {
            return;
        }
        Optional<String> code = each.field().spoiled(cell);
        if (code.isPresent()) {
            row.fault(each.field().name(), code.get());
            return;
        }
        Optional<String> value = value(each.field(), cell);
        if (value.isEmpty()) {
            row.fault(each.field().name(), "not-a-value", expected(each.field()));
            return;
        }
        switch (each.field().type()) {
            case NUMBER -> row.numbers.add(ReadRow.Number.of(each.field().column(), value.get(), cell));
            case HEAD_OFFICE -> row.headOffice.add(
                    ReadRow.Number.of(each.field().column(), value.get(), cell));
            case TEXT, CODE, DAY, MONTH, DIGITS -> row.values[each.slot()] = value.get();
        }
    }

    private String expected(Field field) {
        return switch (field.type()) {
            case DAY -> days.expected();
            case MONTH -> months.expected();
            case TEXT, CODE, DIGITS, NUMBER, HEAD_OFFICE -> field.expected();
        };
    }

    /** Facts that need a source get that of the file where the row has none. */
    private void sources(ReadRow row) {
        if (form != RowForm.EMPLOYERS) {
            return;
        }
        for (String fact : SOURCED) {
            int slot = slots.getOrDefault(fact, 0);
            int sourceSlot = slots.getOrDefault(fact + "_source", 0);
            if (row.values[slot] != null && row.values[sourceSlot] == null) {
                row.values[sourceSlot] = source;
            }
        }
    }

    private void needKey(ReadRow row) {
        String field = Field.NUMBER + key;
        boolean told = row.faults.stream().anyMatch(fault -> fault.field().equals(field));
        if (row.number(key) == null && !told) {
            row.fault(field, "required");
        }
        needed.forEach((name, slot) -> {
            if (row.values[slot] == null
                    && row.faults.stream().noneMatch(fault -> fault.field().equals(name))) {
                row.fault(name, "required");
            }
        });
    }

    private int slot(String column) {
        return slots.getOrDefault(column, 0);
    }

    /** What may stand in the file once: the key with what the row tells of it, and numbers only one employer may have. */
    List<ReadRow.Unique> uniques(ReadRow row) {
        List<ReadRow.Unique> uniques = new ArrayList<>(row.numbers.size());
        for (ReadRow.Number number : row.numbers) {
            boolean isKey = number.scheme().equals(key);
            String field = Field.NUMBER + number.scheme();
            boolean once =
                    switch (form) {
                        case EMPLOYERS -> isKey
                                || IdentifierScheme.valueOf(number.scheme()).isUnique(row.isBranch());
                        case IDENTIFIERS -> !isKey
                                && IdentifierScheme.valueOf(number.scheme()).isUnique(false);
                        case REGISTRATIONS, CONTRIBUTIONS, PAYMENTS -> isKey;
                        case WORKERS -> isKey && row.values[slot("worker")] != null;
                    };
            if (once) {
                uniques.add(new ReadRow.Unique(told(field), number.value() + together(row)));
            }
        }
        return uniques;
    }

    /** The field that a repetition is told of. */
    private String told(String field) {
        return switch (form) {
            case EMPLOYERS, IDENTIFIERS, REGISTRATIONS, CONTRIBUTIONS -> field;
            case WORKERS -> "worker";
            case PAYMENTS -> "reference";
        };
    }

    /** What makes several rows of one employer different rows. */
    private String together(ReadRow row) {
        return switch (form) {
            case EMPLOYERS, IDENTIFIERS -> "";
            case REGISTRATIONS -> " " + row.values[slot("programme")];
            case CONTRIBUTIONS -> " " + row.values[slot("month")] + " " + row.values[slot("programme")] + segment(row);
            case WORKERS -> " " + row.values[slot("month")] + segment(row) + " " + row.values[slot("worker")];
            case PAYMENTS -> " " + (row.values[slot("source")] == null ? source : row.values[slot("source")]) + " "
                    + row.values[slot("reference")];
        };
    }

    private String segment(ReadRow row) {
        String segment = row.values[slot("segment")];
        return " " + (segment == null ? Segment.PU : segment);
    }
}
