using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Parties;
using Ledger.Domain.Periods;
using Ledger.Domain.Units;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Hosting.Storage;

namespace Ledger.Web.Intake.Recording;

/// <summary>
/// What the commands of a batch look at: the streams as they stand in the database, and upon them the effect of every
/// command of the batch so far. Row 37 sees what rows 1 to 36 spent.
/// </summary>
internal sealed class BatchBook(Reference reference, IReadOnlyDictionary<string, StreamPosition> loaded) : IBook
{
    private readonly Dictionary<string, StreamPosition> streams = new(loaded, StringComparer.Ordinal);
    private readonly HashSet<string> touched = new(StringComparer.Ordinal);

    public UnitTree Units => reference.Units;

    public PartyTree Parties => reference.Parties;

    public RecordedEntry? Original { get; set; }

    /// <summary>A batch closes no month.</summary>
    public IReadOnlyList<ChecklistItem> Checklist => [];

    public IReadOnlyList<CashEntry> Cash => [];

    /// <summary>The streams that facts were put on.</summary>
    public IEnumerable<(string Stream, StreamPosition Position)> Touched => touched.Select(s => (s, streams[s]));

    public Fund? FindFund(string code) => reference.Funds.GetValueOrDefault(code);

    public TState Read<TState>(string stream) where TState : class, IStreamState<TState> =>
        streams.TryGetValue(stream, out var at)
            ? (TState)(at.State ?? StreamKinds.InitialOf(stream))
            : throw new InvalidOperationException($"The command did not declare the stream {stream}.");

    /// <summary>Puts a fact on its stream.</summary>
    /// <returns>The version it stands at.</returns>
    public long Put(Written written)
    {
        var at = streams.GetValueOrDefault(written.Stream, StreamPosition.New);
        streams[written.Stream] = new StreamPosition(
            at.Version + 1, (at.State ?? StreamKinds.InitialOf(written.Stream)).Apply(written.Fact));
        touched.Add(written.Stream);
        return at.Version + 1;
    }
}

/// <summary>A stream at its last version.</summary>
internal sealed record StreamPosition(long Version, IStreamState? State)
{
    /// <summary>A stream without facts.</summary>
    public static readonly StreamPosition New = new(0, null);
}
