package coop.ccci.recipe.customhtml;

import coop.ccci.kit.App;
import coop.ccci.kit.Exec;
import coop.ccci.kit.HttpCall;
import coop.ccci.kit.HttpReply;

/** The web site: files go in through its container, as the recipe's README says, and come out by HTTP. */
record Site(App app) {
    static final String SERVICE = "app";
    static final int PORT = 80;
    static final String FOLDER = "/usr/share/nginx/html";

    HttpReply get(String path) {
        return app.http(call(path));
    }

    static HttpCall call(String path) {
        return HttpCall.get(SERVICE, PORT, path);
    }

    void publish(String name, String content) {
        app.exec(Exec.in(SERVICE, "tee", "--", FOLDER + "/" + name).reading(content));
    }

    /** Removes the files of the front folder whose names begin so. */
    void withdraw(String prefix) {
        app.exec(Exec.in(SERVICE, "find", FOLDER, "-maxdepth", "1", "-type", "f", "-name", prefix + "*", "-delete"));
    }
}
