package coop.ccci.engine.cell;

import java.nio.file.Path;

/** An archive with an image of two layers: a shell with some tools, and a folder of files to change. */
final class SampleImage {
    static final String TAG = "sample/top:1";
    private static final String TOOLS = "sh cat chmod chown touch rm mv ln mkdir sleep";

    private SampleImage() {}

    /** Made with the dockerd of this cell. */
    static Path archive(Cell cell, Path folder) {
        Path archive = folder.resolve("sample.tar");
        Ssh.in(
                cell,
                "tar -C / -hc bin/sh $(for tool in " + TOOLS
                        + "; do path=$(command -v $tool); echo ${path#/}; ldd $path | grep -o ' */[^ ]*' | tr -d ' ' | sed s,^/,,; done"
                        + " | sort -u) | docker import - sample/base:1");
        Ssh.in(
                cell,
                "printf 'FROM sample/base:1\\nRUN mkdir -p /d/folder && for f in append mode owner gone old linked cut folder/in;"
                        + " do echo first > /d/$f; done\\n' | DOCKER_BUILDKIT=0 docker build --network none -t " + TAG
                        + " -");
        Ssh.in(cell, "docker save -o " + archive + " " + TAG);
        return archive;
    }

    /** What a container of the image says of its files. */
    static String look(Cell cell) {
        return Ssh.in(
                cell,
                "docker run --rm --network none " + TAG
                        + " sh -c 'cat /d/append /d/mode /d/owner /d/gone /d/old /d/linked /d/cut /d/folder/in'");
    }
}
