package id.patuh.platform.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences the service says, in both languages; a key without a text is a defect and fails loudly. */
public final class Texts {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** The text of a key with its arguments filled in. Numbers are not grouped, so that they can be copied. */
    public static String of(Language language, String key, List<Object> arguments) {
        String pattern = bundle(language).getString(key);
        Object[] plain = arguments.stream().map(String::valueOf).toArray();
        return new MessageFormat(pattern, Locale.ROOT).format(plain);
    }

    public static String of(Language language, String key) {
        return of(language, key, List.of());
    }

    /** Every key that has a text in a language. */
    public static java.util.Set<String> keys(Language language) {
        return bundle(language).keySet();
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("texts", language.locale(), Texts.class.getClassLoader(), EXACT);
    }
}
