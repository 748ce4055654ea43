package coop.ccci.engine.admission;

import coop.ccci.engine.admission.Walk.About;
import coop.ccci.engine.admission.Walk.Stray;
import java.util.stream.Stream;

/** Every value of a key that is on the list has a form that is on it too. */
final class AD004KnownValues implements Rule {
    @Override
    public AdmissionRule facts() {
        return new AdmissionRule("AD004", "values whose form is on the list: durations, numbers, choices, names");
    }

    @Override
    public Stream<Hit> check(Dossier dossier) {
        return dossier.layers()
                .flatMap(Walk::through)
                .filter(stray -> stray.about() == About.VALUE)
                .map(Stray::hit);
    }
}
