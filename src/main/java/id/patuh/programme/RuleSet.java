package id.patuh.programme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Names a state of law, so that whoever keeps an outcome can tell by which one it was reached. */
final class RuleSet {

    /** Raised when the rules in code change what they answer for the same provisions. */
    private static final int VERSION = 1;

    private static final int DIGITS = 12;

    private RuleSet() {}

    /** Ids and moments of recording are left out: the same law has the same name everywhere. */
    static String of(Collection<LawRow> provisions) {
        String law = provisions.stream().map(RuleSet::text).sorted().collect(Collectors.joining("\n"));
        return VERSION + "-" + digest(law).substring(0, DIGITS);
    }

    private static String text(LawRow row) {
        return row.kind() + " " + row.validFrom() + " " + row.validTo() + " " + row.reach() + " " + row.content() + " "
                + row.legalSource();
    }

    private static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
