package coop.ccci.engine.admission;

import coop.ccci.engine.admission.Walk.About;
import coop.ccci.engine.admission.Walk.Stray;
import java.util.stream.Stream;

/** Every key is on the list. */
final class AD003KnownKeys implements Rule {
    @Override
    public AdmissionRule facts() {
        return new AdmissionRule("AD003", "keys that are on the list, at the top, in services and everywhere else");
    }

    @Override
    public Stream<Hit> check(Dossier dossier) {
        return dossier.layers()
                .flatMap(Walk::through)
                .filter(stray -> stray.about() == About.KEY)
                .map(Stray::hit);
    }
}
