package id.patuh.document;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Name of a file, cleaned: no folder, no control or direction characters, nothing that a file system gives a meaning, and the
 * ending of what the file is.
 */
record FileName(String text) {

    private static final int LONGEST = 120;
    private static final String UNNAMED = "dokumen";

    static FileName of(String sent, FileType type) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String clean = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*%;]", "_")
                .replaceAll("^[. ]+|[. ]+$", "");
        boolean isNamed = type.isNamed(clean);
        int dot = clean.lastIndexOf('.');
        String ending = isNamed ? clean.substring(dot) : type.ending();
        String stem = isNamed ? clean.substring(0, dot) : clean;
        String name = stem.isBlank() ? UNNAMED : cut(stem, LONGEST - ending.length());
        return new FileName(name + ending);
    }

    /** Not in the middle of a character that takes two. */
    private static String cut(String stem, int longest) {
        if (stem.length() <= longest) {
            return stem;
        }
        int end = Character.isHighSurrogate(stem.charAt(longest - 1)) ? longest - 1 : longest;
        return stem.substring(0, end);
    }

    /** How an answer offers the file to be saved (RFC 6266): for old readers in ASCII, for others as it is. */
    String disposition() {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded();
    }

    private String encoded() {
        StringBuilder out = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xff);
            boolean isPlain = letter < 0x80 && (Character.isLetterOrDigit(letter) || "-._~".indexOf(letter) >= 0);
            out.append(
                    isPlain
                            ? String.valueOf(letter)
                            : "%" + HexFormat.of().toHexDigits(each).toUpperCase(Locale.ROOT));
        }
        return out.toString();
    }
}
