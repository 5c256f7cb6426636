package id.patuh.contribution;

import id.patuh.programme.Programme;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ledger of wage earners a second time, by other means: rates as switches over dates, whole numbers in ten-thousandths
 * of a percent, worker by worker, and fines by walking the calendar day by day. Shares no code and no table with the rules.
 */
final class SecondLedger {

    private SecondLedger() {}

    /** A worker's wage; what counts of it is found out here. */
    record Worker(long wage) {}

    /** An employer's month. */
    record Month(YearMonth month, List<Worker> workers, int group, boolean isLabourIntensive) {}

    /** Employer's and worker's share, and what of both is put off. */
    record Owes(long employer, long worker, long deferred) {}

    static Owes owes(Month month, Programme programme) {
        long base = 0;
        for (Worker worker : month.workers()) {
            base += Math.min(worker.wage(), ceiling(month.month(), programme));
        }
        long employer = 0;
        long worker = 0;
        switch (programme) {
            case JKK -> employer = half(base * group(month.group()) * jkkShare(month), 10_000L * 1_000);
            case JKM -> employer = half(base * 30 * (isCovid(month.month()) ? 10 : 1_000), 10_000L * 1_000);
            case JHT -> {
                employer = half(base * 370, 10_000);
                worker = half(base * 200, 10_000);
            }
            case JP -> {
                employer = half(base * 200, 10_000);
                worker = half(base * 100, 10_000);
            }
            case JKP -> {}
        }
        long both = employer + worker;
        boolean isDeferred = programme == Programme.JP && isCovid(month.month());
        return new Owes(employer, worker, isDeferred ? both - half(both, 100) : 0);
    }

    /** Half up. */
    private static long half(long amount, long by) {
        return (2 * amount + by) / (2 * by);
    }

    private static int group(int group) {
        return new int[] {24, 54, 89, 127, 174}[group - 1];
    }

    /** In thousandths: one percent during the pandemic, half for labour-intensive industries in 2025. */
    private static long jkkShare(Month month) {
        if (isCovid(month.month())) {
            return 10;
        }
        String text = month.month().toString();
        boolean relieved = text.compareTo("2025-02") >= 0 && text.compareTo("2025-07") <= 0;
        return relieved && month.isLabourIntensive() && month.workers().size() >= 50 ? 500 : 1_000;
    }

    private static boolean isCovid(YearMonth month) {
        return List.of("2020-08", "2020-09", "2020-10", "2020-11", "2020-12", "2021-01")
                .contains(month.toString());
    }

    static long ceiling(YearMonth month, Programme programme) {
        if (programme == Programme.JKP) {
            return 5_000_000;
        }
        if (programme != Programme.JP) {
            return Long.MAX_VALUE;
        }
        int marches = month.getYear() - (month.getMonthValue() < 3 ? 1 : 0);
        return switch (marches) {
            case 2015 -> 7_000_000;
            case 2016 -> 7_335_300;
            case 2017 -> 7_703_500;
            case 2018 -> 8_094_000;
            case 2019 -> 8_512_400;
            case 2020 -> 8_939_700;
            case 2021 -> 8_754_600;
            case 2022 -> 9_077_600;
            case 2023 -> 9_559_600;
            case 2024 -> 10_042_300;
            case 2025 -> 10_547_400;
            default -> 11_086_300;
        };
    }

    /** Last day to pay, as the law says it, whatever offices do. */
    static LocalDate dueDate(YearMonth month) {
        YearMonth next = month.plusMonths(1);
        return isCovid(month) ? next.atDay(next.getMonthValue() == 2 ? next.lengthOfMonth() : 30) : next.atDay(15);
    }

    /** Fines of a line, fixed and running, in rupiah, by walking from the due date to the day. */
    record Fines(long fixed, long running, long unpaid) {}

    static Fines fines(YearMonth month, Owes owes, Map<LocalDate, List<Long>> payments, LocalDate asOf) {
        long permille = isCovid(month) ? 5 : 20;
        long[] open = {owes.employer() + owes.worker() - owes.deferred(), owes.deferred()};
        LocalDate[] due = {dueDate(month), LocalDate.of(2022, 4, 15)};
        int[] months = {0, 0};
        long fixed = 0;
        LocalDate day = LocalDate.of(2015, 7, 1);
        while (!day.isAfter(asOf)) {
            for (int i = 0; i < 2; i++) {
                if (begins(due[i], day, months[i])) {
                    months[i]++;
                }
            }
            for (long payment : payments.getOrDefault(day, List.of())) {
                long left = payment;
                for (int i = 0; i < 2; i++) {
                    long taken = Math.min(left, open[i]);
                    open[i] -= taken;
                    left -= taken;
                    fixed += half(taken * permille * months[i], 1_000);
                }
            }
            day = day.plusDays(1);
        }
        long running = half(open[0] * permille * months[0], 1_000) + half(open[1] * permille * months[1], 1_000);
        return new Fines(fixed, running, open[0] + open[1]);
    }

    /** Whether a further month of delay begins on a day: the one after the day of the same number, or the month's last. */
    private static boolean begins(LocalDate due, LocalDate day, int months) {
        if (!day.isAfter(due)) {
            return false;
        }
        LocalDate yesterday = day.minusDays(1);
        boolean lastOfShort = yesterday.getDayOfMonth() == yesterday.lengthOfMonth()
                && yesterday.getDayOfMonth() < due.getDayOfMonth();
        return yesterday.getDayOfMonth() == due.getDayOfMonth() || lastOfShort;
    }

    /** Days of payments. */
    static Map<LocalDate, List<Long>> byDay(List<Paid> payments) {
        Map<LocalDate, List<Long>> byDay = new TreeMap<>();
        payments.forEach(each ->
                byDay.computeIfAbsent(each.day(), unused -> new ArrayList<>()).add(each.amount()));
        return byDay;
    }
}
