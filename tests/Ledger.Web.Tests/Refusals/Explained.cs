namespace Ledger.Web.Tests.Refusals;

/// <summary>The codes that no form meets, each with the reason.</summary>
internal static class Explained
{
    private const string Administration =
        "Units, party organisations, funds and people are administered by API and command line; there is no form.";

    private const string NoForm =
        "Opening, carrying over, distribution, enterprises and debts come by API; there is no form.";

    private const string NotFound =
        "The page of what does not exist answers not found before there is a form.";

    private const string NotOffered =
        "The page offers only what its state allows; only a race meets it.";

    private const string ReadFirst =
        "The form reads amounts, phrases and lists first and says it in its own words.";

    private const string OfFiles =
        "Judged while a whole file is taken in; the tests of Intake and Banking meet it.";

    private const string OfAnother =
        "Lists offer units of the jurisdiction in force and funds of the right holder; only a program can name others.";

    private const string OfIndividuals =
        "Told when a name is erased, or to a payment that names somebody whose name is; the tests of Individuals meet it.";

    /// <summary>The reason by code.</summary>
    public static IReadOnlyDictionary<string, string> Codes { get; } = new (string Reason, string Codes)[]
    {
        (Administration, "unit-already-registered unit-code-invalid unit-has-children unit-is-topmost unit-under-itself "
            + "unit-without-parent party-org-already-registered party-org-has-children party-org-id-invalid "
            + "party-org-under-itself fund-already-established fund-code-invalid income-bands-unclear "
            + "purpose-both-ways ratio-beyond-whole display-name-too-long "
            + "duties-not-separated grant-ends-before-it-begins login-invalid login-taken own-account "
            + "role-already-granted role-not-held token-expiry-invalid token-unknown user-disabled "
            + "user-enabled user-reaches-further user-unknown rule-limit-unknown"),
        (OfIndividuals, "individual-erased individual-still-kept"),
        (NoForm, "collective-already-opened collective-carries-over nothing-to-carry distribution-already-paid "
            + "distribution-already-resolved distribution-exceeds-result distribution-out-of-order "
            + "distribution-share-exceeded distribution-shares-invalid distribution-unknown "
            + "loss-cover-is-not-paid enterprise-not-running enterprise-of-another-village debt-overpaid "
            + "debt-unknown"),
        (NotFound, "payment-unknown allocation-unknown correction-unknown bank-account-unknown finding-unknown "
            + "claim-unknown period-invalid"),
        (NotOffered, "period-already-closed period-not-closed period-not-ended bank-account-already-open "
            + "carry-rule-changed "
            + "pool-state-outdated dues-state-outdated dues-kept-elsewhere "
            + "dues-already-carried "
            + "account-state-outdated disclosure-period-invalid"),
        (ReadFirst, "amount-not-positive cash-without-amount claim-without-amount masked-claim-with-amount "
            + "contributors-do-not-add-up"),
        (OfFiles, "file-taken-in-before file-without-rows batch-not-standing statement-already-taken "
            + "statement-does-not-add-up statement-empty statement-line-empty statement-overlaps origin-not-earlier"),
        (OfAnother, "account-of-another-holder fund-of-another-holder unit-of-another-office unit-of-no-office "
            + "unit-ended unit-not-yet contribution-already-spent"),
    }.SelectMany(g => g.Codes.Split(' ').Select(code => (code, g.Reason))).ToDictionary(g => g.code, g => g.Reason);
}
