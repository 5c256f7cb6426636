package id.patuh.noncompliance;

import id.patuh.platform.problem.Fault;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person tells of a letter; everything else in it comes from the case.
 *
 * @param addressee function it is for, where another than that of its kind
 * @param signatory function that signs it, where another than that of who approves it
 */
record LetterText(
        List<UUID> findingIds,
        @Nullable String addressee,
        @Nullable List<String> paragraphs,
        @Nullable String signatory,
        @Nullable Meeting meeting) {

    /** Where and when a summons calls to. */
    @Embeddable
    @Schema(name = "Meeting", description = "Where and when a summons calls to, in the region of the case")
    record Meeting(
            @Column(name = "meeting_date") @NotNull @Schema(description = "Legal day", examples = "2027-02-01")
                    LocalDate meetingDate,
            @Column(name = "meeting_time")
                    @NotNull
                    @Pattern(regexp = "^([01][0-9]|2[0-3]):[0-5][0-9]$")
                    @Schema(description = "Time of the day", examples = "09:00")
                    String time,
            @Column(name = "meeting_place")
                    @NotNull
                    @Size(min = 1, max = 200)
                    @Schema(description = "Place", examples = "Kantor Kejaksaan Negeri Contoh, ruang rapat")
                    String place) {}

    List<String> paragraphList() {
        return paragraphs == null ? List.of() : paragraphs;
    }

    /**
     * What is wrong with it as a letter of a kind.
     *
     * @param isPrintable whether paper can show a text
     */
    List<Fault> faults(LetterKind kind, Predicate<String> isPrintable) {
        List<Fault> faults = new ArrayList<>();
        if (kind.isSummons() && meeting == null) {
            faults.add(Fault.at("/meeting", "required"));
        }
        if (!kind.isSummons() && meeting != null) {
            faults.add(Fault.at("/meeting", "not-with-this-kind"));
        }
        check("/addressee", addressee, isPrintable, faults);
        check("/signatory", signatory, isPrintable, faults);
        check("/meeting/place", meeting == null ? null : meeting.place(), isPrintable, faults);
        for (int i = 0; i < paragraphList().size(); i++) {
            check("/paragraphs/" + i, paragraphList().get(i), isPrintable, faults);
        }
        return faults;
    }

    private static void check(String at, @Nullable String text, Predicate<String> isPrintable, List<Fault> faults) {
        if (text != null && !isPrintable.test(text)) {
            faults.add(Fault.at(at, "not-printable"));
        }
    }
}
