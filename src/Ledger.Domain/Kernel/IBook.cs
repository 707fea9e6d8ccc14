using Ledger.Domain.Funds;
using Ledger.Domain.Units;
using Ledger.Domain.Parties;

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
}
