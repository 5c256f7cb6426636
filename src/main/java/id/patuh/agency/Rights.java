package id.patuh.agency;

import id.patuh.platform.concurrency.Remembered;
import id.patuh.platform.security.Caller;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.Directory;
import id.patuh.platform.security.Purpose;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import id.patuh.region.Region;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What clients may do and see, from the tables of this feature. Kept for half a second, so that a change takes effect on
 * every replica within one.
 */
@ApplicationScoped
class Rights implements Directory, Visibility {

    private static final Duration KEPT = Duration.ofMillis(500);

    private final CurrentCaller current;
    private final LegalTime time;
    private final Remembered<String, Optional<Known>> clients = new Remembered<>(KEPT, 10_000, this::load);

    Rights(CurrentCaller current, LegalTime time) {
        this.current = current;
        this.time = time;
    }

    /**
     * A client with the rows it sees of employers, from which the other kinds follow.
     *
     * @param standing rows that it sees on any day
     * @param mandates employers of the mandates that its agency received, by the days on which these hold
     */
    private record Known(Caller caller, ClientProfile profile, Sight standing, Map<Validity, Set<UUID>> mandates) {

        Sight employers(LegalTime time) {
            if (mandates.isEmpty()) {
                return standing;
            }
            Set<UUID> mandated = mandates.entrySet().stream()
                    .filter(each -> each.getKey().holdsToday(time))
                    .flatMap(each -> each.getValue().stream())
                    .collect(Collectors.toUnmodifiableSet());
            return standing.withOwners(mandated);
        }
    }

    @Override
    public Optional<Caller> client(String clientId) {
        return clients.get(clientId).map(Known::caller);
    }

    @Override
    public Optional<Caller> rememberedClient(String clientId) {
        return clients.known(clientId).flatMap(known -> known).map(Known::caller);
    }

    @Override
    public boolean isOfficer(UUID agencyId, UUID officerId) {
        return QuarkusTransaction.joiningExisting().call(() -> Officer.actsFor(agencyId, officerId));
    }

    @Override
    public Sight of(SubjectKind kind) {
        Caller caller = current.get();
        Known known = clients.get(caller.clientId()).orElse(null);
        if (known == null) {
            return Sight.NOTHING;
        }
        return switch (kind) {
            case EMPLOYER, REGISTRATION, COMPLIANCE -> known.employers(time);
            case OBJECTION -> known.profile() == ClientProfile.EMPLOYER || seesOffices(known.profile())
                    ? known.employers(time)
                    : Sight.NOTHING;
            case CASE, DOCUMENT, LETTER -> seesCases(known.profile()) ? known.employers(time) : Sight.NOTHING;
            case DETECTION, SANCTION -> seesOffices(known.profile()) ? known.employers(time) : Sight.NOTHING;
            case SERVICE_RESTRICTION -> restrictions(known);
            case MANDATE -> mandates(known);
            case COMPLAINT -> complaints(known);
            case IMPORT,
                    DETECTION_RUN,
                    CASE_BATCH,
                    CASE_TAKEOVER,
                    LETTER_BATCH,
                    LETTER_DRAFT,
                    RESTRICTION_CHECK -> caller.agencyId().map(Sight::ofOwner).orElse(Sight.NOTHING);
            case HOLIDAY, PROVISION, MINIMUM_WAGE -> Sight.ALL;
            case CONTRIBUTION, CONTRIBUTION_DECLARATION, PAYMENT, PAYMENT_PLAN, CONSTRUCTION_PROJECT -> seesLedgers(
                            known.profile())
                    ? known.employers(time)
                    : Sight.NOTHING;
        };
    }

    @Override
    public boolean seesPersonalNumbers() {
        return clients.get(current.get().clientId())
                .map(known -> known.profile().isBpjs())
                .orElse(false);
    }

    private static boolean seesCases(ClientProfile profile) {
        return switch (profile) {
            case BPJS_HEAD_OFFICE, BPJS_OFFICER, BPJS_SUPERVISOR, LABOUR_INSPECTORATE, PROSECUTION -> true;
            case POLICE, LICENSING, RECEIVER, REGIONAL_GOVERNMENT, EMPLOYER, UNION, SYSTEM_AUDITOR, EXCHANGE -> false;
        };
    }

    /** Suspicions before anybody looked at them: no mandate is about them. */
    private static boolean seesOffices(ClientProfile profile) {
        return seesCases(profile) && profile != ClientProfile.PROSECUTION;
    }

    /** Mandates that its agency gave or received. */
    private static Sight mandates(Known known) {
        return switch (known.profile()) {
            case BPJS_HEAD_OFFICE -> Sight.ALL;
            case BPJS_OFFICER, BPJS_SUPERVISOR, PROSECUTION -> known.caller()
                    .agencyId()
                    .map(Sight::ofOwner)
                    .orElse(Sight.NOTHING);
            case LABOUR_INSPECTORATE,
                    POLICE,
                    LICENSING,
                    RECEIVER,
                    REGIONAL_GOVERNMENT,
                    EMPLOYER,
                    UNION,
                    SYSTEM_AUDITOR,
                    EXCHANGE -> Sight.NOTHING;
        };
    }

    /** Complaints about employers of its regions; of a union what it lodged itself, and of that only the basics. */
    private static Sight complaints(Known known) {
        return switch (known.profile()) {
            case BPJS_HEAD_OFFICE, BPJS_OFFICER, BPJS_SUPERVISOR -> known.standing();
            case UNION -> known.caller()
                    .agencyId()
                    .map(Sight::ofOwner)
                    .orElse(Sight.NOTHING)
                    .basics();
            case LABOUR_INSPECTORATE,
                    PROSECUTION,
                    POLICE,
                    LICENSING,
                    RECEIVER,
                    REGIONAL_GOVERNMENT,
                    EMPLOYER,
                    SYSTEM_AUDITOR,
                    EXCHANGE -> Sight.NOTHING;
        };
    }

    /** A desk sees what is asked of it; BPJS what it asked for in its regions. */
    private static Sight restrictions(Known known) {
        if (known.profile() == ClientProfile.LICENSING) {
            return known.caller().agencyId().map(Sight::ofOwner).orElse(Sight.NOTHING);
        }
        return known.profile().isBpjs() ? known.standing() : Sight.NOTHING;
    }

    private static boolean seesLedgers(ClientProfile profile) {
        return switch (profile) {
            case BPJS_HEAD_OFFICE, BPJS_OFFICER, BPJS_SUPERVISOR, LABOUR_INSPECTORATE, EMPLOYER, EXCHANGE -> true;
            case PROSECUTION, POLICE, LICENSING, RECEIVER, REGIONAL_GOVERNMENT, UNION, SYSTEM_AUDITOR -> false;
        };
    }

    private Optional<Known> load(String clientId) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> Client.active(clientId).map(this::known));
    }

    private Known known(Client client) {
        List<Agreement> agreements = client.agencyId()
                .flatMap(Agency::named)
                .map(agency -> Agreement.inForce(agency.id(), time.today(agency.zone())))
                .orElse(List.of());
        Caller caller = new Caller(
                client.clientId(),
                client.agencyId(),
                client.employerId(),
                client.profile().scopes(),
                client.mayVouch(),
                purpose(agreements),
                Optional.empty(),
                Optional.empty());
        return new Known(caller, client.profile(), employers(client, agreements), received(client));
    }

    /** What prosecutors see, they see by mandate; whose days are judged at each request, not when they are read. */
    private static Map<Validity, Set<UUID>> received(Client client) {
        return client.profile() == ClientProfile.PROSECUTION
                ? client.agencyId().map(Mandate::receivedBy).orElse(Map.of())
                : Map.of();
    }

    private static Optional<Purpose> purpose(List<Agreement> agreements) {
        return agreements.stream()
                .flatMap(agreement -> agreement.defaultPurpose().stream())
                .findFirst();
    }

    /** Rows of employers by profile that are seen on any day. Mandates add rows one by one; referrals will. */
    private static Sight employers(Client client, List<Agreement> agreements) {
        return switch (client.profile()) {
            case BPJS_HEAD_OFFICE -> Sight.ALL;
            case BPJS_OFFICER, BPJS_SUPERVISOR, EXCHANGE -> Sight.ofRegions(ownRegions(client));
            case LABOUR_INSPECTORATE -> Sight.ofRegions(Region.regenciesUnder(agreements.stream()
                    .flatMap(agreement -> agreement.regionCodes().stream())
                    .toList()));
            case POLICE -> Sight.ofRegions(ownRegions(client)).basics();
            case EMPLOYER -> client.employerId().map(Sight::ofOwner).orElse(Sight.NOTHING);
            case PROSECUTION, LICENSING, RECEIVER, REGIONAL_GOVERNMENT, UNION, SYSTEM_AUDITOR -> Sight.NOTHING;
        };
    }

    private static Set<String> ownRegions(Client client) {
        return client.agencyId()
                .flatMap(Agency::of)
                .map(agency -> Region.regenciesUnder(agency.regionCodes()))
                .orElse(Set.of());
    }
}
