namespace Ledger.Domain.Integrity;

/// <summary>What a verification answers; the numbers are exit codes that scripts rely on.</summary>
public enum Verdict
{
    /// <summary>Everything was checked and holds.</summary>
    Verified = 0,

    /// <summary>Verified, with something to know: an authorised redaction, events loaded with earlier times.</summary>
    VerifiedWithNotes = 10,

    /// <summary>A leaf, an event, its people or an attachment is not what was sealed.</summary>
    ContentAltered = 20,

    /// <summary>The tree is not the one that was signed, or not a continuation of one seen before.</summary>
    HistoryRewritten = 21,

    /// <summary>A signature is missing or wrong, or the log is not the one of the policy.</summary>
    SignatureFailed = 22,

    /// <summary>An event is missing, doubled, out of order, or was not there when it says.</summary>
    Incomplete = 23,

    /// <summary>A balance or a line does not follow from the events.</summary>
    DerivedDiffers = 24,

    /// <summary>The database is not protected as it was set up.</summary>
    ProtectionDrifted = 25,

    /// <summary>Something needed is missing or cannot be read; nothing can be said.</summary>
    Inconclusive = 30,

    /// <summary>The command was wrong, or the verifier failed.</summary>
    Failed = 40,
}

/// <summary>One thing that was found, at a named record.</summary>
/// <param name="Verdict">What kind of thing.</param>
/// <param name="Record">The leaf, event, file or balance: <c>idx 12 seq 13 account/… v3</c>.</param>
/// <param name="Chinese">What is wrong, in Chinese.</param>
/// <param name="English">The same in English.</param>
public sealed record Finding(Verdict Verdict, string Record, string Chinese, string English)
{
    // The worst first: a rewritten history makes every further word worthless, a wrong figure only itself.
    private static readonly Verdict[] severity =
    [
        Verdict.HistoryRewritten, Verdict.SignatureFailed, Verdict.ContentAltered, Verdict.Incomplete,
        Verdict.DerivedDiffers, Verdict.ProtectionDrifted, Verdict.Inconclusive, Verdict.Failed,
        Verdict.VerifiedWithNotes,
    ];

    /// <summary>The one answer to many findings.</summary>
    public static Verdict Overall(IEnumerable<Finding> findings)
    {
        var found = findings.Select(f => f.Verdict).ToHashSet();
        return severity.Where(found.Contains).Append(Verdict.Verified).First();
    }
}
