package id.patuh.employer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns of an employer that a staged row may fill, and the SQL that is made from them. */
final class StagedColumns {

    /** Column and type, in the order of every statement. */
    private static final Map<String, String> TYPES = types(
            "name text, legal_form text, employer_class text, scale text, scale_criterion text, scale_source text, "
                    + "scale_date date, region_code text, address text, kbli_code text, kbli_version text, "
                    + "risk_group int, risk_group_source text, known_workers int, known_workers_date date, "
                    + "known_workers_source text");

    private StagedColumns() {}

    /** What {@code staged_row} holds: the facts, and what only helps to judge them. */
    static Map<String, String> staged() {
        Map<String, String> columns = new LinkedHashMap<>(TYPES);
        columns.put("valid_from", "date");
        columns.put("region_name", "text");
        return columns;
    }

    /** Every column in a form: $1 stands for its name. */
    static String of(String form) {
        return of(form, ", ");
    }

    static String of(String form, String separator) {
        return TYPES.keySet().stream().map(name -> form.replace("$1", name)).collect(Collectors.joining(separator));
    }

    /** The fields of the contract in which a staged row {@code s} differs from its employer {@code e}, as an array. */
    static String changedFields() {
        return "array(select distinct field from (values "
                + TYPES.keySet().stream()
                        .map(name -> "(case when s.%1$s is distinct from e.%1$s and s.%1$s is not null then '%2$s' end)"
                                .formatted(name, field(name)))
                        .collect(Collectors.joining(", "))
                + ") fields (field) where field is not null)";
    }

    private static String field(String column) {
        return switch (column) {
            case "legal_form" -> "legalForm";
            case "employer_class" -> "employerClass";
            case "region_code" -> "regionCode";
            case "risk_group", "risk_group_source" -> "riskGroup";
            case "known_workers", "known_workers_date", "known_workers_source" -> "knownWorkers";
            case "kbli_code", "kbli_version" -> "kbli";
            case "name", "address" -> column;
            default -> "scale";
        };
    }

    private static Map<String, String> types(String list) {
        Map<String, String> types = new LinkedHashMap<>();
        for (String column : list.split(", ", -1)) {
            String[] parts = column.split(" ", 2);
            types.put(parts[0], parts[1]);
        }
        return types;
    }
}
