using Ledger.Domain.Funds;
using Ledger.Domain.Units;
using Ledger.Domain.Parties;
using Ledger.Domain.Periods;

namespace Ledger.Domain.Kernel;

/// <summary>What a command may look at: reference data in force and the states of the streams it declared.</summary>
public interface IBook
{
    /// <summary>The units of the tenant with their dated names and tree.</summary>
    UnitTree Units { get; }

    /// <summary>The party organisations of the tenant.</summary>
    PartyTree Parties { get; }

    /// <summary>The fund of that code, or null.</summary>
    Fund? FindFund(string code);

    /// <summary>The state of a stream; the initial state when nothing is recorded yet.</summary>
    TState Read<TState>(string stream) where TState : class, IStreamState<TState>;

    /// <summary>The entry named by the command's <see cref="Command.Original"/>, or null when there is none.</summary>
    RecordedEntry? Original { get; }

    /// <summary>
    /// What the book itself answers to the points of a month's closing checklist, under the locks of the command that
    /// closes it; empty for every other command.
    /// </summary>
    IReadOnlyList<ChecklistItem> Checklist { get; }

    /// <summary>The cash vouchers of the holder that the command asks for; empty when it asks for none.</summary>
    IReadOnlyList<CashEntry> Cash { get; }
}
