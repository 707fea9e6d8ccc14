using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Parties;
using Ledger.Domain.Periods;
using Ledger.Domain.Units;
using Ledger.Web.Hosting.Storage;

namespace Ledger.Web.Hosting.Recording;

/// <summary>What one command may look at: the states loaded for it and the reference data in force.</summary>
internal sealed record RecordingBook(Reference Reference, IReadOnlyDictionary<string, IStreamState?> States) : IBook
{
    public UnitTree Units => Reference.Units;

    public PartyTree Parties => Reference.Parties;

    public RecordedEntry? Original { get; init; }

    public IReadOnlyList<ChecklistItem> Checklist { get; init; } = [];

    public IReadOnlyList<CashEntry> Cash { get; init; } = [];

    public Fund? FindFund(string code) => Reference.Funds.GetValueOrDefault(code);

    public TState Read<TState>(string stream) where TState : class, IStreamState<TState> =>
        States.TryGetValue(stream, out var state)
            ? (TState)(state ?? StreamKinds.InitialOf(stream))
            : throw new InvalidOperationException($"The command did not declare the stream {stream}.");
}
