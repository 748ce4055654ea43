package coop.ccci.bot.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/** {@code GET /runs/<run_id>/...}: the files of a run, and a page that lists them; browsers run nothing of it. */
record RunPages(RunsFolder runs) {
    private static final Map<String, String> HARMLESS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'; sandbox",
            "Cache-Control",
            "no-cache");

    /** The address without the slash, which relative links need. */
    Reply redirect(Call call) throws Refusal {
        run(call);
        return Reply.text(301, "see " + call.parts().getFirst() + "/")
                .and(Map.of("Location", call.parts().getFirst() + "/"));
    }

    Reply index(Call call) throws IOException, Refusal {
        Path run = run(call);
        return Reply.of(200, MediaType.of("index.html"), Content.of(page(run))).and(HARMLESS);
    }

    Reply file(Call call) throws IOException, Refusal {
        Path file = RunsFolder.file(run(call), call.parts().getLast()).orElseThrow(Refusal::notFound);
        try {
            return Reply.of(200, MediaType.of(file.getFileName().toString()), Content.of(file))
                    .and(HARMLESS);
        } catch (NoSuchFileException gone) {
            throw Refusal.notFound();
        }
    }

    private Path run(Call call) throws Refusal {
        return runs.run(call.parts().getFirst()).orElseThrow(Refusal::notFound);
    }

    private static String page(Path run) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (ArtifactPath path : RunsFolder.files(run)) {
            rows.append("""
                    <tr><td><a href="%1$s">%1$s</a></td><td>%2$d</td></tr>
                    """.formatted(path, Files.size(path.in(run))));
        }
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <title>%1$s</title>
                <style>body{font-family:sans-serif;margin:2em}td+td{padding-left:2em;text-align:right}</style>
                <h1>%1$s</h1>
                <table>
                %2$s</table>
                </html>
                """.formatted(run.getFileName(), rows);
    }
}
