package coop.ccci.tests.forge;

import coop.ccci.gitea.ApiClient;
import coop.ccci.gitea.api.GiteaApi;
import coop.ccci.tests.support.gitea.FakeGitea;
import java.net.http.HttpClient;

/** The generated client, for what the bot never does. */
final class Raw {
    private Raw() {}

    static GiteaApi of(FakeGitea gitea, String token) {
        ApiClient settings = new ApiClient(
                HttpClient.newBuilder(),
                ApiClient.createDefaultObjectMapper(),
                gitea.api().toString());
        return new GiteaApi(
                settings.setRequestInterceptor(request -> request.header("Authorization", "token " + token)));
    }
}
