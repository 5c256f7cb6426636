package id.patuh.compliance;

import id.patuh.platform.problem.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Pages for people who read no tables: the rows of the truth table in words, each section a page. */
final class WorkedExamples {

    private static final List<String> PROGRAMMES = List.of("JKK", "JKM", "JHT", "JP");
    private static final Pattern MEMBERSHIP =
            Pattern.compile("([RPNX])(\\d*)(?:/(\\d+)([!?]))?(?:@([\\d.]+)(?:/([\\d.]+)([!?]))?)?(?:~([JB]))?");
    private static final Map<String, String> CLASSES = Map.of(
            "PRIVATE", "A private employer",
            "STATE_OWNED", "A state-owned company",
            "STATE_ORGANISER", "A state organiser",
            "VILLAGE", "A village");
    private static final Map<String, String> OUTCOMES = Map.of(
            "NOT_SUBJECT", "no duty applies (tidak wajib)",
            "NON_COMPLIANT", "not compliant (tidak patuh)",
            "CONDITIONAL", "not compliant, and covered for now (bersyarat)",
            "UNKNOWN", "not known (belum diketahui)",
            "COMPLIANT", "compliant (patuh)");

    private final Map<String, StringBuilder> pages = new LinkedHashMap<>();

    /** Titles of sections by row name, as the comments of the table have them. */
    static Map<String, String> sections(Path table) throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        String section = "";
        for (String line : Files.readAllLines(table)) {
            if (line.startsWith("#")) {
                section = line.substring(1).strip();
            } else {
                sections.put(line.substring(0, line.indexOf(',')), section);
            }
        }
        return sections;
    }

    void add(String section, TruthRow row, Verdict verdict) {
        StringBuilder page = pages.computeIfAbsent(
                section,
                title -> new StringBuilder("# " + title
                        + "\n\nInvented employers, worked out by hand, judged by the service on every build. The other pages and the\n"
                        + "rules: [compliance](../compliance.md).\n"));
        page.append("\n## ").append(row.name()).append("\n\n");
        facts(row).forEach(fact -> page.append("- ").append(fact).append('\n'));
        page.append("\n**")
                .append(row.outcome())
                .append("**: ")
                .append(OUTCOMES.get(row.outcome()))
                .append("\n\n| why | in English | law |\n|---|---|---|\n");
        for (Reason reason : verdict.reasons()) {
            page.append("| ")
                    .append(ReasonView.sentence(reason, Language.ID))
                    .append(" | ")
                    .append(ReasonView.sentence(reason, Language.EN))
                    .append(" | ")
                    .append(reason.basis().act())
                    .append(' ')
                    .append(reason.basis().article())
                    .append(" |\n");
        }
    }

    /** The pages by file name. */
    Map<String, String> pages() {
        return pages.entrySet().stream().collect(Collectors.toMap(page -> file(page.getKey()), page -> page.getValue()
                .toString()));
    }

    private static String file(String title) {
        String words = title.replaceAll("[:;(,].*", "").strip().toLowerCase(Locale.ROOT);
        return words.replaceAll("[^a-z0-9]+", "-") + ".md";
    }

    private static List<String> facts(TruthRow row) {
        List<String> facts = new ArrayList<>();
        facts.add(CLASSES.get(row.employerClass())
                + (row.scale().isEmpty()
                        ? ", its scale not known"
                        : ", " + row.scale().toLowerCase(Locale.ROOT))
                + (row.workers().isEmpty() ? ", nobody knows how many workers" : ", " + row.workers() + " workers")
                + (row.status().equals("CEASED") ? ", no longer active" : "")
                + "; judged on " + row.asOf() + ".");
        String memberships = java.util.stream.IntStream.range(0, PROGRAMMES.size())
                .filter(i -> !row.memberships().get(i).equals("-"))
                .mapToObj(i ->
                        PROGRAMMES.get(i) + " " + membership(row.memberships().get(i)))
                .collect(Collectors.joining("; "));
        facts.add(
                memberships.isEmpty()
                        ? "Nothing is known of any membership."
                        : memberships + (row.since().isEmpty() ? "." : "; since " + row.since() + "."));
        String months = row.ledger().stream().map(WorkedExamples::month).collect(Collectors.joining("; "));
        if (row.memberships().stream().anyMatch(each -> each.startsWith("R") || each.startsWith("P"))) {
            facts.add(months.isEmpty() ? "Every month is paid in time." : months + "; all else is paid in time.");
        }
        facts.add(loaded(row.loaded()));
        if (!row.cover().isEmpty()) {
            facts.add(cover(row.cover().split(" ")));
        }
        if (!row.fine().isEmpty()) {
            String[] amounts = row.fine().split("/");
            facts.add("An administrative fine of Rp " + amounts[0]
                    + (amounts.length > 1 ? ", of which Rp " + amounts[1] + " are paid." : ", unpaid."));
        }
        return facts;
    }

    private static String membership(String cell) {
        Matcher parts = MEMBERSHIP.matcher(cell);
        if (!parts.matches()) {
            throw new IllegalArgumentException(cell);
        }
        String standing =
                switch (parts.group(1)) {
                    case "R" -> "registered";
                    case "P" -> "registered in part";
                    case "N" -> "not registered";
                    default -> "exempt";
                };
        return standing
                + (parts.group(2).isEmpty() ? "" : " with " + parts.group(2) + " workers")
                + (parts.group(3) == null ? "" : " where " + source(parts.group(4)) + " " + parts.group(3))
                + (parts.group(5) == null ? "" : ", wages of Rp " + parts.group(5) + " million")
                + (parts.group(6) == null
                        ? ""
                        : " where " + source(parts.group(7)) + " Rp " + parts.group(6) + " million")
                + (parts.group(8) == null ? "" : parts.group(8).equals("J") ? " (construction)" : " (own account)");
    }

    private static String source(String mark) {
        return mark.equals("!") ? "an examination shows" : "another source counts";
    }

    private static String month(String item) {
        String[] parts = item.split(":");
        String what =
                switch (parts[parts.length - 1]) {
                    case "u" -> "unpaid";
                    case "half" -> "half paid";
                    case "late" -> "paid five days late, without the late fine";
                    case "latefine" -> "paid five days late, with the late fine";
                    case "latefinelater" -> "paid five days late, its late fine sixty days after that";
                    default -> "not reported at all";
                };
        return parts[0] + (parts.length == 2 ? "" : " " + parts[1]) + " is " + what;
    }

    private static String loaded(String cell) {
        if (cell.equals("none")) {
            return "No month was declared complete.";
        }
        if (cell.equals("province")) {
            return "Every month was declared complete for the province.";
        }
        return "Every month was declared complete"
                + java.util.Arrays.stream(cell.split(" "))
                        .skip(1)
                        .map(word -> word.startsWith("early-")
                                ? ", " + word.substring("early-".length()) + " on its due date already"
                                : ", but not " + word.substring(1))
                        .collect(Collectors.joining())
                + ".";
    }

    private static String cover(String[] words) {
        if (words[0].equals("suspended")) {
            return "A supervisor suspended " + (words.length > 2 ? "what is about " + words[2] : "everything")
                    + " until " + words[1] + ".";
        }
        String how = words.length > 2 ? words[2] : "kept";
        return "A payment plan for " + words[1].replace("..", " to ") + ", "
                + switch (how) {
                    case "proposed" -> "proposed and not approved.";
                    case "unpaid" -> "approved, its first instalment unpaid.";
                    case "behind" -> "approved and first paid, then behind.";
                    case "broken" -> "approved, first paid, and broken.";
                    default -> "approved, first paid and kept.";
                };
    }
}
