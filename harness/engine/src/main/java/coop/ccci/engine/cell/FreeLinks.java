package coop.ccci.engine.cell;

import coop.ccci.model.HostTrouble;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.BitSet;
import java.util.List;

/** Which links nobody on this machine uses, seen from the addresses of its interfaces; ask under {@link MachineLock}. */
final class FreeLinks {
    private FreeLinks() {}

    /** The first free one from a place that depends on the cell's id, so that addresses are seldom used again soon. */
    static Link forCell(String id) {
        BitSet used = used(addresses());
        int start = Math.floorMod(id.hashCode(), Link.COUNT);
        for (int i = 0; i < Link.COUNT; i++) {
            int index = (start + i) % Link.COUNT;
            if (!used.get(index)) {
                return new Link(index);
            }
        }
        throw new HostTrouble("booting a cell: all networks of 10.213.0.0/16 are taken", "end cells: cc-ci cell ls");
    }

    static BitSet used(List<InetAddress> addresses) {
        BitSet used = new BitSet(Link.COUNT);
        for (InetAddress address : addresses) {
            byte[] octets = address.getAddress();
            if (address instanceof Inet4Address && octets[0] == 10 && octets[1] == (byte) 213) {
                used.set((octets[2] & 0xff) << 6 | (octets[3] & 0xff) >> 2);
            }
        }
        return used;
    }

    private static List<InetAddress> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .toList();
        } catch (SocketException unreadable) {
            throw new HostTrouble(
                    "booting a cell: the machine's addresses cannot be read: " + unreadable.getMessage(),
                    "see what `ip address` says",
                    unreadable);
        }
    }
}
