package coop.ccci.bot.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** The server in a process of its own, because the JDK's one reads its bounds once; ends with its standard input. */
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final Properties facts = new Properties();

    private OtherProcess(Process process) throws IOException {
        this.process = process;
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null && !line.equals("ready"); line = said.readLine()) {
            int equals = line.indexOf('=');
            facts.setProperty(line.substring(0, equals), line.substring(equals + 1));
        }
    }

    static OtherProcess start(String option, Path runs) throws IOException {
        return new OtherProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        option,
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        runs.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    public static void main(String[] arguments) throws IOException {
        try (TestServer server = new TestServer(Path.of(arguments[0]))) {
            ServerLimits.PROPERTIES.keySet().forEach(name -> System.out.println(name + "=" + System.getProperty(name)));
            System.out.println("port=" + server.address().getPort());
            System.out.println("ready");
            while (System.in.read() >= 0) {
                // Until whoever started this closes it.
            }
        }
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(property("port")));
    }

    String property(String name) {
        return Optional.ofNullable(facts.getProperty(name)).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroy();
    }
}
