package id.patuh.platform.openapi;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many characters a pattern of the contract lets through at most; reads classes, groups, "or" and counts. */
final class LongestMatch {

    private static final int ENDLESS = 1_000_000;
    private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(,(\\d*))?}|[?*+]");
    private static final Pattern ONE = Pattern.compile("\\\\x\\p{XDigit}{2}|\\\\.|\\[(\\\\.|[^]\\\\])*]|[^()|]");

    private final String pattern;
    private int at;

    private LongestMatch(String pattern) {
        this.pattern = pattern;
    }

    /** The most characters; empty if there is no limit. */
    static OptionalInt of(String pattern) {
        LongestMatch reader = new LongestMatch(pattern.replaceAll("^\\^|\\$$", ""));
        int longest = reader.alternatives();
        return longest >= ENDLESS ? OptionalInt.empty() : OptionalInt.of(longest);
    }

    private int alternatives() {
        int longest = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            longest = Math.max(longest, sequence());
        }
        return longest;
    }

    private int sequence() {
        int length = 0;
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            length = (int) Math.min(ENDLESS, length + (long) part() * times());
        }
        return length;
    }

    private int part() {
        if (pattern.charAt(at) == '(') {
            at += pattern.startsWith("(?:", at) ? 3 : 1;
            int inside = alternatives();
            at++;
            return inside;
        }
        Matcher one = ONE.matcher(pattern).region(at, pattern.length());
        if (!one.lookingAt()) {
            throw new IllegalArgumentException("Not read at " + at + ": " + pattern);
        }
        at = one.end();
        return 1;
    }

    private int times() {
        Matcher count = COUNT.matcher(pattern).region(at, pattern.length());
        if (!count.lookingAt()) {
            return 1;
        }
        at = count.end();
        if (count.group(1) == null) {
            return count.group().equals("?") ? 1 : ENDLESS;
        }
        String most = count.group(2) == null ? count.group(1) : count.group(3);
        return most.isEmpty() ? ENDLESS : Integer.parseInt(most);
    }
}
