package coop.ccci.engine.cell;

/** All that a run, a recipe or a person does to the images of a cell. */
final class CellLife {
    private CellLife() {}

    static String lead(Cell cell) {
        write(cell);
        build(cell);
        carry(cell);
        return remove(cell);
    }

    private static void write(Cell cell) {
        Ssh.in(
                cell,
                "docker run --network none --name writer " + SampleImage.TAG + " sh -ec '"
                        + "echo more >> /d/append; chmod 777 /d/mode; chown 1:1 /d/owner; rm /d/gone; mv /d/old /d/new;"
                        + "ln /d/linked /d/other; echo more >> /d/other; : > /d/cut; rm -r /d/folder; touch /d/append /d'");
        Ssh.in(cell, "docker run -d --network none " + SampleImage.TAG + " sleep 1000");
    }

    private static void build(Cell cell) {
        Ssh.in(cell, "docker commit writer sample/committed:1");
        Ssh.in(
                cell,
                "printf 'FROM " + SampleImage.TAG + "\\nRUN echo more >> /d/append; rm -r /d/folder; chmod 700 /d\\n'"
                        + " | DOCKER_BUILDKIT=0 docker build --network none -t sample/child:1 -");
        Ssh.in(cell, "docker run --rm --network none sample/child:1 sh -c 'echo again >> /d/append'");
    }

    private static void carry(Cell cell) {
        Ssh.in(cell, "docker save sample/child:1 | docker load");
        Ssh.in(cell, "docker export writer | docker import - sample/flat:1");
        Ssh.in(cell, "docker tag " + SampleImage.TAG + " sample/second:1");
    }

    private static String remove(Cell cell) {
        Ssh.in(cell, "docker rmi sample/second:1");
        Ssh.in(cell, "docker image prune -af");
        Ssh.in(cell, "docker rm -f $(docker ps -aq)");
        Ssh.in(cell, "docker rmi " + SampleImage.TAG);
        Ssh.in(cell, "docker system prune -af --volumes");
        return Ssh.in(cell, "docker images -aq");
    }
}
