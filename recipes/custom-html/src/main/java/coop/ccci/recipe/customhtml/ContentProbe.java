package coop.ccci.recipe.customhtml;

import coop.ccci.kit.App;
import coop.ccci.kit.AppTrouble;
import coop.ccci.kit.HttpReply;
import coop.ccci.kit.Presence;
import coop.ccci.kit.Tag;
import coop.ccci.kit.VolumeName;
import coop.ccci.kit.VolumeProbe;
import java.util.List;

/** A page per tag, in volume content; it is there when it is served word for word. */
final class ContentProbe implements VolumeProbe {
    private static final String PREFIX = "probe-";

    @Override
    public VolumeName volume() {
        return new VolumeName("content");
    }

    @Override
    public void seed(App app, Tag tag) {
        new Site(app).publish(file(tag), page(tag));
    }

    @Override
    public Presence look(App app, Tag tag) {
        HttpReply reply = new Site(app).get("/" + file(tag));
        return switch (reply.status()) {
            case 200 -> compared(reply.body(), tag);
            case 404 -> Presence.absent("GET /" + file(tag) + " is answered with 404");
            default ->
                throw new AppTrouble("looking for /" + file(tag) + ": the site answers with " + reply.status()
                        + ", expected 200 or 404");
        };
    }

    @Override
    public void wipe(App app) {
        new Site(app).withdraw(PREFIX);
    }

    @Override
    public List<String> expectedPaths(App app, Tag tag) {
        return List.of(file(tag));
    }

    private static Presence compared(String body, Tag tag) {
        return body.equals(page(tag))
                ? Presence.present("/" + file(tag) + " is served word for word")
                : Presence.absent(
                        "/" + file(tag) + " is served with another content, of " + body.length() + " letters");
    }

    private static String file(Tag tag) {
        return PREFIX + tag + ".html";
    }

    private static String page(Tag tag) {
        return "<!doctype html><title>" + tag + "</title><p>Written by cc-ci: " + tag + "</p>\n";
    }
}
