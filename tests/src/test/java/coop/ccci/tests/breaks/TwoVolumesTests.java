package coop.ccci.tests.breaks;

import static coop.ccci.tests.support.ClimbedAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.sabotage.ForwardingProbe;
import coop.ccci.kit.App;
import coop.ccci.kit.Exec;
import coop.ccci.kit.FileProbe;
import coop.ccci.kit.VolumeName;
import coop.ccci.kit.VolumeProbe;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import coop.ccci.model.results.ServiceIdentity;
import coop.ccci.tests.support.ChangedPlugin;
import coop.ccci.tests.support.Climbed;
import coop.ccci.tests.support.Ladder;
import coop.ccci.tests.support.VariantRepository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One of two volumes, or of two services, is not what it should be. */
@Tag("swarm")
class TwoVolumesTests {
    private static final String NETWORKS = """

            networks:
              proxy:
            """;
    private static final String ASIDE = """

              aside:
                image: cc-ci-lab/nginx:1.22.1-r1
                command: sleep infinity
                stop_grace_period: 1s
            """ + NETWORKS;

    @Test
    void aWipeThatTakesTheNeighbourWithItIsSeen() {
        Climbed climbed = Ladder.of(Html.withNotes())
                .only(RungName.BACKUP_RESTORE)
                .with(ChangedPlugin.probing(Greedy::new))
                .with(ChangedPlugin.probingAlso(notes()))
                .climb();
        assertThat(climbed)
                .fails(
                        RungName.BACKUP_RESTORE,
                        ReasonCode.NEIGHBOUR_LOST,
                        "volume notes lost its item",
                        "after wiping volume content");
        assertThat(climbed.volume("content").neighboursKept()).contains(false);
    }

    @Test
    void aServiceThatTheHeadDropsIsGoneAfterTheUpgrade() {
        VariantRepository variant = Html.head()
                .replace("compose.yml", NETWORKS, ASIDE)
                .branch("with-aside")
                .replace("compose.yml", ASIDE, NETWORKS);
        Climbed climbed =
                Ladder.of(variant).from("with-aside").only(RungName.UPGRADE).climb();
        assertThat(climbed).passes(RungName.UPGRADE).isClean();
        assertThat(climbed.results().identity().base())
                .extracting(ServiceIdentity::service)
                .containsExactlyInAnyOrder("app", "aside");
    }

    private static VolumeProbe notes() {
        return new FileProbe(new VolumeName("notes"), "app", "/srv/notes");
    }

    private static final class Greedy extends ForwardingProbe {
        Greedy(VolumeProbe real) {
            super(real);
        }

        @Override
        public void wipe(App app) {
            super.wipe(app);
            app.exec(Exec.in("app", "sh", "-c", "rm -f /srv/notes/*"));
        }
    }
}
