package coop.ccci.bot.forge.gitea;

import coop.ccci.gitea.ApiException;
import coop.ccci.gitea.ApiResponse;
import coop.ccci.gitea.api.GiteaApi;

/** Something that is asked of the server. */
@FunctionalInterface
interface Request<T> {
    ApiResponse<T> send(GiteaApi api) throws ApiException;
}
