package coop.ccci.tests.support.gitea;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/** How somebody is shown; who is an administrator only to themselves. */
record UserJson(Users users, URI base) {
    ObjectNode of(String login) {
        return of(users.named(login)).put("is_admin", false);
    }

    ObjectNode of(User user) {
        return Json.object()
                .put("id", user.id())
                .put("login", user.login())
                .put("full_name", "")
                .put("email", user.login() + "@noreply.localhost")
                .put("html_url", base.resolve("/" + user.login()).toString())
                .put("is_admin", user.isAdministrator())
                .put("active", true)
                .put("visibility", "public");
    }
}
