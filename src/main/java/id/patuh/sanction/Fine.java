package id.patuh.sanction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a fine comes to and what of it is paid.
 *
 * @param fromDate last day of the second reprimand, from which months are counted
 * @param toDate day to which they are counted
 * @param amount rupiah in all
 * @param standsUntil last of the days it is given for
 * @param payableUntil last day to pay it, known once it is imposed
 * @param paid rupiah paid so far
 * @param paidDate legal day on which it was paid in full
 */
@Embeddable
record Fine(
        @Column(name = "from_date") LocalDate fromDate,
        @Column(name = "to_date") LocalDate toDate,
        long amount,
        @Column(name = "stands_until_date") LocalDate standsUntil,
        @Column(name = "payable_until_date") @Nullable LocalDate payableUntil,
        long paid,
        @Column(name = "paid_date") @Nullable LocalDate paidDate) {

    Fine payableUntil(LocalDate day) {
        return new Fine(fromDate, toDate, amount, standsUntil, day, paid, paidDate);
    }

    /** With something more paid; paid in full on the day given if nothing is left. */
    Fine plus(long rupiah, LocalDate day) {
        long sum = paid + rupiah;
        return new Fine(fromDate, toDate, amount, standsUntil, payableUntil, sum, sum == amount ? day : null);
    }

    /** Without a payment that does not count; owed again, if it was paid in full. */
    Fine minus(long rupiah) {
        return new Fine(fromDate, toDate, amount, standsUntil, payableUntil, paid - rupiah, null);
    }

    long unpaid() {
        return amount - paid;
    }

    /** The later of the last day to pay it and the last of the days it is given for. */
    LocalDate lastDay() {
        return payableUntil == null || standsUntil.isAfter(payableUntil) ? standsUntil : payableUntil;
    }
}
