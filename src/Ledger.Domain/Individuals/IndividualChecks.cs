using Ledger.Domain.Kernel;

namespace Ledger.Domain.Individuals;

/// <summary>What is asked of a payee, payer or donor that stands for a natural person.</summary>
public static class IndividualChecks
{
    /// <summary>The stream of the person; none when the party is written by name.</summary>
    public static IEnumerable<string> Streams(string? party) =>
        Individual.IdIn(party) is { Length: > 0 } id ? [Individual.Stream(id)] : [];

    /// <summary>The person is registered, belongs to the unit, and may still be named.</summary>
    public static Refusal? Named(IBook book, string? party, string unit, string field)
    {
        if (Individual.IdIn(party) is not { } id)
        {
            return null;
        }

        var individual = id.Length == 0 ? Individual.Initial : book.Read<Individual>(Individual.Stream(id));
        return !individual.Exists || individual.Unit != unit ? new IndividualUnknown(id) { Field = field }
            : individual.IsErased ? new IndividualIsErased(id) { Field = field }
            : null;
    }
}
