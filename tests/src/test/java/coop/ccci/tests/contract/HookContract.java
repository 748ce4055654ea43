package coop.ccci.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.gitea.ApiException;
import coop.ccci.gitea.model.CreateHookOption;
import coop.ccci.gitea.model.EditHookOption;
import coop.ccci.gitea.model.Hook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Webhooks of a repository. */
interface HookContract {
    Map<String, String> CONFIG = Map.of("url", "http://127.0.0.1:9/hook", "content_type", "json", "secret", "s3cret");

    Stage stage();

    @Test
    default void hookSleepsUnlessItIsToldToBeActiveAndNeverShowsItsSecret() throws Exception {
        Hook hook =
                register(new CreateHookOption().type("gitea").config(CONFIG).events(List.of("pull_request_comment")));
        assertThat(hook.getActive()).isFalse();
        assertThat(hook.getEvents()).containsExactly("pull_request_comment");
        assertThat(hook.getConfig()).containsOnlyKeys("url", "content_type");
        assertThat(stage().as("bot").listHooks(stage().organisation(), stage().repo(), 1, 50))
                .extracting(Hook::getId)
                .contains(hook.getId());
    }

    @Test
    default void hookIsChanged() throws Exception {
        Hook hook = register(new CreateHookOption().type("gitea").config(CONFIG));
        EditHookOption change = new EditHookOption()
                .active(true)
                .events(List.of("pull_request_comment", "pull_request_sync", "nonsense"))
                .config(Map.of("url", "http://127.0.0.1:9/other"));
        Hook changed = edit(hook, change);
        assertThat(changed.getActive()).isTrue();
        assertThat(changed.getEvents()).containsExactlyInAnyOrder("pull_request_comment", "pull_request_sync");
        assertThat(changed.getConfig()).containsEntry("url", "http://127.0.0.1:9/other");
    }

    @Test
    default void eventsThatAreNotNamedAreLost() throws Exception {
        Hook hook =
                register(new CreateHookOption().type("gitea").config(CONFIG).events(List.of("pull_request_comment")));
        assertThat(edit(hook, new EditHookOption().active(true)).getEvents()).containsExactly("push");
    }

    @Test
    default void wrongHooksAreRefused() {
        Refused.by(() -> register(new CreateHookOption().type("gitea").config(Map.of("content_type", "json"))))
                .with(422);
        Refused.by(() -> register(
                        new CreateHookOption().type("gitea").config(Map.of("url", "nonsense", "content_type", "json"))))
                .with(422);
        Refused.by(() -> register(new CreateHookOption().type("nonsense").config(CONFIG)))
                .with(422);
        Refused.by(() -> edit(new Hook().id(999_999L), new EditHookOption())).with(404);
    }

    @Test
    default void onlyAdministratorsOfTheRepositorySeeItsHooks() {
        Refused.by(() -> stage().as("ana").listHooks(stage().organisation(), stage().repo(), 1, 50))
                .with(403);
    }

    private Hook register(CreateHookOption hook) throws ApiException {
        return stage().as("bot").createHook(stage().organisation(), stage().repo(), hook);
    }

    private Hook edit(Hook hook, EditHookOption change) throws ApiException {
        long id = hook.getId() == null ? 0 : hook.getId();
        return stage().as("bot").editHook(stage().organisation(), stage().repo(), id, change);
    }
}
