package coop.ccci.tests.contract;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** A real server behaves as the fake does; run where somebody names one, on which organisations and people may be made. */
@EnabledIfEnvironmentVariable(
        named = RealStage.ADDRESS,
        matches = "https?://.+",
        disabledReason = "no Gitea or Forgejo to try was named")
class RealGiteaContractTests implements PeopleContract, PullContract, CommentContract, StatusContract, HookContract {
    private static RealStage real = RealStage.NONE;

    @BeforeAll
    static void build() throws Exception {
        real = RealStage.build();
    }

    @Override
    public Stage stage() {
        return real.stage();
    }
}
