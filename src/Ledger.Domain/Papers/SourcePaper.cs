using Ledger.Domain.Kernel;

namespace Ledger.Domain.Papers;

/// <summary>A use of a paper that still stands.</summary>
public sealed record PaperUse(string By, string Unit, Money Amount);

/// <summary>One source paper of the tenant and the payments it stands behind (一票一报: one original, one payment).</summary>
public sealed record SourcePaper(IReadOnlyList<PaperUse> Uses) : IStreamState<SourcePaper>
{
    /// <inheritdoc />
    public static string Kind => "paper";

    /// <inheritdoc />
    public static SourcePaper Initial { get; } = new([]);

    /// <summary>The stream of an invoice.</summary>
    public static string Stream(Invoice invoice) => $"{Kind}/invoice-{invoice.Key}";

    /// <summary>The stream of a file.</summary>
    public static string Stream(string sha256) => $"{Kind}/file-{sha256}";

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact switch
    {
        PaperUsed f => new SourcePaper([.. Uses, new PaperUse(f.By, f.Unit, f.Amount)]),
        PaperFreed f => new SourcePaper([.. Uses.Where(u => u.By != f.By)]),
        _ => throw new ForeignFactException(GetType(), fact),
    };
}
