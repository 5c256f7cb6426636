package id.patuh.noncompliance;

import id.patuh.calendar.Term;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What letters say, each with the step of the table that it serves, the tracks it fits, how sure what it cites must be, and the
 * term that it sets.
 */
@Schema(
        description =
                """
        NOTICE_1, NOTICE_2: notices of practice; SP1, SP2: written reprimands (PP 86/2013 art. 6); ADMIN_FINE: fine (art. 7);
        TMP2T_REQUEST: request to a service unit to withhold services (art. 8); COLLECT_LETTER: demand of arrears; GUIDANCE: of
        state organisers and villages (Inpres 2/2021); REPORT_WASNAKER: report to the labour inspectorate (art. 13(5)); SUMMONS:
        joint summons; KPKNL_HANDOVER: handover of a bad receivable""")
enum LetterKind {
    NOTICE_1("P1", "Pemberitahuan kepatuhan pertama", "NOTICE_1", anyTrack(), false, days(7), List.of()),
    NOTICE_2("P2", "Pemberitahuan kepatuhan kedua", "NOTICE_2", anyTrack(), false, days(7), List.of("NOTICE_1")),
    SP1("SP1", "Teguran tertulis pertama", "SP1", ladder(), true, workingDays(10), List.of()),
    SP2("SP2", "Teguran tertulis kedua", "SP2", ladder(), true, workingDays(10), List.of("SP1")),
    ADMIN_FINE("DA", "Pengenaan denda administratif", "ADMIN_FINE", ladder(), true, days(30), List.of("SP1", "SP2")),
    TMP2T_REQUEST(
            "TMP2T",
            "Permohonan pengenaan sanksi tidak mendapat pelayanan publik tertentu",
            "TMP2T_REQUEST",
            ladder(),
            true,
            null,
            List.of("SP1", "SP2", "ADMIN_FINE")),
    COLLECT_LETTER(
            "PNG",
            "Penagihan iuran yang belum dibayar",
            "COLLECT_LETTER",
            EnumSet.of(Track.ARREARS),
            false,
            days(7),
            List.of("COLLECT_LETTER")),
    GUIDANCE(
            "PBN",
            "Pembinaan kepesertaan jaminan sosial ketenagakerjaan",
            "GUIDANCE",
            EnumSet.of(Track.STATE_EMPLOYER),
            false,
            days(14),
            List.of()),
    REPORT_WASNAKER(
            "LPW",
            "Laporan ketidakpatuhan pemberi kerja",
            "REPORT_WASNAKER",
            EnumSet.of(Track.ADMINISTRATIVE, Track.ARREARS),
            false,
            null,
            List.of("SP1", "SP2", "COLLECT_LETTER")),
    SUMMONS(
            "PGL",
            "Pemanggilan bersama",
            "JOINT_VISIT",
            anyTrack(),
            false,
            null,
            List.of("SP1", "SP2", "COLLECT_LETTER")),
    KPKNL_HANDOVER(
            "KPKNL",
            "Penyerahan pengurusan piutang iuran macet",
            "KPKNL",
            EnumSet.of(Track.ARREARS),
            true,
            null,
            List.of("COLLECT_LETTER"));

    private final String code;
    private final String subject;
    private final String step;
    private final Set<Track> tracks;
    private final boolean confirmed;
    private final Term.@Nullable Length term;
    private final List<String> follows;

    LetterKind(
            String code,
            String subject,
            String step,
            Set<Track> tracks,
            boolean confirmed,
            Term.@Nullable Length term,
            List<String> follows) {
        this.code = code;
        this.subject = subject;
        this.step = step;
        this.tracks = tracks;
        this.confirmed = confirmed;
        this.term = term;
        this.follows = follows;
    }

    /** How its number calls it. */
    String code() {
        return code;
    }

    /** What it is about, in Indonesian. */
    String subject() {
        return subject;
    }

    /** What its file is called. */
    String title(String number) {
        return subject + " " + number.replace('/', '-');
    }

    /** Whether it serves a step of the table. */
    boolean serves(CaseStep taken) {
        return step.equals(taken.name());
    }

    /** The step of the table that it serves, if the table has it. */
    Optional<CaseStep> step() {
        return Arrays.stream(CaseStep.values()).filter(this::serves).findFirst();
    }

    boolean fits(Track track) {
        return tracks.contains(track);
    }

    /** Whether it may cite a finding that stands like this. */
    boolean mayCite(FindingStatus status) {
        return confirmed ? status == FindingStatus.CONFIRMED : status.isOpen();
    }

    /** The term that it names, unless the step it serves has another by a setting. */
    Optional<Term.Length> term() {
        return Optional.ofNullable(term);
    }

    /** Steps whose letters it refers to, where they were served before. */
    List<String> follows() {
        return follows;
    }

    /** Whether it goes to another office, about the employer, instead of to the employer. */
    boolean isAboutTheEmployer() {
        return switch (this) {
            case TMP2T_REQUEST, REPORT_WASNAKER, KPKNL_HANDOVER -> true;
            case NOTICE_1, NOTICE_2, SP1, SP2, ADMIN_FINE, COLLECT_LETTER, GUIDANCE, SUMMONS -> false;
        };
    }

    /** Whether it calls to a meeting. */
    boolean isSummons() {
        return this == SUMMONS;
    }

    private static Set<Track> anyTrack() {
        return EnumSet.allOf(Track.class);
    }

    private static Set<Track> ladder() {
        return EnumSet.of(Track.ADMINISTRATIVE);
    }

    private static Term.Length days(int days) {
        return new Term.Length(days, Term.Unit.CALENDAR_DAYS);
    }

    private static Term.Length workingDays(int days) {
        return new Term.Length(days, Term.Unit.WORKING_DAYS);
    }
}
