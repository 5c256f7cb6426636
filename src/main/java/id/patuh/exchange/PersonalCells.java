package id.patuh.exchange;

import id.patuh.employer.Identifier;
import id.patuh.employer.IdentifierScheme;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Hides the numbers of natural persons in the cells of a file, for a report to those to whom they are not shown. Pure. */
final class PersonalCells {

    private static final Set<IdentifierScheme> PERSONAL = EnumSet.of(IdentifierScheme.NPWP, IdentifierScheme.NITKU);

    /** Digits of an NPWP or more, as they are printed. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9](?:[\\s.-]?[0-9]){15,}");

    private static final int SHOWN = 4;

    private final boolean isJson;
    private final int width;
    private final Map<Integer, IdentifierScheme> schemes = new HashMap<>();

    PersonalCells(FileFormat format, List<String> header, ImportMapping mapping) {
        this.isJson = format == FileFormat.NDJSON;
        this.width = header.size();
        for (IdentifierScheme scheme : PERSONAL) {
            for (String whose : List.of(Field.NUMBER, Field.HEAD_OFFICE)) {
                int index = header.indexOf(mapping.read().getOrDefault(whose + scheme, ""));
                if (index >= 0) {
                    schemes.put(index, scheme);
                }
            }
        }
    }

    /** Cells as they may be shown. Where a row has other cells than the header, or is JSON, every long number counts. */
    List<String> hidden(List<String> cells) {
        if (cells.size() != width || isJson) {
            return cells.stream().map(PersonalCells::withoutLongNumbers).toList();
        }
        List<String> shown = new ArrayList<>(cells);
        schemes.forEach((index, scheme) -> shown.set(index, masked(cells.get(index), scheme)));
        return shown;
    }

    private static String withoutLongNumbers(String text) {
        return LONG_NUMBER
                .matcher(text)
                .replaceAll(found -> found.group().startsWith("0") ? found.group() : masked(found.group()));
    }

    /** What is no such number may be a person's with a slip. */
    private static String masked(String cell, IdentifierScheme scheme) {
        boolean isPersonal = Identifier.read(scheme, cell.strip())
                .map(Identifier::isPersonal)
                .orElse(true);
        return isPersonal ? masked(cell) : cell;
    }

    private static String masked(String number) {
        int hidden = Math.max(0, number.length() - SHOWN);
        return "*".repeat(hidden) + number.substring(hidden);
    }
}
