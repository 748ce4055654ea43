package coop.ccci.engine.recipe;

import coop.ccci.model.UsageProblem;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/** Where a repository is, with the credentials kept apart from the address so that no message can show them. */
record GitOrigin(String address, Optional<CredentialsProvider> credentials) {
    private static final Set<String> SCHEMES = Set.of("https", "http", "git", "file");

    static GitOrigin parse(String urlOrFolder) {
        if (!urlOrFolder.contains("://")) {
            return folder(urlOrFolder);
        }
        try {
            return url(new URIish(urlOrFolder));
        } catch (URISyntaxException malformed) {
            throw new UsageProblem(
                    "opening the recipe's repository: its address is malformed",
                    "write it as https://host/owner/recipe");
        }
    }

    private static GitOrigin folder(String text) {
        Path folder = Path.of(text).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new UsageProblem(
                    "opening the recipe's repository: there is no folder " + folder,
                    "name a folder that holds a git repository, or an https:// address");
        }
        return new GitOrigin(folder.toString(), Optional.empty());
    }

    private static GitOrigin url(URIish uri) {
        if (!SCHEMES.contains(uri.getScheme())) {
            throw new UsageProblem(
                    "opening the recipe's repository: \"" + uri.getScheme() + "://\" is not supported",
                    "use an https:// address, with a token where the repository is private");
        }
        String plain = uri.setUser(null).setPass(null).toString().replaceFirst("[?#].*$", "");
        return new GitOrigin(plain, credentials(uri));
    }

    private static Optional<CredentialsProvider> credentials(URIish uri) {
        return Optional.ofNullable(uri.getUser())
                .map(user -> new UsernamePasswordCredentialsProvider(
                        user, Optional.ofNullable(uri.getPass()).orElse("")));
    }
}
