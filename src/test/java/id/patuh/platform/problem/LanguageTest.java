package id.patuh.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Proxy;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    /** Accept-Language and the language it gets. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            id                              | ID
            en                              | EN
            EN                              | EN
            en-GB                           | EN
            en-US,en;q=0.9                  | EN
            id-ID,id;q=0.9,en-US;q=0.8      | ID
            en-US,en;q=0.9,id;q=0.8         | EN
            id;q=0.5, en                    | EN
            en;q=0.5, id;q=0.9              | ID
            en;q=0.8, id;q=0.8              | EN
            de, en;q=0.5                    | EN
            de, id;q=0.5, en;q=0.4          | ID
            de                              | ID
            jv, su;q=0.9                    | ID
            *                               | ID
            de, *;q=0.1                     | ID
            en;q=0, id                      | ID
            en;q=0                          | ID
            ''                              | ID
            ' '                             | ID
            en;q=2                          | ID
            en;q=abc                        | ID
            en;;q=1                         | ID
            !                               | ID
            english please                  | ID
            """)
    void the_header_decides_and_indonesian_is_the_rest(String header, Language language) {
        assertThat(Language.of(asking(header))).isEqualTo(language);
    }

    @Test
    void without_a_header_it_is_indonesian() {
        assertThat(Language.of(asking(null))).isEqualTo(Language.ID);
        assertThat(Language.of(null)).isEqualTo(Language.ID);
    }

    @Test
    void a_language_has_its_locale() {
        assertThat(Language.ID.locale()).isEqualTo(Locale.forLanguageTag("id"));
        assertThat(Language.EN.locale()).isEqualTo(Locale.ENGLISH);
    }

    /** The headers of a request that asks for a language. */
    private static HttpHeaders asking(@Nullable String acceptLanguage) {
        return (HttpHeaders) Proxy.newProxyInstance(
                HttpHeaders.class.getClassLoader(),
                new Class<?>[] {HttpHeaders.class},
                (headers, method, arguments) -> {
                    if (method.getName().equals("getHeaderString")
                            && HttpHeaders.ACCEPT_LANGUAGE.equals(arguments[0])) {
                        return acceptLanguage;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
