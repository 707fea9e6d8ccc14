using Ledger.Domain.Kernel;

namespace Ledger.Domain.Intake;

/// <summary>A file by its content: whether its rows stand in the book.</summary>
/// <param name="File">How it was taken in the last time; null when it never was.</param>
/// <param name="IsUndone">Whether its entries were reversed since.</param>
public sealed record ImportedFile(FileTakenIn? File, bool IsUndone) : IStreamState<ImportedFile>
{
    /// <inheritdoc />
    public static string Kind => "import";

    /// <inheritdoc />
    public static ImportedFile Initial { get; } = new(null, false);

    /// <summary>Whether its rows are in the book.</summary>
    public bool Stands => File is not null && !IsUndone;

    /// <summary>The key of a file's stream.</summary>
    public static string Stream(string sha256) => $"{Kind}/{sha256}";

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact switch
    {
        FileTakenIn f => new ImportedFile(f, false),
        BatchUndone => this with { IsUndone = true },
        _ => throw new ForeignFactException(GetType(), fact),
    };
}
