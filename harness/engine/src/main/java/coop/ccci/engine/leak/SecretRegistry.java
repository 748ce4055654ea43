package coop.ccci.engine.leak;

import coop.ccci.kit.Secret;
import java.util.List;

/** Every secret a run knows; what is registered is masked from then on and looked for at the end. */
public interface SecretRegistry {

    /** Makes this secret known. */
    void register(Secret secret);

    /** All that are known now. */
    List<Secret> all();
}
