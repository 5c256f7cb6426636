package id.patuh.exchange;

import id.patuh.platform.json.Characters;

/** Texts as the report repeats them; what the database cannot hold is shown as U+FFFD. */
final class Storable {

    private Storable() {}

    static String text(String cell) {
        if (Characters.areFine(cell)) {
            return cell;
        }
        StringBuilder shown = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean fine =
                    !Character.isSurrogate(c) && (!Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t');
            shown.append(fine ? c : '\uFFFD');
        }
        return shown.toString();
    }
}
