package coop.ccci.engine.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A small lab: two images, one from the other, and a recipe of three commits on two branches. */
final class SampleLab {
    private SampleLab() {}

    static Path in(Path folder) throws IOException {
        file(folder, "packages.txt", "# what the images share\nbusybox\n");
        file(folder, "images.yml", """
                base: cc-ci-lab/debian:bookworm
                packages: packages.txt
                images:
                  - tag: cc-ci-lab/first:1
                    context: images/first
                    args: {VERSION: "1 0"}
                  - {tag: "cc-ci-lab/second:1", context: images/second}
                """);
        file(folder, "images/first/Dockerfile", """
                FROM cc-ci-lab/debian:bookworm
                ARG VERSION
                RUN echo "$VERSION" >/version
                """);
        file(folder, "images/second/Dockerfile", "FROM cc-ci-lab/first:1\nCMD [\"cat\", \"/version\"]\n");
        recipe(folder);
        return folder;
    }

    private static void recipe(Path folder) throws IOException {
        file(folder, "recipe/history.yml", """
                repository: sample
                default_branch: main
                commits:
                  - {branch: main, dir: one, message: "chore: publish", tag: {name: 1.0.0+1, message: "first"}}
                  - {branch: main, dir: two, message: "fix: say more"}
                  - {branch: next, from: main, dir: three, message: "feat: another way"}
                """);
        file(folder, "recipe/one/compose.yml", "version: '3.8'\n");
        file(folder, "recipe/one/.env.sample", "TYPE=sample\n");
        file(folder, "recipe/two/compose.yml", "version: '3.9'\n");
        Path script = file(folder, "recipe/three/scripts/run.sh", "#!/bin/sh\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static Path file(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }
}
