/** What cc-ci believes of Gitea, held to the descriptions that Gitea and Forgejo publish, and the fake held to the same. */
@NullMarked
package coop.ccci.tests.contract;

import org.jspecify.annotations.NullMarked;
