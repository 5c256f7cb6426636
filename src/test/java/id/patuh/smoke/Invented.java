package id.patuh.smoke;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Bodies of requests about companies that do not exist, each other than any before. */
final class Invented {

    private Invented() {}

    static String employer(String region) {
        String number = number();
        return """
                {"name": "PT Contoh Uji Asap %s", "legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "%s",
                 "address": "Jalan Contoh 1", "knownWorkers": {"count": 24, "source": "Uji asap"},
                 "identifiers": [{"scheme": "LOCAL", "value": "%s", "source": "Uji asap"}]}
                """
                .formatted(number, region, number);
    }

    static String registration(String status, int workers) {
        return """
                {"segment": "PU", "status": "%s", "registeredDate": "2024-03-01", "workersRegistered": %d,
                 "workersKnown": 24, "source": "Uji asap"}
                """
                .formatted(status, workers);
    }

    static String theCase(String employerId, List<YearMonth> months) {
        return """
                {"employerId": "%s", "track": "ADMINISTRATIVE", "note": "Uji asap", "findings": [%s]}
                """
                .formatted(employerId, finding("PWBD", months));
    }

    static String finding(String category, List<YearMonth> months) {
        return """
                {"category": "%s", "status": "SUSPECTED", "fromMonth": "%s", "toMonth": "%s", "programmes": ["JKK", "JKM"]}
                """
                .formatted(category, months.get(0), months.get(1));
    }

    /** A number of an office's own register. */
    static String number() {
        return "99-UJI-" + UUID.randomUUID().toString().replace("-", "").toUpperCase();
    }
}
