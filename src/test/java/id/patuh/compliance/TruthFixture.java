package id.patuh.compliance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes rows of the truth table into the database, each into a region of its own, past the service. */
final class TruthFixture {

    private static final List<String> PROGRAMMES = List.of("JKK", "JKM", "JHT", "JP");
    private static final Pattern MEMBERSHIP =
            Pattern.compile("([RPNX])(\\d*)(?:/(\\d+)([!?]))?(?:@([\\d.]+)(?:/([\\d.]+)([!?]))?)?(?:~([JB]))?");
    private static final int LINE = 100_000;
    private static final int HISTORY = 24;
    private static final int FINE_LATER = 60;

    private final Connection connection;
    private final List<String> regions = new ArrayList<>();
    private final List<String> regionsWithMinimumWage = new ArrayList<>();

    TruthFixture(Connection connection) throws SQLException {
        this.connection = connection;
        try (ResultSet found = connection
                .createStatement()
                .executeQuery("select code from region where level <> 'PROVINCE' order by code")) {
            while (found.next()) {
                String code = found.getString(1);
                (code.startsWith("82") ? regionsWithMinimumWage : regions).add(code);
            }
        }
    }

    UUID write(TruthRow row) throws SQLException {
        UUID id = UUID.randomUUID();
        List<String> free = row.name().contains("minimum") ? regionsWithMinimumWage : regions;
        String region = free.remove(row.loaded().equals("province") ? free.size() - 1 : 0);
        String facts = "'Contoh " + row.name() + "', 'PT', '" + row.employerClass() + "', " + text(row.scale()) + ", "
                + (row.scale().isEmpty() ? "null" : "'OSS'") + ", '" + region + "', "
                + (row.workers().isEmpty() ? "null" : row.workers()) + ", '" + row.status() + "'";
        String columns = "name, legal_form, employer_class, scale, scale_source, region_code, known_workers, status";
        run("insert into employer (id, version, created_at, updated_at, " + columns + ") values ('" + id
                + "', 0, now(), now(), " + facts + ")");
        run("insert into employer_fact (employer_id, version, valid_from, recorded_at, " + columns + ") values ('" + id
                + "', 0, '2010-01-01', now(), " + facts + ")");
        for (int i = 0; i < PROGRAMMES.size(); i++) {
            membership(id, PROGRAMMES.get(i), row.memberships().get(i), row);
        }
        loaded(region, row);
        cover(id, row);
        if (!row.fine().isEmpty()) {
            fine(id, row);
        }
        return id;
    }

    private void membership(UUID id, String programme, String cell, TruthRow row) throws SQLException {
        Matcher parts = MEMBERSHIP.matcher(cell);
        if (!parts.matches()) {
            return;
        }
        String status =
                switch (parts.group(1)) {
                    case "R" -> "REGISTERED";
                    case "P" -> "PARTIAL";
                    case "N" -> "NOT_REGISTERED";
                    default -> "EXEMPT";
                };
        String segment = "J".equals(parts.group(8)) ? "JAKON" : "B".equals(parts.group(8)) ? "BPU" : "PU";
        run("insert into registration_fact (employer_id, programme, version, valid_from, recorded_at, segment, status,"
                + " registered_date, workers_registered, wages_reported, source) values ('" + id + "', '" + programme
                + "', 0, '2010-01-01', now(), '" + segment + "', '" + status + "', "
                + (row.since().isEmpty() ? "null" : "'" + row.since() + "-01'") + ", "
                + (parts.group(2).isEmpty() ? "null" : parts.group(2)) + ", " + millions(parts.group(5)) + ", 'BPJS')");
        known(id, programme, parts.group(3), "workers", parts.group(4));
        known(id, programme, millions(parts.group(6)), "wages", parts.group(7));
        if (status.equals("REGISTERED") || status.equals("PARTIAL")) {
            ledger(id, programme, segment, row);
        }
    }

    private void known(UUID id, String programme, String figure, String column, String how) throws SQLException {
        if (how != null) {
            run("insert into known_workforce (id, employer_id, programme, source, as_of_date, " + column
                    + ", recorded_at) values ('" + UUID.randomUUID() + "', '" + id + "', '" + programme + "', '"
                    + (how.equals("!") ? "EXAMINATION" : "WLKP") + "', '"
                    + (column.equals("wages") ? "2020-02-01" : "2020-01-01") + "', " + figure + ", now())");
        }
    }

    /** Every month paid on its due date, but for what the row says. */
    private void ledger(UUID id, String programme, String segment, TruthRow row) throws SQLException {
        YearMonth last = YearMonth.from(row.asOf());
        YearMonth since = row.since().isEmpty() ? last.minusMonths(HISTORY) : YearMonth.parse(row.since());
        YearMonth first = since.isBefore(last.minusMonths(HISTORY)) ? last.minusMonths(HISTORY) : since;
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            String how = how(month, programme, row);
            if (!how.equals("none")) {
                line(id, month, programme, segment, how);
            }
        }
    }

    private static String how(YearMonth month, String programme, TruthRow row) {
        for (String item : row.ledger()) {
            String[] parts = item.split(":");
            boolean applies = parts[0].equals(month.toString()) && (parts.length == 2 || parts[1].equals(programme));
            if (applies) {
                return parts[parts.length - 1];
            }
        }
        return "paid";
    }

    private void line(UUID id, YearMonth month, String programme, String segment, String how) throws SQLException {
        LocalDate due = due(month, segment);
        LocalDate late = due.plusDays(5);
        long paid = how.equals("u") ? 0 : how.equals("half") ? LINE / 2 : LINE;
        LocalDate day = how.startsWith("late") ? late : due;
        long fine = how.startsWith("late") ? LINE / 50 : 0;
        long finePaid = how.equals("latefine") || how.equals("latefinelater") ? fine : 0;
        run(
                "insert into contribution (employer_id, month, programme, segment, workers, wage_base, due_reported, due_date,"
                        + " paid, paid_date, fine_fixed, fine_paid, source, version, recorded_at, updated_at) values ('"
                        + id
                        + "', '" + month.atDay(1) + "', '" + programme + "', '" + segment + "', 12, 1, " + LINE + ", '"
                        + due
                        + "', " + paid + ", " + (paid > 0 ? "'" + day + "'" : "null") + ", " + fine + ", " + finePaid
                        + ", 'BPJS', 0, now(), now())");
        if (paid > 0 && !how.equals("paid")) {
            pay(id, month, programme, segment, "PRINCIPAL", paid, day);
        }
        if (finePaid > 0) {
            LocalDate fineDay = how.equals("latefinelater") ? day.plusDays(FINE_LATER) : day;
            pay(id, month, programme, segment, "LATE_FINE", finePaid, fineDay);
        }
    }

    private void pay(
            UUID id, YearMonth month, String programme, String segment, String part, long amount, LocalDate day)
            throws SQLException {
        UUID payment = UUID.randomUUID();
        run("insert into payment (id, employer_id, paid_date, amount, source, version, recorded_at) values ('" + payment
                + "', '" + id + "', '" + day + "', " + amount + ", 'BPJS', 0, now())");
        run(
                "insert into payment_allocation (payment_id, employer_id, month, programme, segment, part, amount) values ('"
                        + payment + "', '" + id + "', '" + month.atDay(1) + "', '" + programme + "', '" + segment
                        + "', '" + part
                        + "', " + amount + ")");
    }

    /** Day 15, or 30 in the months of PP 49/2020; of weekends the Monday after. The table has no holidays on these days. */
    private static LocalDate due(YearMonth month, String segment) {
        boolean relief = !month.isBefore(YearMonth.of(2020, 8)) && !month.isAfter(YearMonth.of(2021, 1));
        YearMonth in = segment.equals("BPU") ? month : month.plusMonths(1);
        LocalDate day = in.atDay(Math.min(relief ? 30 : 15, in.lengthOfMonth()));
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Declares each month a week after it fell due. */
    private void loaded(String region, TruthRow row) throws SQLException {
        if (row.loaded().equals("none")) {
            return;
        }
        boolean isOwnAccount = row.memberships().get(0).endsWith("~B");
        String where = row.loaded().equals("province") ? region.substring(0, 2) : region;
        YearMonth last = YearMonth.from(row.asOf());
        for (YearMonth month = last.minusMonths(HISTORY); !month.isAfter(last); month = month.plusMonths(1)) {
            boolean isEarly = row.loaded().contains("early-" + month);
            if (isEarly || !row.loaded().contains("-" + month)) {
                run("insert into month_complete (id, month, region_code, source, declared_date, recorded_at) values ('"
                        + UUID.randomUUID() + "', '" + month.atDay(1) + "', '" + where + "', 'BPJS', '"
                        + due(month, isOwnAccount ? "BPU" : "PU").plusDays(isEarly ? 0 : 7) + "', now())");
            }
        }
    }

    private void cover(UUID id, TruthRow row) throws SQLException {
        String[] words = row.cover().split(" ");
        if (words[0].equals("suspended")) {
            run(
                    "insert into suspension (id, employer_id, reference, ground, categories, from_date, until_date, recorded_at)"
                            + " values ('" + UUID.randomUUID() + "', '" + id + "', 'KP-99', 'contoh', "
                            + (words.length > 2 ? "'{" + words[2] + "}'" : "'{}'") + ", '2026-11-01', '" + words[1]
                            + "', now())");
        } else if (words[0].equals("plan")) {
            plan(id, words, row.asOf());
        }
    }

    private void plan(UUID id, String[] words, LocalDate asOf) throws SQLException {
        UUID plan = UUID.randomUUID();
        String[] months = words[1].split("\\.\\.");
        String how = words.length > 2 ? words[2] : "kept";
        String approved = how.equals("proposed") ? "null" : "'" + asOf.minusDays(40) + "'";
        String firstPaid = how.equals("unpaid") || how.equals("proposed") ? "null" : "'" + asOf.minusDays(30) + "'";
        String status = how.equals("proposed") ? "PROPOSED" : how.equals("broken") ? "BROKEN" : "ACTIVE";
        run(
                "insert into payment_plan (id, employer_id, number, agreed_date, proposed_by, approved_date, approved_by, approved_at, from_month, to_month, amount,"
                        + " status, first_paid_date, ended_date, ended_at, version, created_at, updated_at) values ('"
                        + plan
                        + "', '" + id
                        + "', 'P-" + plan + "', '" + asOf.minusDays(50) + "', 'a', " + approved + ", "
                        + (how.equals("proposed") ? "null, null" : "'b', now()") + ", '" + months[0]
                        + "-01', '"
                        + months[1] + "-01', 100000, '" + status + "', " + firstPaid + ", "
                        + (how.equals("broken") ? "'" + asOf.minusDays(5) + "', now()" : "null, null")
                        + ", 0, now(), now())");
        instalment(plan, 1, asOf.minusDays(30), firstPaid);
        instalment(plan, 2, how.equals("behind") ? asOf.minusDays(1) : asOf.plusDays(20), "null");
    }

    private void instalment(UUID plan, int number, LocalDate due, String paid) throws SQLException {
        run("insert into payment_plan_instalment (plan_id, no, due_date, amount, paid_date, paid_at) values ('" + plan
                + "', " + number + ", '" + due + "', 50000, " + paid + ", " + (paid.equals("null") ? "null" : "now()")
                + ")");
    }

    private void fine(UUID id, TruthRow row) throws SQLException {
        UUID fine = UUID.randomUUID();
        String[] amounts = row.fine().split("/");
        run("insert into administrative_fine (id, employer_id, reference, amount, imposed_date, from_date, recorded_at)"
                + " select '" + fine + "', '" + id + "', 'KP-99', " + amounts[0]
                + ", day, day, now() from (select date '"
                + row.asOf().minusDays(60) + "' as day) of");
        if (amounts.length > 1) {
            run("insert into administrative_fine_payment (id, fine_id, amount, paid_date, recorded_at) values ('"
                    + UUID.randomUUID() + "', '" + fine + "', " + amounts[1] + ", '"
                    + row.asOf().minusDays(10)
                    + "', now())");
        }
    }

    private static String millions(String figure) {
        return figure == null ? "null" : String.valueOf(Math.round(Double.parseDouble(figure) * 1_000_000));
    }

    private static String text(String value) {
        return value.isEmpty() ? "null" : "'" + value + "'";
    }

    private void run(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
