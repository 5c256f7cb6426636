package id.patuh.exchange;

import id.patuh.employer.IdentifierScheme;
import id.patuh.platform.problem.Fault;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Whether a mapping fits its file: every fault of it at once, before anything is kept. Pure. */
final class MappingCheck {

    private final RowForm form;
    private final IdentifierScheme key;
    private final ImportMapping mapping;
    private final SourceFile file;
    private final List<Fault> faults = new ArrayList<>();

    MappingCheck(RowForm form, IdentifierScheme key, ImportMapping mapping, SourceFile file) {
        this.form = form;
        this.key = key;
        this.mapping = mapping;
        this.file = file;
    }

    List<Fault> faults() {
        mapping.read().forEach(this::column);
        mapping.fixed().forEach(this::constant);
        if (!mapping.has(Field.NUMBER + key)) {
            faults.add(Fault.at("/mapping/columns/" + Field.NUMBER + key, "required"));
        }
        form.needed().stream()
                .filter(field -> !mapping.has(field))
                .forEach(field -> faults.add(Fault.at("/mapping/columns/" + field, "required")));
        if (mapping.has("regionCode") && mapping.regionCodeSystem() == null) {
            faults.add(Fault.at("/mapping/regionCodeSystem", "code-system-required"));
        }
        if (mapping.hasBranches()
                && EnumSet.of(IdentifierScheme.NIB, IdentifierScheme.NPWP).contains(key)) {
            faults.add(Fault.at("/key", "not-with-branches"));
        }
        return faults;
    }

    private void column(String name, String column) {
        String at = "/mapping/columns/" + Fault.shown(name);
        List<String> header = file.header();
        if (Field.of(form, name).isEmpty()) {
            faults.add(Fault.at(at, "unknown-field"));
        } else if (header.indexOf(column) < 0) {
            faults.add(Fault.at(at, "column-missing"));
        } else if (header.indexOf(column) != header.lastIndexOf(column)) {
            faults.add(Fault.at(at, "column-twice"));
        }
    }

    private void constant(String name, String value) {
        String at = "/mapping/constants/" + Fault.shown(name);
        Optional<Field> field = Field.of(form, name);
        if (field.isEmpty() || field.get().type() == Field.Type.HEAD_OFFICE) {
            faults.add(Fault.at(at, "unknown-field"));
        } else if (mapping.read().containsKey(name)) {
            faults.add(Fault.at(at, "column-and-constant"));
        } else if (field.get().spoiled(value).isPresent() || !isValue(field.get(), value)) {
            faults.add(Fault.at(at, "not-a-value", field.get().expected()));
        }
    }

    private boolean isValue(Field field, String value) {
        DayReader days = new DayReader(mapping.dateFormat());
        return switch (field.type()) {
            case DAY -> days.read(value).isPresent();
            case MONTH -> new MonthReader(days).read(value).isPresent();
            case TEXT, CODE, DIGITS, NUMBER, HEAD_OFFICE -> field.read(value).isPresent();
        };
    }
}
