package id.patuh.noncompliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was served before a letter and is referred to in it: letters, and steps whose letter is not here. */
@ApplicationScoped
class EarlierLetters {

    /** Something served. */
    private record Served(LocalDate day, String step, String text) {}

    /** A sentence each, in the order of service as corrected, since the case was opened or last reopened. */
    List<String> of(NoncomplianceCase theCase, LetterKind kind) {
        List<CaseHistory> all = CaseHistory.steps(List.of(theCase.id()));
        ServiceDays days = ServiceDays.of(all);
        List<CaseHistory> steps = sinceReopened(all);
        LocalDate since = steps.isEmpty() ? theCase.openedDate() : steps.get(0).takenDate();
        List<Served> served = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (CaseLetter letter : CaseLetter.served(theCase.id())) {
            LocalDate day = days.of(letter);
            String step = letter.kind().name();
            if (kind.follows().contains(step) && !day.isBefore(since)) {
                served.add(new Served(day, step, text(letter, day)));
                told.add(step + day);
            }
        }
        for (CaseHistory line : steps) {
            LocalDate day = days.of(line);
            if (day != null && kind.follows().contains(line.step()) && told.add(line.step() + day)) {
                served.add(new Served(day, line.step(), subject(line) + served(day)));
            }
        }
        served.sort(Comparator.comparing(Served::day).thenComparing(Served::step));
        return served.stream().map(Served::text).toList();
    }

    /**
     * Days of service as they were last corrected.
     *
     * @param ofLines by the lines of the history that were corrected
     * @param ofLetters by the letters that these rest on
     */
    private record ServiceDays(Map<UUID, LocalDate> ofLines, Map<UUID, LocalDate> ofLetters) {

        static ServiceDays of(List<CaseHistory> steps) {
            Map<UUID, LocalDate> lines = new HashMap<>();
            for (CaseHistory line : steps) {
                UUID corrected = line.links().correctsId();
                if (corrected != null && line.links().correctedField() == CaseCorrection.Field.SERVED_DATE) {
                    lines.put(
                            corrected,
                            LocalDate.parse(String.valueOf(line.links().correctedValue())));
                }
            }
            Map<UUID, LocalDate> letters = new HashMap<>();
            for (CaseHistory line : steps) {
                UUID letter = line.links().letterId();
                LocalDate day = lines.get(line.lineId());
                if (letter != null && day != null) {
                    letters.put(letter, day);
                }
            }
            return new ServiceDays(lines, letters);
        }

        LocalDate of(CaseLetter letter) {
            LocalDate corrected = ofLetters.get(letter.id());
            return corrected == null ? letter.service().orElseThrow().servedDate() : corrected;
        }

        @Nullable
        LocalDate of(CaseHistory line) {
            LocalDate corrected = ofLines.get(line.lineId());
            return corrected == null ? line.servedDate() : corrected;
        }
    }

    private static List<CaseHistory> sinceReopened(List<CaseHistory> steps) {
        int from = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).step().equals(CaseStep.REOPEN.name())) {
                from = i;
            }
        }
        return steps.subList(from, steps.size());
    }

    private static String text(CaseLetter letter, LocalDate day) {
        return letter.kind().subject() + " nomor " + letter.number().orElseThrow() + " tanggal "
                + IndonesianText.day(letter.letterDate().orElseThrow()) + served(day);
    }

    private static String subject(CaseHistory line) {
        String subject = LetterKind.valueOf(line.step()).subject();
        String number = line.links().paperNumber();
        return number == null ? subject : subject + " nomor " + number;
    }

    private static String served(LocalDate day) {
        return ", diterima tanggal " + IndonesianText.day(day);
    }
}
