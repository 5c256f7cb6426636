package id.patuh.testing.register;

import id.patuh.employer.EmployerClass;
import id.patuh.employer.EmployerStatus;
import id.patuh.employer.LegalForm;
import id.patuh.employer.Scale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A register of invented employers. Each is made from the seed and its own number alone, so that any of them can be
 * asked for, in any order, and a register of a million begins with that of ten thousand.
 */
public final class InventedRegister {

    private static final long SEED = 99;
    private static final int VILLAGE_EACH = 13;
    private static final int BRANCH_EACH = 20;
    private static final int HEADS_EACH = 3 * BRANCH_EACH;

    private static final LegalForm[] FORMS = {
        LegalForm.PT,
        LegalForm.PT,
        LegalForm.PT,
        LegalForm.PT,
        LegalForm.PT,
        LegalForm.CV,
        LegalForm.CV,
        LegalForm.CV,
        LegalForm.UD,
        LegalForm.UD,
        LegalForm.UD,
        LegalForm.PT_PERORANGAN,
        LegalForm.PT_PERORANGAN,
        LegalForm.KOPERASI,
        LegalForm.YAYASAN,
        LegalForm.FIRMA,
        LegalForm.BUMDES,
        LegalForm.BUMD_PERUMDA,
        LegalForm.INSTANSI_DAERAH
    };
    private static final String[] ACTIVITIES = {
        "03111", "01262", "07295", "10710", "15202", "31001", "41011", "42101", "43213", "45407", "46100", "46900",
                "47111",
        "47192", "49432", "50131", "52291", "55110", "56101", "58130", "61200", "62019", "68111", "69200", "78101",
                "80100",
        "81210", "85141", "86103", "96200"
    };

    private final int size;
    private final long seed;
    private final List<Village> villages;
    private final Places places;

    private InventedRegister(int size, long seed, List<Village> villages, Places places) {
        this.size = size;
        this.seed = seed;
        this.villages = villages;
        this.places = places;
    }

    /** A register of the whole country, North Maluku strongly present. */
    public static InventedRegister of(int size) {
        return under("", size);
    }

    /** A register of one province alone, two digits; of the whole country if empty. */
    public static InventedRegister under(String province, int size) {
        List<Village> villages = new ArrayList<>(Village.found());
        villages.removeIf(village -> !village.regencyCode().startsWith(province));
        Collections.shuffle(villages, new Random(SEED));
        villages.sort(Comparator.comparing(village -> !village.regencyCode().startsWith("82")));
        return new InventedRegister(size, SEED, villages, new Places(villages, province));
    }

    /** The same without villages, for a database that has them already. */
    public InventedRegister withoutVillages() {
        return new InventedRegister(size, seed, List.of(), places);
    }

    public int size() {
        return size;
    }

    public Stream<InventedEmployer> employers() {
        return IntStream.rangeClosed(1, size).mapToObj(this::employer);
    }

    /** The employer at a place, from 1. */
    public InventedEmployer employer(int number) {
        SplittableRandom dice = new SplittableRandom(seed * 1_000_003 + number);
        int village = number / VILLAGE_EACH - 1;
        boolean isVillage = number % VILLAGE_EACH == 0 && village < villages.size();
        return isVillage ? village(number, villages.get(village), dice) : company(number, dice);
    }

    private InventedEmployer village(int number, Village village, SplittableRandom dice) {
        return new InventedEmployer(
                number,
                "Desa " + village.name(),
                LegalForm.DESA,
                EmployerClass.VILLAGE,
                village.regencyCode(),
                "Kec. " + village.district(),
                null,
                "84113",
                1,
                4 + dice.nextInt(30),
                day(dice),
                0,
                EmployerStatus.ACTIVE,
                0,
                npp(number),
                null,
                null,
                village.code());
    }

    private InventedEmployer company(int number, SplittableRandom dice) {
        int head = head(number);
        boolean branch = number % BRANCH_EACH == 0;
        LegalForm form = branch ? LegalForm.PT : FORMS[dice.nextInt(FORMS.length)];
        boolean person = form == LegalForm.UD || form == LegalForm.PT_PERORANGAN;
        Scale.Code scale = scale(form, person, dice);
        int fate = head == number || branch ? 0 : dice.nextInt(100);
        EmployerStatus status =
                fate == 99 ? EmployerStatus.MERGED : fate > 94 ? EmployerStatus.CEASED : EmployerStatus.ACTIVE;
        String digits = "998" + padded(number, 10);
        return new InventedEmployer(
                number,
                written(form) + " " + Words.company(dice),
                form,
                employerClass(form),
                places.any(dice),
                Words.address(dice),
                scale,
                ACTIVITIES[dice.nextInt(ACTIVITIES.length)],
                1 + dice.nextInt(5),
                workers(scale, dice),
                day(dice),
                branch ? head : 0,
                status,
                status == EmployerStatus.MERGED ? head : 0,
                npp(number),
                branch ? null : digits,
                branch ? null : digits + (person ? "000" : "00"),
                null);
    }

    /** The head office that branches near a number belong to; never a branch or a village itself. */
    private static int head(int number) {
        int first = (number - 1) / HEADS_EACH * HEADS_EACH + 1;
        return first % VILLAGE_EACH == 0 ? first + 1 : first;
    }

    /** 99 and six characters, the first a letter: none of the sandbox's, which have digits alone. */
    private static String npp(int number) {
        return "99X" + padded(Integer.toString(number, Character.MAX_RADIX).toUpperCase(Locale.ROOT), 5);
    }

    private static String padded(Object counted, int length) {
        String text = counted.toString();
        return "0".repeat(length - text.length()) + text;
    }

    private static String written(LegalForm form) {
        return switch (form) {
            case PT_PERORANGAN -> "PT";
            case BUMD_PERUMDA -> "Perumda";
            case BUMDES -> "BUM Desa";
            case INSTANSI_DAERAH -> "Dinas";
            case KOPERASI, YAYASAN, FIRMA -> form.name().charAt(0)
                    + form.name().substring(1).toLowerCase(Locale.ROOT);
            default -> form.name();
        };
    }

    private static EmployerClass employerClass(LegalForm form) {
        return switch (form) {
            case BUMDES, BUMD_PERUMDA -> EmployerClass.STATE_OWNED;
            case INSTANSI_DAERAH -> EmployerClass.STATE_ORGANISER;
            default -> EmployerClass.PRIVATE;
        };
    }

    private static Scale.Code scale(LegalForm form, boolean person, SplittableRandom dice) {
        int share = dice.nextInt(100);
        if (share < 8 || form == LegalForm.INSTANSI_DAERAH) {
            return null;
        }
        return person || share < 60
                ? Scale.Code.MICRO
                : share < 88 ? Scale.Code.SMALL : share < 97 ? Scale.Code.MEDIUM : Scale.Code.LARGE;
    }

    private static int workers(Scale.Code scale, SplittableRandom dice) {
        int most = scale == null
                ? 12
                : switch (scale) {
                    case MICRO -> 9;
                    case SMALL -> 40;
                    case MEDIUM -> 200;
                    case LARGE -> 4000;
                };
        return 1 + dice.nextInt(most);
    }

    private static LocalDate day(SplittableRandom dice) {
        return LocalDate.of(2015, 1, 1).plusDays(dice.nextInt(3900));
    }
}
