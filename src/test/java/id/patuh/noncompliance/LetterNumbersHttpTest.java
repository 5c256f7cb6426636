package id.patuh.noncompliance;

import static id.patuh.noncompliance.CaseLetters.aDraft;
import static id.patuh.testing.Api.posting;
import static id.patuh.testing.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.document.NumberSeries;
import id.patuh.noncompliance.CaseLetters.ALetter;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Numbers of letters: without a gap, without a double, whoever comes at once. Each test has years or series of its own. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class LetterNumbersHttpTest {

    @Inject
    Database database;

    @Inject
    NumberSeries numbers;

    @Test
    void sixty_four_writers_of_one_series_get_sixty_four_numbers_in_a_row() throws Exception {
        List<Long> given = atOnce(IntStream.range(0, 64)
                .mapToObj(i -> (Callable<Long>) () ->
                        QuarkusTransaction.requiringNew().timeout(300).call(() -> numbers.next("test/sixty-four")))
                .toList());

        assertThat(given.stream().sorted())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 64).boxed().toList());
    }

    @Test
    void a_number_that_is_given_back_is_given_again() {
        QuarkusTransaction.begin();
        assertThat(numbers.next("test/back")).isEqualTo(1);
        QuarkusTransaction.rollback();
        assertThat(QuarkusTransaction.requiringNew().call(() -> numbers.next("test/back")))
                .isEqualTo(1);
    }

    @Test
    void letters_approved_at_once_are_numbered_in_a_row_by_kind_and_year() throws Exception {
        List<ALetter> letters = IntStream.range(0, 64)
                .mapToObj(i -> aDraft(LetterHttpTest.confirmed(), i % 2 == 0 ? "SP1" : "NOTICE_1"))
                .toList();

        List<Response> answers = atOnce(letters.stream()
                .map(letter -> (Callable<Response>) () -> approved(letter, "2053-06-01"))
                .toList());

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(answers.stream().map(answer -> answer.<String>path("number")).toList())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 32)
                        .boxed()
                        .flatMap(n -> List.of("B/" + n + "/SP1/2053", "B/" + n + "/P1/2053").stream())
                        .toList());
    }

    @Test
    void a_refused_approval_takes_no_number() {
        ALetter refused = aDraft(LetterHttpTest.confirmed(), "SP2");
        posting("bpjs-malut", "")
                .header("Acting-Officer", Cases.EXAMINER)
                .header("If-Match", "*")
                .header("Sandbox-Date", "2054-06-01")
                .post(refused.url() + "/approval")
                .then()
                .statusCode(409);
        assertThat(database.count("number_series where name like 'letter/%/2054'"))
                .isZero();
        assertThat(approved(refused, "2054-06-01").<String>path("number")).isEqualTo("B/1/SP2/2054");
    }

    private static Response approved(ALetter letter, String day) {
        Response answer = approval(letter, day);
        for (int i = 0; i < 20 && answer.statusCode() == 503; i++) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(Long.parseLong(answer.header("Retry-After"))));
            answer = approval(letter, day);
        }
        return answer;
    }

    private static Response approval(ALetter letter, String day) {
        return posting("bpjs-malut", "")
                .header("Acting-Officer", Cases.OTHER_EXAMINER)
                .header("If-Match", "*")
                .header("Sandbox-Date", day)
                .post(letter.url() + "/approval");
    }
}
