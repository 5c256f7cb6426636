package id.patuh.agency;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What clients may do and see, from the tables of this feature. Kept for half a second, so that a change takes effect on
 * every replica within one.
 */
@ApplicationScoped
class Rights implements Directory, Visibility {

    private static final Duration KEPT = Duration.ofMillis(500);

    private final CurrentCaller current;
    private final LegalTime time;
    private final LoadingCache<String, Optional<Known>> clients =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT).build(this::load);

    Rights(CurrentCaller current, LegalTime time) {
        this.current = current;
        this.time = time;
    }

    /** A client with the rows it sees of employers, from which the other kinds follow. */
    private record Known(Caller caller, ClientProfile profile, Sight employers) {}

    @Override
    public Optional<Caller> client(String clientId) {
        return clients.get(clientId).map(Known::caller);
    }

    @Override
    public Optional<Caller> rememberedClient(String clientId) {
        return Optional.ofNullable(clients.getIfPresent(clientId))
                .flatMap(known -> known)
                .map(Known::caller);
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
            case EMPLOYER, REGISTRATION, COMPLIANCE -> known.employers();
            case CASE, DETECTION, DOCUMENT, LETTER -> seesCases(known.profile()) ? known.employers() : Sight.NOTHING;
            case IMPORT, DETECTION_RUN -> caller.agencyId().map(Sight::ofOwner).orElse(Sight.NOTHING);
            case HOLIDAY, PROVISION, MINIMUM_WAGE -> Sight.ALL;
            case CONTRIBUTION, CONTRIBUTION_DECLARATION, PAYMENT, PAYMENT_PLAN, CONSTRUCTION_PROJECT -> seesLedgers(
                            known.profile())
                    ? known.employers()
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
            case BPJS_HEAD_OFFICE, BPJS_OFFICER, BPJS_SUPERVISOR, LABOUR_INSPECTORATE -> true;
            case PROSECUTION,
                    POLICE,
                    LICENSING,
                    RECEIVER,
                    REGIONAL_GOVERNMENT,
                    EMPLOYER,
                    UNION,
                    SYSTEM_AUDITOR,
                    EXCHANGE -> false;
        };
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
                .map(agency -> Agreement.inForce(agency, time.today(ZoneOffset.UTC)))
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
        return new Known(caller, client.profile(), employers(client, agreements));
    }

    private static Optional<Purpose> purpose(List<Agreement> agreements) {
        return agreements.stream()
                .flatMap(agreement -> agreement.defaultPurpose().stream())
                .findFirst();
    }

    /** Rows of employers by profile. Mandates and referrals will add rows one by one; until then they add none. */
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
