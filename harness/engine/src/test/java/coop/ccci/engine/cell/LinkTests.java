package coop.ccci.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkTests {

    @Test
    void linkIsAQuadOfAddresses() {
        Link link = new Link(65);
        assertThat(link.network()).isEqualTo("10.213.1.4/30");
        assertThat(link.gateway()).isEqualTo("10.213.1.5");
        assertThat(link.address()).isEqualTo("10.213.1.6");
        assertThat(link.name()).hasSizeLessThan(16);
    }

    @Test
    void lastLinkEndsTheNetwork() {
        assertThat(new Link(Link.COUNT - 1).address()).isEqualTo("10.213.255.254");
    }

    @Test
    void addressesOfTheMachineMakeTheirLinksUsed() throws UnknownHostException {
        List<InetAddress> addresses = List.of(
                InetAddress.getByName("10.213.1.5"),
                InetAddress.getByName("10.213.255.253"),
                InetAddress.getByName("10.212.0.1"),
                InetAddress.getByName("fd00::1"));
        assertThat(FreeLinks.used(addresses).stream().toArray()).containsExactly(65, Link.COUNT - 1);
    }
}
