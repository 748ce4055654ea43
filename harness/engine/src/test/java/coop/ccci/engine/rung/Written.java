package coop.ccci.engine.rung;

import coop.ccci.kit.App;
import coop.ccci.kit.HttpCall;
import coop.ccci.kit.RecipeTest;
import coop.ccci.model.HostTrouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functional tests as the author of a plug-in might write them; run by the rung, never by this module's own build. */
@SuppressWarnings("DoNotCallSuggester")
final class Written {
    private Written() {}

    private static void hang() throws InterruptedException {
        Assertions.assertThat(new CountDownLatch(1).await(1, TimeUnit.HOURS)).isTrue();
    }

    static final class Passing {
        @RecipeTest
        void pageIsServed(App app) {
            Assertions.assertThat(app.http(HttpCall.get("app", 80, "/")).status())
                    .isEqualTo(200);
        }
    }

    static final class Failing {
        @RecipeTest
        void loginWorks(App app) {
            throw new AssertionError("wrong password for " + app.domain());
        }
    }

    static final class Aborting {
        @RecipeTest
        void mailArrives(App app) {
            Assumptions.abort("mail of " + app.domain() + " is not ready");
        }
    }

    static final class DisabledOne {
        @Disabled("some day")
        @RecipeTest
        void fly(App app) {
            throw new AssertionError(app);
        }
    }

    @Disabled("some day")
    static final class DisabledClass {
        @RecipeTest
        void fly(App app) {
            throw new AssertionError(app);
        }
    }

    static final class Empty {
        void forgottenAnnotation() {
            throw new AssertionError("nobody calls this");
        }
    }

    static final class Hanging {
        @RecipeTest
        void waitsForever() throws InterruptedException {
            hang();
        }
    }

    /** Does not listen when it is told to stop; ends by itself some time after the limit. */
    static final class Deaf {
        @RecipeTest
        void neverListens() {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }
    }

    static final class HangingSetUp {
        @BeforeAll
        static void prepare() throws InterruptedException {
            hang();
        }

        @RecipeTest
        void neverBegins(App app) {
            throw new AssertionError(app);
        }
    }

    static final class FailingSetUp {
        @BeforeAll
        static void prepare() {
            throw new IllegalStateException("no account");
        }

        @RecipeTest
        void neverBegins(App app) {
            throw new AssertionError(app);
        }
    }

    static final class Unreachable {
        @RecipeTest
        void asksTheHost() {
            throw new IllegalStateException(new HostTrouble("the connection broke", "mend it"));
        }
    }

    @ExtendWith(coop.ccci.kit.AppResolver.class)
    static final class Parameterized {
        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void countsToOne(int number, App app) {
            Assertions.assertThat(number).as(app.domain()).isEqualTo(1);
        }
    }
}
