package id.patuh.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An office's own file of invented employers, one of them with a legal form that does not exist. */
record Register(String region) {

    static final String CONTENT_TYPE = "multipart/form-data; boundary=next-part";
    static final int ROWS = 20;
    static final int BAD_LINE = 8;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 250;

    BodyPublisher parts() {
        return BodyPublishers.ofString(
                """
                --next-part
                Content-Disposition: form-data; name="kind"

                EMPLOYERS
                --next-part
                Content-Disposition: form-data; name="key"

                local
                --next-part
                Content-Disposition: form-data; name="mapping"

                {
                 "columns": {"identifiers.LOCAL": "Nomor", "name": "Nama", "legalForm": "Bentuk", "regionCode": "Wilayah"},
                 "constants": {"employerClass": "PRIVATE"}, "regionCodeSystem": "KEMENDAGRI", "source": "Uji asap"}
                --next-part
                Content-Disposition: form-data; name="file"; filename="register.csv"
                Content-Type: text/csv

                Nomor;Nama;Bentuk;Wilayah
                %s
                --next-part--
                """
                        .formatted(rows())
                        .replace("\n", "\r\n"));
    }

    private String rows() {
        return IntStream.range(0, ROWS).mapToObj(row -> row(row + 2)).collect(Collectors.joining("\n"));
    }

    private String row(int line) {
        String number = Invented.number();
        return "%s;PT Contoh Uji Asap %s;%s;%s".formatted(number, number, line == BAD_LINE ? "XX" : "PT", region);
    }

    /** The import once it ended. */
    static Answer landed(Session session, String place) {
        Instant end = Instant.now().plus(PATIENCE);
        Answer found = session.get(place).expect(200);
        while (List.of("STAGED", "RUNNING").contains(found.text("/state"))
                && Instant.now().isBefore(end)) {
            pause();
            found = session.get(place).expect(200);
        }
        assertThat(found.text("/state")).as("%s", found.json()).isEqualTo("COMPLETED");
        return found;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
