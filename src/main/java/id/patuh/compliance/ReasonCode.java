package id.patuh.compliance;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a rule can say, with the duty it rests on unless the rule names a more exact one. */
@Schema(description = "What was found")
public enum ReasonCode {
    /** It is an employer no longer. */
    CEASED(Effect.SCOPE, null, "UU 24/2011", "art. 15(1)"),
    /** It employs nobody. */
    NO_WORKERS(Effect.SCOPE, null, "UU 24/2011", "art. 15(1)"),

    /** It employs workers and is registered in no programme. */
    NOT_REGISTERED(Effect.BREACH, Category.PWBD, "UU 24/2011", "art. 15(1)"),
    /** It is not registered in a programme that its scale or class requires. */
    PROGRAMME_MISSING(Effect.BREACH, Category.PDS_PROGRAM, "Perpres 109/2013", "art. 6"),
    /** Fewer workers are registered than an examination or a document shows. */
    WORKERS_MISSING(Effect.BREACH, Category.PDS_TK, "UU 24/2011", "art. 15(1)"),
    /** Registration itself says that only some of the workers are in. */
    PARTLY_REGISTERED(Effect.BREACH, Category.PDS_TK, "UU 24/2011", "art. 15(1)"),
    /** Lower wages are reported than an examination or a document shows. */
    WAGES_UNDERSTATED(Effect.BREACH, Category.PDS_UPAH, "UU 24/2011", "art. 15(2)"),
    /** Contributions of months declared complete are unpaid after their due date. */
    CONTRIBUTIONS_UNPAID(Effect.BREACH, Category.ARREARS, "UU 24/2011", "art. 19(1)-(2)"),
    /** The contributions are paid, the late fine on them is not. */
    LATE_FINE_UNPAID(Effect.BREACH, Category.ARREARS, "UU 24/2011", "art. 19(1)-(2)"),
    /** An administrative fine is unpaid, whatever was put right since. */
    ADMINISTRATIVE_FINE_UNPAID(Effect.BREACH, null, "PP 86/2013", "art. 10(5)"),

    /** It is registered in no programme, and nobody told how many workers it has. */
    WORKERS_NOT_KNOWN(Effect.OPEN, null, "UU 24/2011", "art. 15(1)"),
    /** Whether a programme is required depends on the scale, which is not known. */
    SCALE_NOT_KNOWN(Effect.OPEN, null, "Perpres 109/2013", "art. 6"),
    /** The source has not declared these months complete. */
    PAYMENTS_NOT_LOADED(Effect.OPEN, null, "UU 24/2011", "art. 19(1)-(2)"),
    /** The source declared these months complete and told nothing of this employer. */
    CONTRIBUTION_NOT_REPORTED(Effect.OPEN, null, "UU 24/2011", "art. 19(1)-(2)"),
    /** The law as data names no day on which contributions of its segment fall due, so their payment is not judged. */
    DUE_DATE_NOT_KNOWN(Effect.OPEN, null, "UU 24/2011", "art. 19(1)-(2)"),

    /** A source counts more workers than are registered. */
    WORKERS_SUSPECTED(Effect.HINT, Category.PDS_TK, "UU 24/2011", "art. 15(1)"),
    /** A source knows higher wages than are reported. */
    WAGES_SUSPECTED(Effect.HINT, Category.PDS_UPAH, "UU 24/2011", "art. 15(2)"),
    /** The average wage reported is below the minimum wage of the region. */
    WAGES_BELOW_MINIMUM(Effect.HINT, Category.PDS_UPAH, "UU 24/2011", "art. 15(2)"),

    /** It is an active employer. */
    ACTIVE(Effect.MET, null, "UU 24/2011", "art. 15(1)"),
    /** It is registered in a programme that it must follow. */
    REGISTERED(Effect.MET, null, "Perpres 109/2013", "art. 6"),
    /** A programme does not apply to it. */
    EXEMPT(Effect.MET, null, "Perpres 109/2013", "art. 6"),
    /** Its scale, its class or the kind of its workers leave a programme to it. */
    NOT_REQUIRED(Effect.MET, null, "Perpres 109/2013", "art. 6"),
    /** It is registered in a programme that is left to it. */
    VOLUNTARY(Effect.MET, null, "Perpres 109/2013", "art. 6"),
    /** As many workers are registered as a source counts, or more. */
    WORKERS_MATCH(Effect.MET, null, "UU 24/2011", "art. 15(1)"),
    /** The wages reported are no lower than a source knows. */
    WAGES_MATCH(Effect.MET, null, "UU 24/2011", "art. 15(2)"),
    /** The average wage reported is not below the minimum wage of the region. */
    MINIMUM_WAGE_MET(Effect.MET, null, "UU 24/2011", "art. 15(2)"),
    /** Minimum wages bind neither micro nor small businesses. */
    MINIMUM_WAGE_NOT_BINDING(Effect.MET, null, "PP 36/2021", "art. 36(1)"),
    /** It is registered, and no month has fallen due since. */
    NOTHING_DUE(Effect.MET, null, "UU 24/2011", "art. 19(1)-(2)"),
    /** Every month that fell due is paid. */
    CONTRIBUTIONS_PAID(Effect.MET, null, "UU 24/2011", "art. 19(1)-(2)");

    private final Effect effect;
    private final @Nullable Category category;
    private final LegalBasis basis;

    ReasonCode(Effect effect, @Nullable Category category, String act, String article) {
        this.effect = effect;
        this.category = category;
        this.basis = new LegalBasis(act, article);
    }

    /** What it does to the verdict where nothing covers it. */
    Effect effect() {
        return effect;
    }

    Optional<Category> category() {
        return Optional.ofNullable(category);
    }

    LegalBasis basis() {
        return basis;
    }

    /** Key of its sentence. */
    String text() {
        return "verdict." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
