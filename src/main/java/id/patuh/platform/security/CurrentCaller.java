package id.patuh.platform.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The caller of the present request, or the one a background job runs for. */
@RequestScoped
public class CurrentCaller {

    /** Attribute of the security identity that holds the caller. */
    static final String ATTRIBUTE = "patuh.caller";

    private final CurrentIdentityAssociation identity;
    private @Nullable Caller caller;

    CurrentCaller(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    public boolean isKnown() {
        return find() != null;
    }

    public Caller get() {
        Caller found = find();
        if (found == null) {
            throw new IllegalStateException("No caller: the operation is not secured");
        }
        return found;
    }

    /** Sets the caller: for a background job, or when the request told more about itself. */
    public void set(Caller caller) {
        this.caller = caller;
    }

    /** Never waits: where an operation is secured, the identity is settled before anything of ours runs. */
    private @Nullable Caller find() {
        if (caller == null) {
            SecurityIdentity known = identity.getDeferredIdentity()
                    .onFailure()
                    .recoverWithNull()
                    .subscribeAsCompletionStage()
                    .getNow(null);
            caller = known == null ? null : known.getAttribute(ATTRIBUTE);
        }
        return caller;
    }
}
