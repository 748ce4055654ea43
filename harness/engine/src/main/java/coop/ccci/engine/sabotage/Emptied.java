package coop.ccci.engine.sabotage;

import coop.ccci.engine.deploy.Deployer;
import java.util.Optional;
import java.util.Set;

/** What the app keeps in these volumes is gone when the functional tests begin. */
final class Emptied extends FromFunctionalOn {
    private final Set<String> volumes;
    private volatile Optional<Scene> scene = Optional.empty();

    Emptied(Set<String> volumes) {
        this.volumes = Set.copyOf(volumes);
    }

    @Override
    public Deployer deployer(Deployer real, Scene here) {
        scene = Optional.of(here);
        return real;
    }

    @Override
    void begin() {
        Scene here = scene.orElseThrow();
        volumes.forEach(volume ->
                VolumeFolder.of(here.host(), here.head().stack(), volume).empty());
    }
}
