package id.patuh.contribution;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a payment is for where it does not say: first the month of its code, then the oldest; in a month the principal
 * before the late fine, each over the lines in proportion to what they owe. What was put off counts as of the month
 * whose contribution is due with it. Pure.
 */
final class PaymentRules {

    private PaymentRules() {}

    /** Shares of an amount; what is left of it is owed for nothing. */
    static List<Share> book(List<OpenLine> lines, long amount, LocalDate day, @Nullable YearMonth code) {
        Map<LineKey, OpenLine> state = new TreeMap<>();
        lines.forEach(line -> state.put(line.key(), line));
        List<Share> shares = new ArrayList<>();
        long left = amount;
        for (Turn turn : turns(lines, code)) {
            ToLongFunction<OpenLine> principal = turn.isLater() ? OpenLine::unpaidLater : OpenLine::unpaidAtOnce;
            ToLongFunction<OpenLine> fine =
                    turn.isLater() ? line -> line.unpaidFine(day) : line -> line.unpaidFineAtOnce(day);
            left -= pay(state, turn.lines(), principal, Part.PRINCIPAL, left, day, shares);
            left -= pay(state, turn.lines(), fine, Part.LATE_FINE, left, day, shares);
        }
        return merged(shares);
    }

    /** Lines that are paid together. */
    private record Turn(YearMonth month, boolean isLater, boolean isNamed, List<LineKey> lines) {}

    private static List<Turn> turns(List<OpenLine> lines, @Nullable YearMonth code) {
        Map<String, Turn> turns = new LinkedHashMap<>();
        for (OpenLine line : lines) {
            YearMonth month = line.key().yearMonth();
            add(turns, new Turn(month, false, month.equals(code), new ArrayList<>()), line);
            if (line.debt().deferred() > 0) {
                YearMonth due = YearMonth.from(line.debt().lastDay()).minusMonths(1);
                add(turns, new Turn(due, true, month.equals(code), new ArrayList<>()), line);
            }
        }
        return turns.values().stream()
                .sorted(Comparator.comparing((Turn turn) -> !turn.isNamed())
                        .thenComparing(Turn::month)
                        .thenComparing(Turn::isLater))
                .toList();
    }

    private static void add(Map<String, Turn> turns, Turn turn, OpenLine line) {
        turns.computeIfAbsent(turn.month() + " " + turn.isLater() + " " + turn.isNamed(), unused -> turn)
                .lines()
                .add(line.key());
    }

    /** Pays what lines owe of one kind, in proportion; how much it took. */
    private static long pay(
            Map<LineKey, OpenLine> state,
            List<LineKey> keys,
            ToLongFunction<OpenLine> owed,
            Part part,
            long left,
            LocalDate day,
            List<Share> shares) {
        Map<LineKey, Long> owing = new TreeMap<>();
        for (LineKey key : keys) {
            long owes = owed.applyAsLong(state.get(key));
            if (owes > 0) {
                owing.put(key, owes);
            }
        }
        long taken = 0;
        for (Map.Entry<LineKey, Long> each : inProportion(owing, left).entrySet()) {
            if (each.getValue() > 0) {
                shares.add(new Share(each.getKey(), part, each.getValue()));
                state.computeIfPresent(each.getKey(), (key, line) -> line.with(part, day, each.getValue()));
                taken += each.getValue();
            }
        }
        return taken;
    }

    /** An amount over what is owed: in proportion, whole rupiah, the largest fractions rounded up; never more than is owed. */
    static Map<LineKey, Long> inProportion(Map<LineKey, Long> owing, long amount) {
        long total = owing.values().stream().mapToLong(Long::longValue).sum();
        if (amount >= total) {
            return owing;
        }
        Map<LineKey, Long> shares = new TreeMap<>();
        Map<LineKey, BigInteger> fractions = new LinkedHashMap<>();
        long given = 0;
        for (Map.Entry<LineKey, Long> each : owing.entrySet()) {
            BigInteger[] part = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(each.getValue()))
                    .divideAndRemainder(BigInteger.valueOf(total));
            shares.put(each.getKey(), part[0].longValueExact());
            fractions.put(each.getKey(), part[1]);
            given += part[0].longValueExact();
        }
        fractions.entrySet().stream()
                .sorted(Map.Entry.<LineKey, BigInteger>comparingByValue().reversed())
                .limit(amount - given)
                .forEach(each -> shares.merge(each.getKey(), 1L, Long::sum));
        return shares;
    }

    /** One share per line and part. */
    private static List<Share> merged(List<Share> shares) {
        Map<String, Share> merged = new LinkedHashMap<>();
        for (Share share : shares) {
            merged.merge(
                    share.line() + " " + share.part(),
                    share,
                    (one, other) -> new Share(one.line(), one.part(), one.amount() + other.amount()));
        }
        return List.copyOf(merged.values());
    }
}
