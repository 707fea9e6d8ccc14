using Ledger.Domain.Kernel;

namespace Ledger.Domain.Papers;

/// <summary>How payments bring their papers: each once, or again with an explanation where the rules admit it.</summary>
public static class PaperChecks
{
    /// <summary>The streams of the papers behind an entry.</summary>
    public static IEnumerable<string> Streams(Evidence evidence) =>
        (evidence.Invoices ?? []).Select(SourcePaper.Stream).Concat(evidence.Attachments.Select(SourcePaper.Stream))
            .Distinct();

    /// <summary>No paper stands behind another payment, unless that may be explained and is.</summary>
    /// <param name="by">The payment itself; its own earlier use does not count.</param>
    public static Refusal? Unused(
        IBook book, Evidence evidence, string unit, string? explanation, bool mayExplain, params IReadOnlyList<string> by)
    {
        if (mayExplain && !string.IsNullOrWhiteSpace(explanation))
        {
            return null;
        }

        PaperUse? Other(string stream) => book.Read<SourcePaper>(stream).Uses.FirstOrDefault(u => !by.Contains(u.By));
        string Where(PaperUse use) => use.Unit == unit ? use.By : PaperWords.Elsewhere;
        return Checks.First(
            (evidence.Invoices ?? []).Select(i => Other(SourcePaper.Stream(i)) is { } use
                ? new InvoiceUsedBefore(i.Key, Where(use), mayExplain) { Field = "invoices" }
                : (Refusal?)null)
            .Concat(evidence.Attachments.Select(a => Other(SourcePaper.Stream(a)) is { } use
                ? new FileUsedBefore(a, Where(use), mayExplain) { Field = "attachments" }
                : (Refusal?)null)));
    }

    /// <summary>The facts that the papers are used.</summary>
    public static IEnumerable<Written> Use(
        Evidence evidence, string unit, string by, Money amount, string? explanation) =>
        Streams(evidence).Select(s => new Written(s, new PaperUsed(NameOf(s), unit, by, amount, explanation)));

    /// <summary>The facts that the papers may be used again.</summary>
    public static IEnumerable<Written> Free(IBook book, Evidence evidence, string unit, string by) =>
        Streams(evidence).Where(s => book.Read<SourcePaper>(s).Uses.Any(u => u.By == by))
            .Select(s => new Written(s, new PaperFreed(NameOf(s), unit, by)));

    private static string NameOf(string stream) => stream[(SourcePaper.Kind.Length + 1)..];
}
