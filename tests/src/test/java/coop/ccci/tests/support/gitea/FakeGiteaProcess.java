package coop.ccci.tests.support.gitea;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A fake that outlives whoever talks to it over HTTP: it is told what happens on its standard input, and ends with it. */
public final class FakeGiteaProcess {
    private FakeGiteaProcess() {}

    /** Takes a port or nothing; says its address, and then a line for each line that it is told. */
    public static void main(String... arguments) throws IOException {
        int port =
                List.of(arguments).stream().map(Integer::parseInt).findFirst().orElse(0);
        try (FakeGitea gitea = FakeGitea.start(Flavour.GITEA_1_26, port);
                BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(gitea.address());
            told.lines().map(line -> Console.tell(gitea, line)).forEach(System.out::println);
        }
    }
}
