package coop.ccci.tests.contract;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * A real server behaves as the fake does. No part of any build: {@code mvn test -pl tests -am -Dtest=RealGiteaCheck
 * -Dsurefire.failIfNoSpecifiedTests=false}, with a server named on which organisations and people may be made.
 */
@EnabledIfEnvironmentVariable(
        named = RealStage.ADDRESS,
        matches = "https?://.+",
        disabledReason = "no Gitea or Forgejo to try was named")
class RealGiteaCheck implements PeopleContract, PullContract, CommentContract, StatusContract, HookContract {
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
