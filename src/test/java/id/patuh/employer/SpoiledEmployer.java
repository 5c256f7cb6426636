package id.patuh.employer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Describes employers as other registers hold them: spoiled, each way in a stated share of cases, independently of the
 * others. The shares stand here and in the guide on matching.
 */
final class SpoiledEmployer {

    /** One slip in the name; and a second one, of all. */
    static final double TYPO = 0.60;

    static final double SECOND_TYPO = 0.15;
    static final double FORM_MOVED = 0.20;
    static final double FORM_DROPPED = 0.20;
    static final double FORM_CHANGED = 0.10;
    static final double FORM_DOTTED = 0.20;
    static final double ABBREVIATED = 0.12;
    static final double WORDS_SWAPPED = 0.10;
    static final double WORD_DROPPED = 0.08;
    static final double WORDS_JOINED = 0.04;
    static final double OLD_SPELLING = 0.05;
    static final double CAPITALS = 0.40;
    static final double NO_ADDRESS = 0.20;
    static final double ADDRESS_SHORTENED = 0.20;
    static final double OTHER_HOUSE = 0.10;
    static final double ADDRESS_TYPO = 0.15;
    static final double NO_REGION = 0.08;
    static final double NEIGHBOUR = 0.08;
    static final double FORM_TOLD = 0.50;
    static final double EVEN = 0.5;

    private static final List<String> FORMS = List.of("PT", "CV", "UD", "KOPERASI", "YAYASAN");
    private static final String LETTERS = "abcdefghijklmnoprstuwy";
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("Jaya", "Jy"),
            Map.entry("Sejahtera", "Sejaht."),
            Map.entry("Indonesia", "Ind."),
            Map.entry("Internasional", "Intl"),
            Map.entry("Sumber", "Sbr"),
            Map.entry("Mandiri", "Mdr"),
            Map.entry("Konstruksi", "Konstr."),
            Map.entry("Nusantara", "Nus."),
            Map.entry("Berkah", "Brkh"),
            Map.entry("Utama", "Utm"),
            Map.entry("Transport", "Trans"),
            Map.entry("Teknik", "Tehnik"),
            Map.entry("Elektronik", "Elektr."),
            Map.entry("Logistik", "Log."),
            Map.entry("Makmur", "Mkmr"),
            Map.entry("Abadi", "Abd"),
            Map.entry("Group", "Grup"),
            Map.entry("Perkasa", "Perks."),
            Map.entry("Lestari", "Lstr"),
            Map.entry("Prima", "Prm"));

    private final Random random;
    private final Map<String, List<String>> regionsByProvince;

    SpoiledEmployer(long seed, List<String> regions) {
        this.random = new Random(seed);
        this.regionsByProvince = regions.stream().collect(Collectors.groupingBy(code -> code.substring(0, 2)));
    }

    MatchQuery of(String name, LegalForm form, @Nullable String address, String region) {
        List<String> words = new ArrayList<>(Arrays.asList(name.split(" ")));
        String prefix = FORMS.contains(words.get(0)) ? words.remove(0) : "";
        spoil(words);
        String plain = String.join(" ", words);
        @Nullable LegalForm told = chance(FORM_TOLD) ? form : null;
        String spoiled = plain;
        if (form == LegalForm.DESA) {
            spoiled = chance(EVEN) ? plain : (chance(EVEN) ? "Desa " : "Pemdes ") + plain;
        } else if (!prefix.isEmpty()) {
            spoiled = form(prefix, plain);
            boolean kept = spoiled.startsWith(prefix + " ") || spoiled.endsWith(", " + prefix) || dotted(spoiled);
            told = kept ? told : null;
        }
        if (chance(CAPITALS)) {
            spoiled = spoiled.toUpperCase(Locale.ROOT);
        }
        String where = form == LegalForm.DESA ? region(region, 0) : region(region, NEIGHBOUR);
        return new MatchQuery(null, spoiled, told, null, address == null ? null : address(address), where);
    }

    private void spoil(List<String> words) {
        if (words.size() > 2 && chance(WORD_DROPPED)) {
            words.remove(random.nextInt(words.size()));
        }
        if (words.size() > 1 && chance(WORDS_SWAPPED)) {
            int i = random.nextInt(words.size() - 1);
            Collections.swap(words, i, i + 1);
        }
        if (chance(ABBREVIATED)) {
            words.replaceAll(word -> ABBREVIATIONS.getOrDefault(word, word));
        }
        if (chance(OLD_SPELLING)) {
            words.replaceAll(SpoiledEmployer::old);
        }
        if (chance(TYPO)) {
            typo(words);
            if (chance(SECOND_TYPO / TYPO)) {
                typo(words);
            }
        }
        if (words.size() > 1 && chance(WORDS_JOINED)) {
            int i = random.nextInt(words.size() - 1);
            words.set(i, words.get(i) + words.remove(i + 1));
        }
    }

    private String form(String form, String plain) {
        double which = random.nextDouble();
        if (which < FORM_MOVED) {
            return plain + ", " + form;
        }
        if (which < FORM_MOVED + FORM_DROPPED) {
            return plain;
        }
        boolean isShort = form.length() == 2;
        if (isShort && which < FORM_MOVED + FORM_DROPPED + FORM_CHANGED) {
            return (form.equals("CV") ? chance(EVEN) ? "PT" : "UD" : "CV") + " " + plain;
        }
        if (isShort && which < FORM_MOVED + FORM_DROPPED + FORM_CHANGED + FORM_DOTTED) {
            return form.charAt(0) + "." + form.charAt(1) + ". " + plain;
        }
        return form + " " + plain;
    }

    private static boolean dotted(String name) {
        return name.charAt(1) == '.';
    }

    private static String old(String word) {
        return word.replace("u", "oe")
                .replace("j", "dj")
                .replace("J", "Dj")
                .replace("c", "tj")
                .replace("C", "Tj");
    }

    private void typo(List<String> words) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).length() > 2) {
                places.add(i);
            }
        }
        if (!places.isEmpty()) {
            int place = places.get(random.nextInt(places.size()));
            words.set(place, typo(words.get(place)));
        }
    }

    /** A letter, any of them, another one, dropped, doubled, added, or swapped with the one before. */
    private String typo(String word) {
        int i = random.nextInt(word.length());
        char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        int first = Math.max(i - 1, 0);
        return switch (random.nextInt(5)) {
            case 0 -> word.substring(0, i) + letter + word.substring(i + 1);
            case 1 -> word.substring(0, i) + word.substring(i + 1);
            case 2 -> word.substring(0, i) + word.charAt(i) + word.substring(i);
            case 3 -> word.substring(0, i) + letter + word.substring(i);
            default -> word.substring(0, first)
                    + word.charAt(first + 1)
                    + word.charAt(first)
                    + word.substring(first + 2);
        };
    }

    private @Nullable String address(String address) {
        if (chance(NO_ADDRESS)) {
            return null;
        }
        String spoiled = address;
        if (chance(ADDRESS_SHORTENED)) {
            spoiled = chance(EVEN) ? spoiled.replaceAll(",.*", "") : spoiled.replaceAll(" No\\..*", "");
        }
        if (chance(OTHER_HOUSE)) {
            spoiled = spoiled.replaceAll("No\\. \\d+", "No. " + (1 + random.nextInt(300)));
        }
        if (chance(ADDRESS_TYPO)) {
            List<String> words = new ArrayList<>(Arrays.asList(spoiled.split(" ")));
            typo(words);
            spoiled = String.join(" ", words);
        }
        spoiled = switch (random.nextInt(4)) {
            case 0 -> spoiled.replace("Jl. ", "Jalan ");
            case 1 -> spoiled.replace("Jl. ", "Jln ").replace("No. ", "No.");
            case 2 -> spoiled.replace("Jl. ", "").replace(" No. ", " ");
            default -> spoiled;
        };
        return chance(ADDRESS_TYPO)
                ? spoiled + ", RT 00" + (1 + random.nextInt(9)) + "/RW 0" + (1 + random.nextInt(9))
                : spoiled;
    }

    private @Nullable String region(String region, double neighbour) {
        double which = random.nextDouble();
        if (which < NO_REGION) {
            return null;
        }
        if (which < NO_REGION + neighbour) {
            List<String> near = regionsByProvince.get(region.substring(0, 2));
            return near.get(random.nextInt(near.size()));
        }
        return region;
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
