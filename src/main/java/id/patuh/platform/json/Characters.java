package id.patuh.platform.json;

/** Characters that no text of this service may hold: NUL and other controls, and halves of surrogate pairs. */
public final class Characters {

    private Characters() {}

    /** Whether the text can be stored and shown; tab and line ends are fine. */
    public static boolean areFine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            } else if (Character.isLowSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
