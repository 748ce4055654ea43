package coop.ccci.tests.breaks;

import static coop.ccci.tests.support.ClimbedAssert.assertThat;

import coop.ccci.kit.RecipeSettings.RoutedReadiness;
import coop.ccci.model.ExitCode;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import coop.ccci.model.Verdict;
import coop.ccci.tests.support.ChangedPlugin;
import coop.ccci.tests.support.Climbed;
import coop.ccci.tests.support.Ladder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything runs and is healthy, and the front page is not the app's. */
@Tag("swarm")
class NotServedTests {
    @Test
    void aDefaultPageIsNoServiceWhateverItsStatus() {
        Climbed climbed = Ladder.of(Html.frontPage("return 200 '<h1>Welcome to nginx!</h1>';"))
                .only(RungName.INSTALL)
                .with(ChangedPlugin.setting(settings -> settings.readyWhen(new RoutedReadiness())))
                .climb();
        assertThat(climbed)
                .fails(RungName.INSTALL, ReasonCode.NOT_SERVED, "default page", "Welcome to nginx!")
                .isLevel(0, Verdict.RED, ExitCode.RED)
                .isClean();
    }

    @Test
    void anErrorPageIsNoService() {
        Climbed climbed = Ladder.of(Html.frontPage("return 404 'custom-html';"))
                .only(RungName.INSTALL)
                .climb();
        assertThat(climbed)
                .fails(RungName.INSTALL, ReasonCode.NOT_SERVED, "GET / of service app answered 404, wanted 200")
                .isLevel(0, Verdict.RED, ExitCode.RED);
    }
}
