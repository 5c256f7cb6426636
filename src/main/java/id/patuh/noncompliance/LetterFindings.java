package id.patuh.noncompliance;

import id.patuh.compliance.Category;
import id.patuh.contribution.OverdueMonths;
import id.patuh.employer.Employer;
import id.patuh.platform.money.Money;
import id.patuh.platform.security.Sight;
import id.patuh.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words what was found, with what it comes to: of arrears what the ledger says is overdue, which is the bill of BPJS where one
 * was told; of anything else the assessment of the examiner, else the amount of the finding.
 */
@ApplicationScoped
class LetterFindings {

    private final OverdueMonths overdue;

    LetterFindings(OverdueMonths overdue) {
        this.overdue = overdue;
    }

    /**
     * What a letter tells of findings.
     *
     * @param amount rupiah of all of them; empty where that of any is not known
     */
    record Told(List<LetterFacts.Found> findings, Optional<Long> amount) {}

    Told of(NoncomplianceCase theCase, List<UUID> findingIds, LocalDate day) {
        List<LetterFacts.Found> found = new ArrayList<>();
        long sum = 0;
        boolean isKnown = true;
        for (UUID id : findingIds) {
            Finding finding = theCase.finding(id).orElseThrow();
            List<OverdueMonths.Month> months = months(finding, day);
            OptionalLong amount = amount(finding.facts(), months);
            sum += amount.orElse(0);
            isKnown &= amount.isPresent();
            found.add(found(theCase.track(), finding.facts(), months, amount));
        }
        return new Told(found, isKnown ? Optional.of(sum) : Optional.empty());
    }

    private List<OverdueMonths.Month> months(Finding finding, LocalDate day) {
        if (finding.category() != Category.ARREARS) {
            return List.of();
        }
        FindingFacts facts = finding.facts();
        Employer employer = Employer.visible(finding.employerId(), Sight.ALL).orElseThrow();
        return overdue.of(employer, day, facts.fromMonth(), facts.toMonth(), facts.programmeList());
    }

    private static OptionalLong amount(FindingFacts facts, List<OverdueMonths.Month> months) {
        if (!months.isEmpty()) {
            return OptionalLong.of(months.stream()
                    .mapToLong(each -> each.principal() + each.lateFine())
                    .sum());
        }
        Long told = facts.assessment() == null
                ? Money.amountOf(facts.amount())
                : Money.amountOf(facts.assessment().base());
        return told == null ? OptionalLong.empty() : OptionalLong.of(told);
    }

    private static LetterFacts.Found found(
            Track track, FindingFacts facts, List<OverdueMonths.Month> months, OptionalLong amount) {
        return new LetterFacts.Found(
                title(facts.category()),
                duty(track, facts.category()),
                IndonesianText.months(facts.fromMonth(), facts.toMonth()),
                lines(facts),
                months.stream().map(LetterFindings::month).toList(),
                what(facts.category(), months),
                amount.isPresent() ? LetterFacts.Amount.of(amount.getAsLong()) : null);
    }

    private static String what(Category category, List<OverdueMonths.Month> months) {
        if (category != Category.ARREARS) {
            return "Iuran yang seharusnya dibayar";
        }
        return months.isEmpty() ? "Jumlah tunggakan" : "Jumlah tunggakan dan denda keterlambatan";
    }

    private static LetterFacts.Month month(OverdueMonths.Month month) {
        return new LetterFacts.Month(
                IndonesianText.month(month.month()),
                IndonesianText.rupiah(month.principal()),
                IndonesianText.rupiah(month.lateFine()),
                IndonesianText.rupiah(month.principal() + month.lateFine()));
    }

    private static String title(Category category) {
        return switch (category) {
            case PWBD -> "Belum mendaftarkan diri dan pekerjanya (PWBD)";
            case PDS_TK -> "Baru mendaftarkan sebagian pekerjanya (PDS Tenaga Kerja)";
            case PDS_UPAH -> "Melaporkan upah yang lebih rendah daripada upah sebenarnya (PDS Upah)";
            case PDS_PROGRAM -> "Belum mengikuti seluruh program yang wajib (PDS Program)";
            case ARREARS -> "Belum membayar iuran (tunggakan)";
        };
    }

    /** State organisers and villages are outside PP 86/2013. */
    private static String duty(Track track, Category category) {
        String act =
                switch (category) {
                    case PWBD, PDS_TK, PDS_PROGRAM -> "UU Nomor 24 Tahun 2011 Pasal 15 ayat (1)";
                    case PDS_UPAH -> "UU Nomor 24 Tahun 2011 Pasal 15 ayat (2)";
                    case ARREARS -> "UU Nomor 24 Tahun 2011 Pasal 19 ayat (1) dan ayat (2)";
                };
        if (track == Track.STATE_EMPLOYER || category == Category.ARREARS) {
            return act;
        }
        String letter = category == Category.PDS_UPAH ? "b" : "a";
        return act + "; PP Nomor 86 Tahun 2013 Pasal 3 ayat (1) huruf " + letter;
    }

    private static List<String> lines(FindingFacts facts) {
        List<String> lines = new ArrayList<>();
        if (!facts.programmeList().isEmpty()) {
            lines.add("Program: "
                    + facts.programmeList().stream().map(Programme::name).collect(Collectors.joining(", ")));
        }
        Integer known = facts.workersKnown();
        Integer registered = facts.workersRegistered();
        if (known != null) {
            lines.add("Pekerja yang diketahui: " + people(known));
        }
        if (registered != null) {
            lines.add("Pekerja yang terdaftar: " + people(registered));
        }
        if (known != null && registered != null && known > registered) {
            lines.add("Pekerja yang belum terdaftar: " + people(known - registered));
        }
        money(lines, "Upah sebulan seluruh pekerja yang diketahui: ", facts.wageKnown());
        money(lines, "Upah sebulan seluruh pekerja yang dilaporkan: ", facts.wageReported());
        return lines;
    }

    private static String people(int count) {
        return IndonesianText.grouped(count) + " orang";
    }

    private static void money(List<String> lines, String what, @Nullable Money money) {
        Long amount = Money.amountOf(money);
        if (amount != null) {
            lines.add(what + IndonesianText.rupiah(amount));
        }
    }
}
