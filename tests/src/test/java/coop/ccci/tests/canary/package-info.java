/** The folders of {@code tests/canaries}: recipes broken by design at one place, each of which must get exactly its designed result. */
@NullMarked
package coop.ccci.tests.canary;

import org.jspecify.annotations.NullMarked;
