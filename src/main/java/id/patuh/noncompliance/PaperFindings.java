package id.patuh.noncompliance;

import id.patuh.platform.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The findings of a paper while it is replayed, by their places: found at the opening or later, and settled in their time. */
final class PaperFindings {

    private final NoncomplianceCase theCase;
    private final PaperCase paper;
    private final ArrearsProof arrears;
    private final CaseRecording recording;
    private final Instant now;
    private final Map<Integer, Finding> found = new HashMap<>();
    private final Map<UUID, LocalDate> settled = new HashMap<>();

    PaperFindings(
            NoncomplianceCase theCase, PaperCase paper, ArrearsProof arrears, CaseRecording recording, Instant now) {
        this.theCase = theCase;
        this.paper = paper;
        this.arrears = arrears;
        this.recording = recording;
        this.now = now;
        List<Integer> first = paper.foundWith(PaperCase.OPENING);
        for (int i = 0; i < first.size(); i++) {
            found.put(first.get(i), theCase.findings().get(i));
        }
    }

    /** One that a reopening found. */
    void add(int place, Finding finding, LocalDate day) {
        found.put(place, finding);
        line("FINDING_ADDED", finding, day);
    }

    Finding at(int place) {
        return Optional.ofNullable(found.get(place)).orElseThrow();
    }

    List<UUID> ids(List<Integer> places) {
        return places.stream().map(each -> at(each).id()).toList();
    }

    Optional<LocalDate> settledDate(UUID finding) {
        return Optional.ofNullable(settled.get(finding));
    }

    /** Settles what a closing finds settled: all that neither it nor a later step goes on about. */
    void settleBefore(int step, LocalDate day) {
        found.keySet().stream()
                .sorted()
                .filter(place -> paper.lastCited(place) <= step)
                .forEach(place -> settle(place, day));
    }

    /**
     * Settles findings that are told as settled, confirmed or suspected until then; what the register shows today says nothing of
     * that day, so the paper's word stands, but for arrears the ledger does.
     */
    void settle(int place, LocalDate day) {
        FindingFacts told = paper.findings().get(place);
        Finding finding = at(place);
        if (told.status().isOpen() || !finding.status().isOpen()) {
            return;
        }
        try {
            FindingFacts facts = finding.facts().as(told.status(), told.resolution());
            arrears.check(finding, facts, day);
            theCase.amend(finding, facts, now);
        } catch (Refusal refusal) {
            throw refusal.with(PaperReplay.AT, "/findings/" + place);
        }
        settled.put(finding.id(), day);
        line("FINDING_AMENDED", finding, day);
    }

    private void line(String what, Finding finding, LocalDate day) {
        recording.line(
                theCase,
                new CaseHistory.Entry(
                        what, theCase.state(), day, List.of(finding.id()), HistoryLinks.takenOver(null), null, null),
                now);
    }
}
