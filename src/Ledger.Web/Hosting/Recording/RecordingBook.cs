using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Parties;
using Ledger.Domain.Periods;
using Ledger.Domain.Units;
using Ledger.Web.Hosting.Storage;

namespace Ledger.Web.Hosting.Recording;

/// <summary>What one command may look at: the states loaded for it and the reference data in force.</summary>
internal sealed class RecordingBook(Reference reference, IReadOnlyDictionary<string, IStreamState?> states) : IBook
{
    public UnitTree Units => reference.Units;

    public PartyTree Parties => reference.Parties;

    public RecordedEntry? Original { get; init; }

    public IReadOnlyList<ChecklistItem> Checklist { get; init; } = [];

    public Fund? FindFund(string code) => reference.Funds.GetValueOrDefault(code);

    public TState Read<TState>(string stream) where TState : class, IStreamState<TState> =>
        states.TryGetValue(stream, out var state)
            ? (TState)(state ?? StreamKinds.InitialOf(stream))
            : throw new InvalidOperationException($"The command did not declare the stream {stream}.");
}
