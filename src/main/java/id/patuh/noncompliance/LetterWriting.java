package id.patuh.noncompliance;

import id.patuh.agency.Agency;
import id.patuh.calendar.Term;
import id.patuh.document.Pdf;
import id.patuh.employer.Employer;
import id.patuh.employer.EmployerAddress;
import id.patuh.platform.security.Sight;
import id.patuh.programme.FineRule;
import id.patuh.programme.Law;
import id.patuh.programme.Laws;
import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import id.patuh.region.Region;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words letters from the facts of their case and sets them as PDF. */
@ApplicationScoped
class LetterWriting {

    /** What stands across a draft. */
    private static final String DRAFT = "KONSEP";

    /** What stands across a letter that is void. */
    private static final String VOID = "BATAL";

    private static final String NOT_YET = "(konsep, belum disetujui)";

    private final CaseClock clock;
    private final LetterFindings findings;
    private final EarlierLetters earlier;
    private final Laws laws;
    private final Pdf pdf;

    LetterWriting(CaseClock clock, LetterFindings findings, EarlierLetters earlier, Laws laws, Pdf pdf) {
        this.clock = clock;
        this.findings = findings;
        this.earlier = earlier;
        this.laws = laws;
        this.pdf = pdf;
    }

    /** When a letter is approved, and which function signs it. */
    private record Approval(LocalDate day, String signatory) {}

    /** A template per kind; the build checks that each is there and that what it names exists. */
    @CheckedTemplate(basePath = "letters")
    static class Templates {

        private Templates() {}

        static native TemplateInstance notice1(LetterFacts letter);

        static native TemplateInstance notice2(LetterFacts letter);

        static native TemplateInstance sp1(LetterFacts letter);

        static native TemplateInstance sp2(LetterFacts letter);

        static native TemplateInstance adminFine(LetterFacts letter);

        static native TemplateInstance tmp2tRequest(LetterFacts letter);

        static native TemplateInstance collectLetter(LetterFacts letter);

        static native TemplateInstance guidance(LetterFacts letter);

        static native TemplateInstance reportWasnaker(LetterFacts letter);

        static native TemplateInstance summons(LetterFacts letter);

        static native TemplateInstance kpknlHandover(LetterFacts letter);
    }

    /** What a letter says once it is approved on a day, signed by a function; all but its number. */
    LetterFacts unnumbered(NoncomplianceCase theCase, CaseLetter letter, LocalDate day, String signatory) {
        return facts(theCase, letter, new Approval(day, signatory));
    }

    /** A draft as it stands, marked as one; the moment in it is that of its last change, so that it stays the same. */
    byte[] draft(NoncomplianceCase theCase, CaseLetter letter) {
        byte[] plain = set(facts(theCase, letter, null), letter.kind(), letter.updatedAt());
        return letter.state() == LetterState.VOID ? cancelled(plain) : pdf.marked(plain, DRAFT);
    }

    byte[] cancelled(byte[] letter) {
        return pdf.marked(letter, VOID);
    }

    /** Sets what a letter says; asks nobody for anything, so that a number waits for this alone. */
    byte[] set(LetterFacts facts, LetterKind kind, Instant made) {
        return pdf.of(template(kind, facts).render(), kind.subject(), made);
    }

    private static TemplateInstance template(LetterKind kind, LetterFacts facts) {
        return switch (kind) {
            case NOTICE_1 -> Templates.notice1(facts);
            case NOTICE_2 -> Templates.notice2(facts);
            case SP1 -> Templates.sp1(facts);
            case SP2 -> Templates.sp2(facts);
            case ADMIN_FINE -> Templates.adminFine(facts);
            case TMP2T_REQUEST -> Templates.tmp2tRequest(facts);
            case COLLECT_LETTER -> Templates.collectLetter(facts);
            case GUIDANCE -> Templates.guidance(facts);
            case REPORT_WASNAKER -> Templates.reportWasnaker(facts);
            case SUMMONS -> Templates.summons(facts);
            case KPKNL_HANDOVER -> Templates.kpknlHandover(facts);
        };
    }

    private LetterFacts facts(NoncomplianceCase theCase, CaseLetter letter, @Nullable Approval approval) {
        LetterText text = letter.text();
        Employer employer = Employer.visible(theCase.employerId(), Sight.ALL).orElseThrow();
        LocalDate day = approval == null ? clock.today(theCase) : approval.day();
        LetterFindings.Told told = findings.of(theCase, text.findingIds(), day);
        return new LetterFacts(
                Agency.named(letter.agencyId()).orElseThrow().nameId(),
                NOT_YET,
                approval == null ? NOT_YET : IndonesianText.day(day),
                letter.kind().subject(),
                theCase.caseNumber(),
                addressee(letter.kind(), text, theCase),
                about(employer),
                told.findings(),
                told.amount().map(LetterFacts.Amount::of).orElse(null),
                rates(day),
                fine(theCase, text.findingIds()).orElse(null),
                CaseSanction.toWithhold(theCase.id(), text.findingIds()).stream()
                        .map(PublicService::words)
                        .toList(),
                earlier.of(theCase, letter.kind()),
                term(letter.kind()).map(LetterWriting::words).orElse(null),
                text.paragraphList(),
                signatory(text, approval),
                text.meeting() == null ? null : meeting(text.meeting()));
    }

    private static String signatory(LetterText text, @Nullable Approval approval) {
        if (approval != null) {
            return approval.signatory();
        }
        return text.signatory() == null ? "(jabatan yang menyetujui)" : text.signatory();
    }

    private static String addressee(LetterKind kind, LetterText text, NoncomplianceCase theCase) {
        if (text.addressee() != null) {
            return text.addressee();
        }
        String regency = Region.regency(theCase.regionCode()).orElseThrow().name();
        return switch (kind) {
            case TMP2T_REQUEST -> "Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu " + regency;
            case REPORT_WASNAKER -> "Kepala dinas yang membidangi pengawasan ketenagakerjaan Provinsi "
                    + Region.withCode(theCase.regionCode().substring(0, 2))
                            .orElseThrow()
                            .name();
            case KPKNL_HANDOVER -> "Kepala Kantor Pelayanan Kekayaan Negara dan Lelang";
            case NOTICE_1, NOTICE_2, SP1, SP2, ADMIN_FINE, COLLECT_LETTER, GUIDANCE, SUMMONS -> "Pimpinan";
        };
    }

    private static LetterFacts.About about(Employer employer) {
        EmployerAddress known = EmployerAddress.of(employer);
        List<String> numbers = known.numbers().stream()
                .map(number -> number.scheme().name() + " " + number.value())
                .toList();
        return new LetterFacts.About(
                known.name(), known.address().orElse(""), known.region(), String.join(", ", numbers));
    }

    private LetterFacts.Rates rates(LocalDate day) {
        Law law = laws.now();
        return new LetterFacts.Rates(
                law.administrativeFine(day).map(LetterWriting::percent).orElse(null),
                law.lateFine(Programme.JKK, Segment.PU, YearMonth.from(day))
                        .map(LetterWriting::percent)
                        .orElse(null));
    }

    private static String percent(FineRule rule) {
        return rule.percent().stripTrailingZeros().toPlainString().replace('.', ',') + "%";
    }

    /** What was approved of fines for the findings that a letter cites, and the earliest day on which one of them is due. */
    private static Optional<LetterFacts.Fine> fine(NoncomplianceCase theCase, List<UUID> findings) {
        List<CaseSanction> fines = CaseSanction.finesOf(theCase.id()).stream()
                .filter(fine -> fine.reachesAny(findings))
                .toList();
        long rupiah = fines.stream()
                .flatMap(fine -> fine.amount().stream())
                .mapToLong(Long::longValue)
                .sum();
        return fines.stream()
                .flatMap(fine -> fine.payableUntil().stream())
                .min(LocalDate::compareTo)
                .filter(until -> rupiah > 0)
                .map(until -> new LetterFacts.Fine(LetterFacts.Amount.of(rupiah), IndonesianText.day(until)));
    }

    private Optional<Term.Length> term(LetterKind kind) {
        return kind.step().flatMap(clock::term).map(CaseTerm::length).or(kind::term);
    }

    private static String words(Term.Length term) {
        String unit = term.unit() == Term.Unit.WORKING_DAYS ? " hari kerja" : " hari kalender";
        return IndonesianText.counted(term.value()) + unit;
    }

    private static LetterFacts.Meeting meeting(LetterText.Meeting meeting) {
        return new LetterFacts.Meeting(
                IndonesianText.weekday(meeting.meetingDate()) + ", " + IndonesianText.day(meeting.meetingDate()),
                meeting.time().replace(':', '.'),
                meeting.place());
    }
}
