package id.patuh.noncompliance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Settings of cases. */
@ConfigMapping(prefix = "patuh.case")
interface CaseSettings {

    /** Days of terms that practice sets, by step; what the law sets is no setting. */
    Map<CaseStep, Integer> practiceDays();

    /** Whether a notice and a visit must come before an examination, as practice has it and no law. */
    @WithDefault("false")
    boolean noticesWanted();

    /** Whether services may be withheld though the fine is paid, while the duty is not met: the wider reading of art. 10(6). */
    @WithDefault("false")
    boolean wideWithholding();

    /** How often terms that passed are looked for. */
    @WithDefault("1m")
    Duration sweepEvery();

    /** Smallest receivable that the state receivables office (KPKNL) takes, in rupiah. */
    @WithDefault("8000000")
    long handoverAtLeast();

    /** Whether a step that needs the day of service must name its letter; else it may be told the day itself. */
    @WithDefault("false")
    boolean lettersWanted();

    /** How letters are numbered: <n> the running number, <kind>, <office>, <month> and <year> the rest, which make the series. */
    @WithDefault("B/<n>/<kind>/<year>")
    String letterNumberForm();

    /** Function under a letter whose approver names no officer and whose draft names none. */
    @WithDefault("Kepala Kantor")
    String letterSignatory();
}
