package id.patuh.compliance;

import id.patuh.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a finding that is to be resolved, by the very facts on which verdicts rest: a breach of registration
 * or of data is over once the register itself shows that it is.
 */
@ApplicationScoped
public class RegisterEvidence {

    private final Verdicts verdicts;

    RegisterEvidence(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /**
     * A finding, as far as the register may answer it.
     *
     * @param employerId establishment it is about
     * @param toMonth its last month, null while it goes on
     * @param programmes programmes it names, if any
     * @param workers workers that it knows of
     * @param wages wages that it knows of, rupiah a month, all workers together
     * @param minimumWage minimum wage that it was compared with, rupiah a month and worker
     */
    public record Found(
            UUID employerId,
            Category category,
            @Nullable YearMonth toMonth,
            List<Programme> programmes,
            @Nullable Integer workers,
            @Nullable Long wages,
            @Nullable Long minimumWage) {}

    /**
     * What the register does not show.
     *
     * @param programme programme it is about, none where the employer is registered in no programme
     * @param known workers or rupiah that are known of; 0 where no figure is compared
     * @param reported workers or rupiah that are registered or reported; 0 where none are
     * @param since day from which it is registered, where that is too late
     */
    public record Gap(Kind kind, Optional<Programme> programme, long known, long reported, @Nullable LocalDate since) {

        static Gap of(Kind kind, Programme programme, long known, long reported) {
            return new Gap(kind, Optional.of(programme), known, reported, null);
        }

        /** The duty that is not met, with its article. */
        public String legalBasis() {
            return kind.basis;
        }
    }

    /** How the register falls short of what a finding needs. */
    public enum Kind {
        /** Registered in no programme. */
        NOT_REGISTERED(ReasonCode.NOT_REGISTERED),
        /** Not registered in a programme. */
        PROGRAMME_MISSING(ReasonCode.PROGRAMME_MISSING),
        /** Registered later than the day, or than the month after the finding's last. */
        REGISTERED_LATER(ReasonCode.NOT_REGISTERED),
        /** Registered with a part of the workers, by the registration itself. */
        REGISTERED_IN_PART(ReasonCode.PARTLY_REGISTERED),
        /** Fewer workers are registered than are known of. */
        WORKERS_MISSING(ReasonCode.WORKERS_MISSING),
        /** Workers are known of, and how many are registered is not told. */
        WORKERS_NOT_REPORTED(ReasonCode.WORKERS_MISSING),
        /** Lower wages are reported than are known of. */
        WAGES_UNDERSTATED(ReasonCode.WAGES_UNDERSTATED),
        /** Wages are known of, and none are reported. */
        WAGES_NOT_REPORTED(ReasonCode.WAGES_UNDERSTATED),
        /** The average wage reported is below the minimum wage that the finding compares with. */
        WAGES_BELOW_MINIMUM(ReasonCode.WAGES_BELOW_MINIMUM);

        private final String basis;

        Kind(ReasonCode code) {
            this.basis = code.basis().act() + " " + code.basis().article();
        }
    }

    /** What keeps a finding from being resolved on a day; none where the register shows it met, or cannot know. */
    public Optional<Gap> gap(Found found, LocalDate day) {
        return verdicts.of(List.of(found.employerId()), day, Optional.empty()).stream()
                .findFirst()
                .map(judged -> EvidenceRules.gap(
                        found, judged.person(), judged.session().law()))
                .orElseGet(() -> Optional.of(EvidenceRules.NOWHERE));
    }
}
