package id.patuh.noncompliance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says, in Indonesian and ready to be set: the templates word it, they work nothing out.
 *
 * @param office office that sends it
 * @param number its number, or that it is a draft
 * @param date date on it, or that it is a draft
 * @param addressee function it is for
 * @param findings what was found, in the order of the letter
 * @param demand what the findings come to in all; null where that is not known
 * @param rates what the law takes for a month, on the day of the letter
 * @param fine administrative fine as approved; null before
 * @param services services that it asks to be withheld, in the words of the law; none before they are approved
 * @param earlier letters served before, in their order
 * @param term time it gives, null where it gives none
 * @param paragraphs paragraphs of its own
 * @param signatory function that signs it
 */
record LetterFacts(
        String office,
        String number,
        String date,
        String subject,
        String caseNumber,
        String addressee,
        About employer,
        List<Found> findings,
        @Nullable Amount demand,
        Rates rates,
        @Nullable Fine fine,
        List<String> services,
        List<String> earlier,
        @Nullable String term,
        List<String> paragraphs,
        String signatory,
        @Nullable Meeting meeting) {

    /**
     * The fine as approved.
     *
     * @param until last day on which it is paid in time
     */
    record Fine(Amount amount, String until) {}

    /** The same under a number, which is given last. */
    LetterFacts numbered(String given) {
        return new LetterFacts(
                office,
                given,
                date,
                subject,
                caseNumber,
                addressee,
                employer,
                findings,
                demand,
                rates,
                fine,
                services,
                earlier,
                term,
                paragraphs,
                signatory,
                meeting);
    }

    /**
     * The employer.
     *
     * @param numbers its official numbers, such as "NPP 99000001"; empty where none is known
     */
    record About(String name, String address, String region, String numbers) {}

    /**
     * One finding.
     *
     * @param title what is wrong
     * @param duty article that it breaks
     * @param lines figures, a sentence each
     * @param months months in arrears, where the ledger has them
     * @param what what the amount is of
     */
    record Found(
            String title,
            String duty,
            String since,
            List<String> lines,
            List<Month> months,
            String what,
            @Nullable Amount amount) {}

    /** A month in arrears. */
    record Month(String month, String principal, String lateFine, String total) {}

    /** Rupiah in figures and in words. */
    record Amount(String figures, String words) {

        static Amount of(long rupiah) {
            return new Amount(IndonesianText.rupiah(rupiah), IndonesianText.words(rupiah) + " rupiah");
        }
    }

    /** Such as "0,1%"; null where the law as it is known has none. */
    record Rates(@Nullable String administrativeFine, @Nullable String lateFine) {}

    /** Where and when a summons calls to. */
    record Meeting(String day, String time, String place) {}
}
