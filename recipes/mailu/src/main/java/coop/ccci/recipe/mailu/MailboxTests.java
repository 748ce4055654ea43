package coop.ccci.recipe.mailu;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.ccci.kit.App;
import coop.ccci.kit.AppTrouble;
import coop.ccci.kit.RecipeTest;

/** Mailboxes are made by the command that the recipe's README names. */
final class MailboxTests {

    @RecipeTest
    void newMailboxIsListed(App app) {
        Accounts accounts = new Accounts(app);
        Account account = accounts.createAny();
        assertTrue(accounts.has(account.address()), () -> "admin does not list " + account.address());
    }

    @RecipeTest
    void addressIsGivenOnce(App app) {
        Accounts accounts = new Accounts(app);
        Account account = accounts.createAny();
        String localPart = account.address().split("@", -1)[0];
        assertThrows(AppTrouble.class, () -> accounts.create(localPart), "the same address was given twice");
    }
}
